/** Median of the absolute value of a standard normal number, to scale a median deviation to a standard deviation. */
const NORMAL_MAD = 0.6744897501960817

/**
 * Standard deviation of a series' noise, from the steps between neighbours, which changes of level hardly touch.
 *
 * @param values NaN is a gap
 * @returns root of half the mean squared step; 0 where no two neighbours are seen
 * @source von Neumann 1941, doi:10.1214/aoms/1177731677
 */
export function stepDeviation(values: ArrayLike<number>): number {
  let count = 0
  let squares = 0
  for (let i = 1; i < values.length; i++) {
    const step = (values[i] as number) - (values[i - 1] as number)
    if (Number.isNaN(step)) continue
    count++
    squares += step * step
  }
  return count === 0 ? 0 : Math.sqrt(squares / (2 * count))
}

/**
 * The same from the median step, which a few outliers do not touch.
 *
 * @returns 0 where more than half of the steps are none
 */
export function robustDeviation(values: ArrayLike<number>): number {
  const steps: number[] = []
  for (let i = 1; i < values.length; i++) {
    const step = Math.abs((values[i] as number) - (values[i - 1] as number))
    if (!Number.isNaN(step)) steps.push(step)
  }
  return median(steps) / (NORMAL_MAD * Math.SQRT2)
}

/** Middle of some numbers; 0 of none. */
export function median(numbers: readonly number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b)
  const half = sorted.length >> 1
  if (sorted.length === 0) return 0
  if (sorted.length % 2 === 1) return sorted[half] as number
  return ((sorted[half - 1] as number) + (sorted[half] as number)) / 2
}

/**
 * By how much memory widens the spread of a mean: long-run variance over variance.
 *
 * @param residuals around their segments' levels; NaN is a gap
 * @returns at least 1; Bartlett weights up to lag ⌊4 (n/100)^(2/9)⌋
 * @source Newey & West 1987, doi:10.2307/1913610; their rule of thumb for the lag of 1994
 */
export function longRunInflation(residuals: ArrayLike<number>): number {
  const length = residuals.length
  const lags = Math.floor(4 * (length / 100) ** (2 / 9))
  const variance = autocovariance(residuals, 0)
  if (variance === 0) return 1
  let inflation = 1
  for (let lag = 1; lag <= lags; lag++) {
    inflation += (2 * (1 - lag / (lags + 1)) * autocovariance(residuals, lag)) / variance
  }
  return Math.max(1, inflation)
}

function autocovariance(residuals: ArrayLike<number>, lag: number): number {
  let sum = 0
  let count = 0
  for (let i = lag; i < residuals.length; i++) {
    const product = (residuals[i] as number) * (residuals[i - lag] as number)
    if (Number.isNaN(product)) continue
    sum += product
    count++
  }
  return count === 0 ? 0 : sum / count
}
