/** Which of two series goes ahead of the other, as far as a correlation can say. */
export interface LeadLag {
  /** the strongest correlation of x with y some periods later, how many, and how often chance gives as strong a one */
  readonly ahead: Lag
  /** the same with y first */
  readonly behind: Lag
  /** periods in which both are known */
  readonly periods: number
}

export interface Lag {
  readonly lag: number
  readonly correlation: number
  /** of the strongest over all lags; in (0, 1] */
  readonly p: number
}

/**
 * Does one series go ahead of another? Cross-correlations at lags 1 to `lags`, the strongest of which is held against what it is when
 * one series is turned round against the other by every number of periods: each keeps its own memory, and only what binds the two is
 * broken.
 *
 * @param x null where unknown
 * @param y null where unknown
 * @param weight of each value of y, ≥ 0
 * @returns null where fewer than `least` periods know both, or one does not vary
 * @source Box, Jenkins & Reinsel 1994, ch. 11, for the cross-correlation; Quiroga, Kreuz & Grassberger 2002 and Lancaster and others 2018,
 *   doi:10.1016/j.physrep.2018.06.001, for time-shifted surrogates; docs/methods.md#pull
 */
export function leadLag(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
  weight: ArrayLike<number>,
  lags: number,
  least: number,
): LeadLag | null {
  const n = x.length
  const periods = x.filter((one, i) => one !== null && y[i] !== null && (weight[i] ?? 0) > 0).length
  const a = standardised(x, new Float64Array(n).fill(1))
  const b = standardised(y, weight)
  if (periods < least || n <= 4 * lags || a === null || b === null) return null
  // correlation of x with y `k` periods later, round the end to the beginning
  const turned = new Float64Array(n)
  for (let k = 0; k < n; k++) {
    let sum = 0
    for (let i = 0; i < n - k; i++) sum += (a[i] ?? 0) * (b[i + k] ?? 0)
    for (let i = n - k; i < n; i++) sum += (a[i] ?? 0) * (b[i + k - n] ?? 0)
    turned[k] = sum
  }
  const at = (k: number) => turned[((k % n) + n) % n] ?? 0
  const strongest = (from: number) => {
    let best = 0
    for (let lag = 1; lag <= lags; lag++)
      if (Math.abs(at(from + lag)) > Math.abs(at(from + best)) || best === 0) best = lag
    return best
  }
  const side = (way: 1 | -1): Lag => {
    const from = way === 1 ? 0 : -(lags + 1)
    const place = strongest(from)
    const correlation = at(from + place)
    let [asStrong, turns] = [0, 0]
    // turns after which the lags looked at are none of those from −lags to lags
    for (let turn = lags; turn < n - 2 * lags; turn++) {
      turns++
      if (Math.abs(at(turn + strongest(turn))) >= Math.abs(correlation) - 1e-12) asStrong++
    }
    return { lag: way === 1 ? place : lags + 1 - place, correlation, p: (1 + asStrong) / (1 + turns) }
  }
  return { ahead: side(1), behind: side(-1), periods }
}

/** Deviations from a straight line in time, weighted, with squares that sum to one; unknown ones are none. */
function standardised(values: readonly (number | null)[], weight: ArrayLike<number>): Float64Array | null {
  let [w, wt, wtt, wv, wtv] = [0, 0, 0, 0, 0]
  for (const [t, value] of values.entries()) {
    const one = weight[t] ?? 0
    if (value === null || one === 0) continue
    w += one
    wt += one * t
    wtt += one * t * t
    wv += one * value
    wtv += one * t * value
  }
  const spread = w * wtt - wt * wt
  if (w === 0 || spread <= 0) return null
  const slope = (w * wtv - wt * wv) / spread
  const level = (wv - slope * wt) / w
  const left = new Float64Array(values.length)
  let squares = 0
  for (const [t, value] of values.entries()) {
    const one = weight[t] ?? 0
    if (value === null || one === 0) continue
    left[t] = one * (value - level - slope * t)
    squares += (left[t] ?? 0) ** 2
  }
  if (squares < 1e-9) return null
  const norm = Math.sqrt(squares)
  return left.map((one) => one / norm)
}
