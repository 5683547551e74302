import type { BriefMoney, BriefPull } from '../../../model/brief.ts'
import { pictureAmounts } from '../../ledger/html/picture-ledger.ts'
import { picturePull } from '../../pull/html/picture-pull.ts'
import { bothWidths } from './both-widths.ts'

/** Outside actors, a row each: how warm their ties with both sides are, how the tie stood after their moves, and when they moved. */
export function htmlPull({ actors, ...frame }: BriefPull): string {
  const draw = (width: number) => picturePull(actors, frame, { width }).svg
  return `<figure><p class="title">Outside actors and the two sides</p>${bothWidths(draw)}
<figcaption>Warmth of the ties of each with both sides, with 90 % intervals, and when it moved. What follows a move need not come from it.</figcaption></figure>`
}

/** What passes between the two, a row an entry, on one scale for each currency. */
export function htmlMoney({ entries, names }: BriefMoney): string {
  const draw = (width: number) => pictureAmounts(entries, (id) => names[id] ?? id, width).svg
  return `<figure><p class="title">Amounts told of</p>${bothWidths(draw)}
<figcaption>A stroke for each figure, a bar from the lowest to the highest; the scale is in powers of ten. Orange: accounts differ.</figcaption></figure>`
}
