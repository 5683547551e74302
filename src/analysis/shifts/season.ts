import { median } from './noise.ts'

/** Longest season looked for, in points; and at most a third of the series. */
export const LONGEST_SEASON = 60
/** A season is told where steps one season apart correlate at least so much … */
export const SEASON_CORRELATION = 0.4
/** … and over all multiples of it still so much on average. */
export const SEASON_MULTIPLES = 0.3

/**
 * A series without what comes back at a fixed distance: a season of months in a year, of days in a week. A season that
 * grows with its level is divided out, where that leaves less than taking it away.
 *
 * @param values any unit; NaN is a gap
 * @returns the series less its season, and the season's length in points; the series itself and 0 where there is none
 * @source classical decomposition, additive and multiplicative (Kendall & Stuart 1966), with medians for means;
 *   docs/methods.md#shifts
 */
export function withoutSeason(values: ArrayLike<number>): { readonly values: Float64Array; readonly season: number } {
  const plain = Float64Array.from(values)
  const whole = filled(values)
  const season = seasonOf(whole)
  if (season === 0) return { values: plain, season }
  const around = movingMean(whole, season)
  const off = phaseMedians(plain, season, (value, i) => value - (around[i] as number))
  const middle = mean(off)
  const taken = plain.map((value, i) => value - (off[i % season] as number) + middle)
  if (whole.some((value) => value <= 0)) return { values: taken, season }
  const share = phaseMedians(plain, season, (value, i) => value / (around[i] as number))
  const usual = mean(share)
  const divided = plain.map((value, i) => (value * usual) / (share[i % season] as number))
  const left = (one: Float64Array) => one.reduce((sum, v, i) => sum + ((v - (around[i] as number)) ** 2 || 0), 0)
  return { values: left(divided) < left(taken) ? divided : taken, season }
}

/** The median over all seasons of what each point is to the level around it. */
function phaseMedians(values: Float64Array, season: number, of: (value: number, i: number) => number): number[] {
  const phases: number[][] = Array.from({ length: season }, () => [])
  for (let i = 0; i < values.length; i++) {
    const one = of(values[i] as number, i)
    if (!Number.isNaN(one)) phases[i % season]?.push(one)
  }
  return phases.map(median)
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => a + b, 0) / numbers.length
}

/** The distance at which a series' steps come back most, or 0. */
function seasonOf(whole: Float64Array): number {
  const steps = whole.slice(1).map((value, i) => value - (whole[i] as number))
  const longest = Math.min(Math.floor(whole.length / 3), LONGEST_SEASON)
  if (longest < 3) return 0
  const correlation = autocorrelation(steps, longest)
  const at = (lag: number) => correlation[lag] ?? Number.NEGATIVE_INFINITY
  let season = 0
  for (let lag = 2; lag <= longest; lag++) {
    const peak = at(lag) >= at(lag + 1) && at(lag) >= at(lag - 1)
    if (peak && at(lag) > (season === 0 ? 0 : at(season))) season = lag
  }
  if (season === 0 || at(season) < SEASON_CORRELATION) return 0
  let sum = 0
  let count = 0
  for (let lag = season; lag <= longest; lag += season) {
    sum += at(lag)
    count++
  }
  return sum / count < SEASON_MULTIPLES ? 0 : season
}

/** Correlation of a series with itself at lags 0 to `longest`. */
function autocorrelation(values: Float64Array, longest: number): Float64Array {
  const mean = values.reduce((a, b) => a + b, 0) / values.length
  const off = values.map((value) => value - mean)
  const squares = off.reduce((sum, value) => sum + value * value, 0)
  return Float64Array.from({ length: longest + 1 }, (_, lag) => {
    let sum = 0
    for (let i = lag; i < off.length; i++) sum += (off[i] as number) * (off[i - lag] as number)
    return squares === 0 ? 0 : sum / squares
  })
}

/** Centred mean over one season, its ends counted half where it is even; NaN where it does not fit. */
function movingMean(values: Float64Array, season: number): Float64Array {
  const half = Math.floor(season / 2)
  const even = season % 2 === 0
  return values.map((_, i) => {
    if (i < half || i + half >= values.length) return Number.NaN
    let sum = 0
    for (let k = -half; k <= half; k++) {
      sum += (values[i + k] as number) * (even && Math.abs(k) === half ? 0.5 : 1)
    }
    return sum / season
  })
}

/** Gaps filled with the last value before them, or the first after. */
function filled(values: ArrayLike<number>): Float64Array {
  const out = Float64Array.from(values)
  let last = out.find((value) => !Number.isNaN(value)) ?? 0
  for (let i = 0; i < out.length; i++) {
    if (Number.isNaN(out[i] as number)) out[i] = last
    else last = out[i] as number
  }
  return out
}
