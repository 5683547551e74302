import type { UncertainValue } from '../../model/positions-input.ts'
import { seededRandom } from '../../model/seeded-random.ts'

/**
 * Draws of several values at once, each spread evenly over its likelihood: of each value one draw falls in each of `count` equally
 * likely slices, and slices of different values are mixed by lot.
 *
 * @returns one array of `count` a value; a value that is certain is the same throughout
 * @source McKay, Beckman & Conover 1979, A comparison of three methods for selecting values of input variables
 */
export function latinHypercube(
  values: readonly UncertainValue[],
  count: number,
  seed: number,
): readonly Float64Array[] {
  const random = seededRandom(seed)
  return values.map((value) => {
    if (value.low === value.high) return new Float64Array(count).fill(value.likely)
    const draws = Float64Array.from({ length: count }, (_, i) => triangular((i + random()) / count, value))
    for (let i = count - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      const held = draws[i] as number
      draws[i] = draws[j] as number
      draws[j] = held
    }
    return draws
  })
}

/**
 * The value below which a share of a triangular distribution lies.
 *
 * @param share in [0, 1]
 * @source Johnson 1997, The triangular distribution as a proxy for the beta distribution in risk analysis
 */
export function triangular(share: number, { low, likely, high }: UncertainValue): number {
  const width = high - low
  if (width === 0) return likely
  const peak = (likely - low) / width
  return share < peak
    ? low + Math.sqrt(share * width * (likely - low))
    : high - Math.sqrt((1 - share) * width * (high - likely))
}
