import type { Balance } from '../../model/brief.ts'
import { groupBy } from '../../model/group-by.ts'
import type { TieSign, Triad } from '../../model/pull-report.ts'
import type { TieCell, Warmth } from '../../model/tie.ts'
import { addCells } from '../tie/add-cells.ts'
import { TIE_SETTINGS } from '../tie/tie-settings.ts'
import { tieWarmth } from '../tie/tie-warmth.ts'

/** Whether a tie is surely warm, surely cold, or neither: its 90 % interval, not its mean, has to leave zero out. */
export function tieSign(warmth: Warmth | null): TieSign {
  if (warmth === null) return 'none'
  return warmth.low > 0 ? 'positive' : warmth.high < 0 ? 'negative' : 'none'
}

/** Fewest claims that lean from which the sign of a tie is told. */
export const FEW_CLAIMS = 5

/** Fewest events from which it is. */
export const FEW_EVENTS = 3

/** The sign of a tie by its events; where these leave it open or are too few, by the claims on it. */
export function sideSign(warmth: Warmth | null, events: number, { interval, count }: Balance): TieSign {
  const sign = events < FEW_EVENTS ? 'none' : tieSign(warmth)
  if (sign !== 'none' || interval === null || count.closer + count.apart < FEW_CLAIMS) return sign
  return interval[0] > 0 ? 'positive' : interval[1] < 0 ? 'negative' : 'none'
}

/**
 * Is a triangle of three ties balanced?
 *
 * @param signs in any order
 * @source Heider 1946, doi:10.1080/00223980.1946.9917275; Cartwright & Harary 1956, doi:10.1037/h0046049
 */
export function triadOf(signs: Triad['signs']): Triad {
  if (signs.includes('none')) return { signs, state: 'open' }
  return { signs, state: signs.filter((sign) => sign === 'negative').length % 2 === 0 ? 'balanced' : 'unbalanced' }
}

/** Warmth of a tie over all of its periods, both ways taken as one, without a past. */
export function wholeWarmth(cells: readonly TieCell[]): Warmth | null {
  const all = addCells(cells)
  return all === null ? null : (tieWarmth([all], 'day', TIE_SETTINGS.prior)[0] ?? null)
}

/** Warmth of a tie in each year of which something is told, both ways taken as one, leaning on the years before. */
export function yearlyWarmth(cells: readonly TieCell[]): ReadonlyMap<string, Warmth | null> {
  const years = [...groupBy(cells, ({ start }) => start.slice(0, 4))].sort(([a], [b]) => (a < b ? -1 : 1))
  const sums = years.flatMap(([year, some]) => {
    const sum = addCells(some)
    return sum === null ? [] : [{ ...sum, start: `${year}-01-01` }]
  })
  const warmths = tieWarmth(sums, 'year', TIE_SETTINGS.prior)
  return new Map(sums.map(({ start }, i) => [start.slice(0, 4), warmths[i] ?? null]))
}

/** Triads year by year; years in which none of the three ties is surely warm or cold are left out. */
export function triadYears(
  tie: ReadonlyMap<string, Warmth | null>,
  sides: readonly [ReadonlyMap<string, Warmth | null>, ReadonlyMap<string, Warmth | null>],
): readonly (Triad & { readonly year: string })[] {
  const years = [...new Set([tie, ...sides].flatMap((one) => [...one.keys()]))].sort()
  return years.flatMap((year) => {
    const sign = (of: ReadonlyMap<string, Warmth | null>) => tieSign(of.get(year) ?? null)
    const signs = [sign(tie), sign(sides[0]), sign(sides[1])] as const
    return signs.every((one) => one === 'none') ? [] : [{ year, ...triadOf(signs) }]
  })
}
