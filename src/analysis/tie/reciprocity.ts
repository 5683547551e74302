import type { Reciprocity, TieSeries } from '../../model/tie.ts'
import { rankCorrelation } from './rank-correlation.ts'

/** Below this many periods a correlation says nothing. */
export const ENOUGH_PERIODS = 8

/**
 * Does each side treat the other as it is treated?
 *
 * @param there A toward B, period by period
 * @param back  B toward A, the same periods
 * @source Spearman 1904 for the correlation; the question is Goldstein & Freeman's (1990)
 */
export function reciprocity(there: TieSeries, back: TieSeries): Reciprocity {
  const pairs = there.points.flatMap((point, i) => {
    const other = back.points[i]
    return point.warmth && other?.warmth ? [[point.warmth.mean, other.warmth.mean] as const] : []
  })
  const [sent, received] = [there, back].map(({ points }) => points.reduce((sum, { volume }) => sum + (volume ?? 0), 0))
  const all = (sent ?? 0) + (received ?? 0)
  return {
    periods: pairs.length,
    correlation: pairs.length < ENOUGH_PERIODS ? null : rankCorrelation(pairs),
    difference: pairs.length === 0 ? null : pairs.reduce((sum, [a, b]) => sum + a - b, 0) / pairs.length,
    share: all === 0 ? null : (sent ?? 0) / all,
  }
}
