import type { PairSeries } from '../../model/outlook.ts'

/** Running sums of a pair's months: what any stretch adds up to is one subtraction. Gaps add nothing and are not counted as known. */
export interface MonthSums {
  readonly months: number
  readonly cooperation: Float64Array
  readonly conflict: Float64Array
  readonly known: Float64Array
}

export function monthSums({ cooperation, conflict }: Pick<PairSeries, 'cooperation' | 'conflict'>): MonthSums {
  const months = cooperation.length
  const sums = {
    months,
    cooperation: new Float64Array(months + 1),
    conflict: new Float64Array(months + 1),
    known: new Float64Array(months + 1),
  }
  for (let i = 0; i < months; i++) {
    const [up, down] = [cooperation[i] as number, conflict[i] as number]
    const gap = Number.isNaN(up) || Number.isNaN(down)
    sums.cooperation[i + 1] = (sums.cooperation[i] as number) + (gap ? 0 : up)
    sums.conflict[i + 1] = (sums.conflict[i] as number) + (gap ? 0 : down)
    sums.known[i + 1] = (sums.known[i] as number) + (gap ? 0 : 1)
  }
  return sums
}

/** The sum of months `from` to before `to`, cut to those there are. */
export function between(sums: Float64Array, from: number, to: number): number {
  const last = sums.length - 1
  return (sums[Math.min(to, last)] as number) - (sums[Math.max(0, Math.min(from, last))] as number)
}
