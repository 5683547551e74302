import type { BalanceReport } from '../../../model/balance-report.ts'
import type { BriefMoney, BriefPull } from '../../../model/brief.ts'
import type { PositionsReport } from '../../../model/positions-report.ts'
import { pictureNetwork } from '../../balance/picture-network.ts'
import { pictureAmounts } from '../../ledger/html/picture-ledger.ts'
import { picturePositions, sayPositionsPicture } from '../../positions/picture-positions.ts'
import { picturePull } from '../../pull/html/picture-pull.ts'
import { bothWidths } from './both-widths.ts'
import { escapeHtml } from './escape-html.ts'

/** Outside actors, a row each: how warm their ties with both sides are, how the tie stood after their moves, and when they moved. */
export function htmlPull({ actors, ...frame }: BriefPull): string {
  const draw = (width: number) => picturePull(actors, frame, { width }).svg
  return `<figure><p class="title">Outside actors and the two sides</p>${bothWidths(draw)}
<figcaption>Warmth of the ties of each with both sides, with 90 % intervals, and when it moved. What follows a move need not come from it.</figcaption></figure>`
}

/** Who stands with whom around the two, as squares by camps. */
export function htmlNetwork(report: BalanceReport): string {
  const { svg, width } = pictureNetwork(report)
  return `<figure><p class="title">Who stands with whom</p><div style="max-width:${width}px">${svg}</div>
<figcaption>Each square is a tie of two actors. Signs come from events: warmth whose 90 % interval is clear of zero.</figcaption></figure>`
}

/** Where an issue is heading, if those who have a say on it bargain. */
export function htmlPositions(report: PositionsReport): string {
  const draw = (width: number) => picturePositions(report, width).svg
  return `<figure><p class="title">Positions and forecast</p>${bothWidths(draw)}
<figcaption>${escapeHtml(positionsCaption(report))}</figcaption></figure>`
}

/** What a picture of positions shows, and what it is worth. */
export function positionsCaption(report: PositionsReport): string {
  return `${sayPositionsPicture(report)} A model’s forecast from what analysts put in, and no finding: it holds as far as they and the model do.`
}

/** What passes between the two, a row an entry, on one scale for each currency. */
export function htmlMoney({ entries, names }: BriefMoney): string {
  const draw = (width: number) => pictureAmounts(entries, (id) => names[id] ?? id, width).svg
  return `<figure><p class="title">Amounts told of</p>${bothWidths(draw)}
<figcaption>A stroke for each figure, a bar from the lowest to the highest; the scale is in powers of ten. Orange: accounts differ.</figcaption></figure>`
}
