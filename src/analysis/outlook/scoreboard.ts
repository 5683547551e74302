import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import type { KeptOutlook } from '../../model/outlook-report.ts'
import type { ForecasterScore, Scoreboard } from '../../model/scoreboard.ts'
import { TIE_FILTERS } from '../tie-filters.ts'
import { CalibrationCounts } from './calibration.ts'
import { scoreOutlook } from './outlook-scores.ts'
import { outlookSeries } from './outlook-series.ts'
import { POOL } from './pool.ts'

const parameters = z.object({ asOf: TIE_FILTERS.asOf })

export type ScoreboardParameters = z.output<typeof parameters>

/** Outlooks that were kept, as they stand on a day. */
export interface ScoreboardMaterial {
  readonly today: string
  readonly outlooks: readonly KeptOutlook[]
}

export const SCOREBOARD = {
  id: 'scoreboard',
  question: 'How good were the outlooks that were kept?',
  parameters,
  run: scoreboard,
} satisfies Analysis<ScoreboardMaterial, typeof parameters, Scoreboard>

/** Fewer scored outlooks show nothing of calibration or skill. */
export const FEW_SCORED = 20

function scoreboard({ outlooks, today }: ScoreboardMaterial, asked: ScoreboardParameters): Scoreboard {
  const scored = outlooks.filter(({ state }) => state === 'settled')
  const counts = { open: 0, due: 0, settled: 0, void: 0 }
  for (const { state } of outlooks) counts[state]++
  return {
    asOf: asked.asOf ?? today,
    outlooks,
    series: outlookSeries(outlooks),
    counts,
    scores: forecasterScores(scored),
    calibration: calibrationOf(scored),
    notes:
      scored.length > 0 && scored.length < FEW_SCORED
        ? [
            `Scores of ${scored.length} settled ${scored.length === 1 ? 'outlook' : 'outlooks'} say little: luck weighs more than skill below ${FEW_SCORED}.`,
          ]
        : [],
  }
}

/** How everybody has done who gave probabilities that were settled; the pool first, then by name. */
export function forecasterScores(scored: readonly KeptOutlook[]): readonly ForecasterScore[] {
  const sums = new Map<string, { readonly of: KeptOutlook; readonly probabilities: readonly number[] }[]>()
  const add = (by: string, of: KeptOutlook, probabilities: readonly number[]) =>
    sums.set(by, [...(sums.get(by) ?? []), { of, probabilities }])
  for (const one of scored) {
    add(POOL, one, one.record.probabilities)
    for (const { by, probabilities } of one.record.forecasts) add(by, one, probabilities)
  }
  return [...sums]
    .sort(([a], [b]) => Number(b === POOL) - Number(a === POOL) || a.localeCompare(b))
    .map(([by, given]) => scoreOf(by, given))
}

function scoreOf(
  by: string,
  given: readonly { readonly of: KeptOutlook; readonly probabilities: readonly number[] }[],
): ForecasterScore {
  const total = { brier: 0, log: 0, rps: 0 }
  const held = { n: 0, own: 0, climatology: 0, persistenceOwn: 0, persistence: 0 }
  for (const { of, probabilities } of given) {
    const { record, outcome } = of
    const came = record.outcomes.indexOf(outcome ?? '')
    const score = scoreOutlook(probabilities, came, record.ordered)
    total.brier += score.brier
    total.log += score.log
    total.rps += score.rps
    if (record.climatology !== null) {
      held.n++
      held.own += score.rps
      held.climatology += scoreOutlook(record.climatology, came, record.ordered).rps
    }
    if (record.persistence !== null) {
      held.persistenceOwn += score.rps
      held.persistence += scoreOutlook(record.persistence, came, record.ordered).rps
    }
  }
  const n = given.length
  return {
    by,
    n,
    brier: total.brier / n,
    log: total.log / n,
    rps: total.rps / n,
    compared: held.n,
    skill: held.climatology === 0 ? null : 1 - held.own / held.climatology,
    skillPersistence: held.persistence === 0 ? null : 1 - held.persistenceOwn / held.persistence,
  }
}

/** Every probability counts that was given to some outcome, whichever question it belongs to. */
function calibrationOf(scored: readonly KeptOutlook[]): Scoreboard['calibration'] {
  const counts = new CalibrationCounts(1)
  for (const { record, outcome } of scored) {
    for (const [i, probability] of record.probabilities.entries()) {
      counts.add([probability], record.outcomes[i] === outcome ? 0 : 1)
    }
  }
  const { bins, error, n } = counts.done()
  return { bins, error: n === 0 ? null : error, n: scored.length }
}
