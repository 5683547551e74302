const TERMS = [0.31938153, -0.356563782, 1.781477937, -1.821255978, 1.330274429] as const

/**
 * How likely is a standard normal value to be at most `z`?
 *
 * @returns in [0, 1]; right to 7 digits
 * @source Abramowitz & Stegun 1964, 26.2.17
 * @example normalCdf(1.6448536) // 0.95
 */
export function normalCdf(z: number): number {
  const t = 1 / (1 + 0.2316419 * Math.abs(z))
  const sum = TERMS.reduceRight((all, term) => (all + term) * t, 0)
  const tail = (Math.exp(-(z * z) / 2) / Math.sqrt(2 * Math.PI)) * sum
  return z < 0 ? tail : 1 - tail
}
