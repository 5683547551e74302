/**
 * In which periods does somebody move? Those in which it does most: the tenth part of the periods in which it does anything, and
 * all of them where they are few.
 *
 * @param sums  what it does in each period, ≥ 0; null where nothing could be known
 * @param share of the active periods that are moves, in (0, 1]
 * @param least as many moves at least, where so many periods are active
 * @returns positions, ascending
 */
export function movePeriods(sums: readonly (number | null)[], share: number, least: number): readonly number[] {
  const active = sums.flatMap((sum, i) => (sum !== null && sum > 0 ? [{ sum, i }] : []))
  const count = Math.min(active.length, Math.max(least, Math.ceil(share * active.length)))
  return [...active]
    .sort((a, b) => b.sum - a.sum || a.i - b.i)
    .slice(0, count)
    .map(({ i }) => i)
    .sort((a, b) => a - b)
}
