import type { Brief, BriefEvidence } from '../../../model/brief.ts'
import { bothWidths } from './both-widths.ts'
import { htmlMeasure } from './html-measure.ts'
import { htmlDimensions, htmlPeriods } from './html-tables.ts'
import { pictureBalance } from './picture-balance.ts'
import { pictureDimensions } from './picture-dimensions.ts'
import { PICTURE_PATTERNS } from './picture-patterns.ts'
import { pictureTime } from './picture-time.ts'

const PATTERNS = `<svg width="0" height="0" aria-hidden="true" style="position:absolute">${PICTURE_PATTERNS}</svg>`

/** The pictures of where a tie stands, each drawn for wide and for narrow pages, with the numbers as a table. */
export function htmlPictures(brief: Brief, evidence: ReadonlyMap<number, BriefEvidence>): string {
  const { periods, dimensions } = brief
  const unit = periods[0]?.period.includes('Q') ? 'quarter' : 'year'
  const gap = periods.some((one) => one.coverage === 'gap')
    ? ` Hatched from edge to edge: no source covers the ${unit}, which is not the same as calm.`
    : ''
  const silent = periods.some((one) => one.coverage === 'silent')
    ? ' A ring: documents were read, but carry no dated claim.'
    : ''
  const time = `<figure><p class="title">Claims by the ${unit} in which what they tell of happened</p>${bothWidths((width) => pictureTime(periods, width))}
<figcaption>How much is said, not how warm it is.<span class="screen"> Each bar opens its passages.</span>${gap}${silent}</figcaption></figure>`
  const balance = `<figure><p class="title">Balance by ${unit}, from −1 (all apart) to +1 (all closer)</p>${bothWidths((width) => pictureBalance(periods, width))}
<figcaption>Weighed by how firmly the claims are asserted; lines show the 90 % Wilson interval. ▲ leans closer, ◆ leans apart.</figcaption></figure>`
  const byDimension = `<figure><p class="title">Claims by dimension</p>${bothWidths((width) => pictureDimensions(dimensions, width))}
<figcaption>The dimensions are kept apart and not summed.</figcaption></figure>${htmlDimensions(brief, evidence)}`
  const measured = brief.measure === null ? null : htmlMeasure(brief.measure, brief.names)
  const overTime =
    periods.length > 1
      ? `${time}${measured === null ? balance : ''}${htmlPeriods(brief, evidence)}${measured ?? ''}`
      : (measured ?? '')
  return `${PATTERNS}${overTime}${dimensions.length > 0 ? byDimension : ''}`
}
