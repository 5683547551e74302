/**
 * Which of many p-values stand when the share of false ones among those that stand is to be held down?
 *
 * A test stands at level q where its adjusted value is at most q.
 *
 * @param ps p-values of one family, any order; in [0, 1]
 * @returns adjusted values in the same order: min over ranks j ≥ rank i of p(j) · m / j, at most 1
 * @source Benjamini & Hochberg 1995, doi:10.1111/j.2517-6161.1995.tb02031.x; docs/methods.md#pull
 * @example benjaminiHochberg([0.01, 0.04, 0.03]) // [0.03, 0.04, 0.04]
 */
export function benjaminiHochberg(ps: readonly number[]): readonly number[] {
  const order = ps.map((p, i) => ({ p, i })).sort((a, b) => b.p - a.p || b.i - a.i)
  const adjusted = new Array<number>(ps.length).fill(1)
  let least = 1
  for (const [k, { p, i }] of order.entries()) {
    least = Math.min(least, (p * ps.length) / (ps.length - k))
    adjusted[i] = least
  }
  return adjusted
}
