import { EntenteError } from '../../model/error.ts'
import { meanOf } from './costs/prefix-sums.ts'
import { type RegressionShape, regressionCost, regressionParameters } from './costs/regression-cost.ts'
import { pelt } from './pelt.ts'
import { bicPenalty } from './penalty.ts'
import { withoutSeason } from './season.ts'

/** What a segment may be: a level or a line, each with or without a memory of the point before. */
export const SEGMENT_SHAPES: readonly RegressionShape[] = [
  { trend: false, lags: 0 },
  { trend: true, lags: 0 },
  { trend: false, lags: 1 },
  { trend: true, lags: 1 },
]

/** How a series of any kind is cut, and what its segments are. */
export interface SegmentedSeries {
  /** first point of each segment but the first, ascending; points count from 0 */
  readonly changes: readonly number[]
  readonly shape: RegressionShape
  /** length of the season taken out before, in points; 0 where there is none */
  readonly season: number
}

/**
 * Where a series of which nothing is known changes: its level, its slope or its memory.
 *
 * A season is taken out. Then each shape of segment has its best cutting, with noise measured by that shape told of the
 * whole series and a penalty by BIC; and BIC chooses among the shapes, so that a wandering series is not cut at every
 * turn and a trend not into stairs.
 *
 * @param values any unit; NaN is a gap
 * @throws EntenteError "invalid_input" on a value that is neither finite nor NaN
 * @source the choice among shapes: Beaulieu & Killick 2018 (EnvCpt), doi:10.1175/JCLI-D-17-0863.1; docs/methods.md#shifts
 */
export function segmentSeries(values: ArrayLike<number>): SegmentedSeries {
  for (let i = 0; i < values.length; i++) {
    if (!Number.isFinite(values[i]) && !Number.isNaN(values[i])) {
      throw new EntenteError(
        'invalid_input',
        `segmentSeries needs finite values or gaps, got ${values[i]} at point ${i}`,
      )
    }
  }
  const { values: plain, season } = withoutSeason(values)
  const standard = standardised(plain)
  let best: (SegmentedSeries & { readonly criterion: number }) | null = null
  for (const shape of SEGMENT_SHAPES) {
    const one = bestOfShape(standard, shape)
    if (best === null || one.criterion < best.criterion) best = { ...one, shape, season }
  }
  const { changes, shape } = best as SegmentedSeries
  return { changes, shape, season }
}

function bestOfShape(values: Float64Array, shape: RegressionShape) {
  const parameters = regressionParameters(shape)
  const seen = values.reduce((count, _, i) => count + (isSeen(values, i, shape.lags) ? 1 : 0), 0)
  const whole = regressionCost(values, shape).of(0, values.length)
  const variance = whole / Math.max(1, seen)
  if (variance === 0) return { changes: [], criterion: Number.NEGATIVE_INFINITY }
  const { changes, cost } = pelt(regressionCost(values, shape, variance), bicPenalty(values.length, parameters))
  // n log of what variance is left, plus the numbers it took; all shapes as if they had told all n points
  const left = (cost * variance) / seen
  const criterion = values.length * Math.log(left) + (changes.length + 1) * bicPenalty(values.length, parameters)
  return { changes, criterion }
}

function isSeen(values: Float64Array, at: number, lags: number): boolean {
  for (let lag = 0; lag <= lags; lag++) {
    if (at < lag || Number.isNaN(values[at - lag])) return false
  }
  return true
}

/** In units of its own spread around its mean; a constant stays zero. */
function standardised(values: ArrayLike<number>): Float64Array {
  const mean = meanOf(values)
  const off = Float64Array.from(values, (value) => value - mean)
  const spread = Math.sqrt(meanOf(off.map((value) => value * value)))
  return spread === 0 ? off : off.map((value) => value / spread)
}
