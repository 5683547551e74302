import type { Brief, BriefEvidence } from '../../model/brief.ts'
import { escapeHtml } from './escape-html.ts'
import { htmlPeriods } from './html-tables.ts'
import { pictureBalance } from './picture-balance.ts'
import { pictureDimensions } from './picture-dimensions.ts'
import { pictureTime } from './picture-time.ts'

const WIDE = 690
const NARROW = 350
const PATTERNS = `<svg width="0" height="0" aria-hidden="true" style="position:absolute"><defs>
<pattern id="hatch-apart" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="5" height="5" style="fill:var(--apart);fill-opacity:.45"></rect><rect width="2.4" height="5" style="fill:var(--apart)"></rect></pattern>
<pattern id="hatch-gap" width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)"><rect width="1.2" height="7" style="fill:currentColor;fill-opacity:.22"></rect></pattern>
</defs></svg>`

/** The pictures of where a tie stands, each drawn for wide and for narrow pages, with the numbers as a table. */
export function htmlPictures(brief: Brief, evidence: ReadonlyMap<number, BriefEvidence>): string {
  const both = (label: string, draw: (width: number) => string) =>
    `<div class="wide" role="group" aria-label="${escapeHtml(label)}">${draw(WIDE)}</div><div class="narrow" role="group" aria-label="${escapeHtml(label)}">${draw(NARROW)}</div>`
  const unit = brief.periods[0]?.period.includes('Q') ? 'quarter' : 'year'
  const gap = brief.periods.some((one) => one.coverage === 'gap')
    ? ` Hatched: no source covers the ${unit}, which is not the same as calm.`
    : ''
  const silent = brief.periods.some((one) => one.coverage === 'silent')
    ? ' A ring: documents were read, but carry no dated claim.'
    : ''
  const time = `<figure>${both(`Claims by ${unit}, closer and apart`, (width) => pictureTime(brief.periods, width))}
<figcaption>Claims on the tie by ${unit} in which what they tell of happened.${gap}${silent}</figcaption></figure>`
  const balance = `<figure>${both(`Balance by ${unit} with its 90 % interval`, (width) => pictureBalance(brief.periods, width))}
<figcaption>Balance by ${unit}, weighed by how firmly claims are asserted, with its 90 % Wilson interval. ▲ leans closer, ◆ leans apart.</figcaption></figure>`
  const dimensions = `<figure>${both('Claims by dimension, closer and apart', (width) => pictureDimensions(brief.dimensions, width))}
<figcaption>Claims by dimension; the dimensions are kept apart and not summed.</figcaption></figure>`
  return `${PATTERNS}${time}${brief.periods.length > 1 ? balance : ''}${htmlPeriods(brief, evidence)}${dimensions}`
}
