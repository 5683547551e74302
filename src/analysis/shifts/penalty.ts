/** How many times the logarithm of the length a cut costs, per number that a segment needs. */
export const BIC_FACTOR = 1

/**
 * What a cut must earn: the information criterion of Schwarz, each cut bringing the numbers of one more segment and its
 * own date.
 *
 * @param length     points of the series
 * @param parameters numbers that tell one segment (a mean: 1; a line with one lag: 3), of all series together
 * @source Yao 1988, doi:10.1016/0167-7152(88)90118-6
 */
export function bicPenalty(length: number, parameters: number): number {
  return BIC_FACTOR * (parameters + 1) * Math.log(Math.max(2, length))
}

/**
 * The same where noise has a memory: cuts are dearer by the factor by which memory widens the spread of a mean.
 *
 * @param inflation long-run variance over variance, see longRunVariance; 1 for noise without memory
 * @source Romano, Rigaill, Runge & Fearnhead 2022, doi:10.1080/01621459.2021.1909598, on why it is needed
 */
export function memoryPenalty(length: number, parameters: number, inflation: number): number {
  return bicPenalty(length, parameters) * Math.max(1, inflation)
}
