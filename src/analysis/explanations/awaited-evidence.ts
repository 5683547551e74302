import type { AwaitedEvidence } from '../../model/explanation-report.ts'
import type { Evidence, Matrix } from '../../model/matrix.ts'
import type { RatingScale } from '../../model/rating-scale.ts'
import { expectedInformation } from './expected-information.ts'
import { matrixCell } from './matrix-cell.ts'
import { type RatedRow, ratedRows } from './rated-rows.ts'
import { largest, normalised } from './scores.ts'

/**
 * Which evidence would tell most if it were looked for? By what it is expected to tell, most first.
 *
 * @param analyst whose ratings count; all where absent
 * @param logs    logarithms of the posterior, up to a constant
 */
export function awaitedEvidence(
  matrix: Matrix,
  scale: RatingScale,
  analyst: string | undefined,
  logs: Float64Array,
): readonly AwaitedEvidence[] {
  const awaited = matrix.evidence.filter(({ ground }) => ground.kind === 'awaited')
  const rows = ratedRows(matrix, awaited, analyst, null)
  const posterior = normalised(logs)
  const ids = matrix.hypotheses.map(({ id }) => id)
  return rows
    .map(({ evidence, raters }): AwaitedEvidence => {
      const found = chances(evidence, raters, ids.length, scale)
      return {
        id: evidence.id,
        says: evidence.says,
        relevance: evidence.relevance,
        cells: matrix.hypotheses.map((one, h) => matrixCell(one, h, raters, undefined, scale, null)),
        whys: matrix.ratings.flatMap(({ evidence: of, analyst: by, why }) =>
          of === evidence.id && why !== null ? [{ analyst: by, why }] : [],
        ),
        ...expectedInformation(posterior, found),
        found: leaderAfter(logs, found, ids),
        notFound: leaderAfter(
          logs,
          found.map((chance) => 1 - chance),
          ids,
        ),
      }
    })
    .sort((a, b) => b.bits - a.bits || (a.id < b.id ? -1 : 1))
}

/** How likely a thing is to be found under each explanation: its likelihood against neutral, as odds. */
function chances({ relevance }: Evidence, raters: RatedRow['raters'], width: number, scale: RatingScale): Float64Array {
  return Float64Array.from({ length: width }, (_, h) => {
    const rated = raters.flatMap(({ codes }) => {
      const code = codes[h]
      return code === null || code === undefined ? [] : [Math.log(scale.ratings[code].likelihood)]
    })
    const mean = rated.length === 0 ? 0 : rated.reduce((sum, log) => sum + log, 0) / rated.length
    return 1 / (1 + Math.exp(-scale.relevance[relevance] * mean))
  })
}

function leaderAfter(logs: Float64Array, chance: Float64Array, ids: readonly string[]): AwaitedEvidence['found'] {
  const after = logs.map((log, h) => log + Math.log(chance[h] as number))
  const leader = largest(after)
  return { leader: ids[leader] ?? '', posterior: normalised(after)[leader] as number }
}
