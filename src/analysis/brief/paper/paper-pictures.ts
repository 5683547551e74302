import type { Brief, BriefSectionId } from '../../../model/brief.ts'
import { pictureNetwork } from '../../balance/picture-network.ts'
import { pictureAmounts } from '../../ledger/html/picture-ledger.ts'
import { outlookLegend, pictureOutlook } from '../../outlook/html/picture-outlook.ts'
import { picturePositions } from '../../positions/picture-positions.ts'
import { picturePull } from '../../pull/html/picture-pull.ts'
import { pictureWarmth } from '../../tie/html/picture-warmth.ts'
import { WIDE } from '../html/both-widths.ts'
import { positionsCaption } from '../html/html-pull.ts'
import { pictureBalance } from '../html/picture-balance.ts'
import { pictureDimensions } from '../html/picture-dimensions.ts'
import { pictureTime } from '../html/picture-time.ts'
import { plainSvg } from './plain-svg.ts'

/** A picture for paper: an SVG that needs no style sheet. */
export interface PaperPicture {
  readonly section: BriefSectionId
  readonly title: string
  readonly caption: string
  readonly svg: string
  /** in pixels */
  readonly width: number
  readonly height: number
}

/** The pictures of a brief, for the section each stands in. */
export function paperPictures(brief: Brief): readonly PaperPicture[] {
  const { periods, dimensions, measure, pull, network, positions, money, outlook, names } = brief
  const unit = periods[0]?.period.includes('Q') ? 'quarter' : 'year'
  const found: PaperPicture[] = []
  const add = (section: BriefSectionId, title: string, caption: string, svg: string) => {
    const plain = plainSvg(svg)
    if (plain !== null) found.push({ section, title, caption, ...plain })
  }
  if (periods.length > 1) {
    const title = `Claims by the ${unit} in which what they tell of happened`
    const caption = `How much is said, not how warm it is. Hatched from edge to edge: no source covers the ${unit}, which is not the same as calm.`
    add('standing', title, caption, pictureTime(periods, WIDE))
  }
  if (measure === null && periods.length > 1) {
    const caption = 'Weighed by how firmly the claims are asserted; lines show the 90 % Wilson interval.'
    add(
      'standing',
      `Balance by ${unit}, from −1 (all apart) to +1 (all closer)`,
      caption,
      pictureBalance(periods, WIDE),
    )
  }
  measure?.directions.forEach((direction, i) => {
    if (direction.volume === 0) return
    const pair = i === 0 ? names : ([names[1], names[0]] as const)
    const title = `${pair[0]} → ${pair[1]}: warmth of what is told as done, by ${measure.per}`
    const caption = 'From −10, hostile deeds, to +10, generous ones; shaded is the 90 % interval. Hatched: no source.'
    add('standing', title, caption, pictureWarmth(direction.series, pair, { width: WIDE, marks: measure.marks }))
  })
  if (dimensions.length > 0) {
    const caption = 'The dimensions are kept apart and not summed.'
    add('standing', 'Claims by dimension', caption, pictureDimensions(dimensions, WIDE))
  }
  if (pull !== null) {
    const { actors, ...frame } = pull
    const caption =
      'Warmth of the ties of each with both sides, with 90 % intervals, and when it moved. What follows a move need not come from it.'
    add('outsiders', 'Outside actors and the two sides', caption, picturePull(actors, frame, { width: WIDE }).svg)
  }
  if (network !== null) {
    const caption =
      'Each square is a tie of two actors. Signs come from events: warmth whose 90 % interval is clear of zero.'
    add('outsiders', 'Who stands with whom', caption, pictureNetwork(network).svg)
  }
  for (const report of positions) {
    add('outsiders', 'Positions and forecast', positionsCaption(report), picturePositions(report, WIDE).svg)
  }
  if (money !== null) {
    const svg = pictureAmounts(money.entries, (id) => money.names[id] ?? id, WIDE).svg
    const caption =
      'A stroke for each figure, a bar from the lowest to the highest; the scale is in powers of ten. Orange: accounts differ.'
    add('figures', 'Amounts told of', caption, svg)
  }
  if (outlook?.outlooks.some(({ ordered }) => ordered)) {
    const legend = `<svg width="${WIDE}" height="18">${outlookLegend(0, 12)}</svg>`
    const caption =
      'From worst to best: rupture, cooling, steady, warming; each part is as long as its outcome is likely.'
    add('outlook', 'How likely each outcome is', '', legend)
    add('outlook', '', caption, pictureOutlook(outlook.outlooks, names, WIDE))
  }
  return found
}
