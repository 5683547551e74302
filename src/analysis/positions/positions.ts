import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import { normalCdf } from '../../model/normal-cdf.ts'
import type { PositionsInput } from '../../model/positions-input.ts'
import type {
  PositionsForecast,
  PositionsInfluence,
  PositionsReport,
  PositionsRound,
  PositionsSpread,
  PositionsStanding,
} from '../../model/positions-report.ts'
import { wholeNumber } from '../whole-number.ts'
import { type Bargain, type BargainSettings, bargain } from './bargain.ts'
import { BARGAINING_RULE_NAMES } from './bargaining-rule.ts'
import { outcomesOf, shares } from './forecast-draws.ts'
import { meanPosition } from './forecast-position.ts'
import { partialRankCorrelations } from './partial-rank-correlation.ts'
import { positionsNotes } from './positions-notes.ts'
import { type SpatialOdds, spatialOdds } from './spatial-odds.ts'
import { type ModelInput, modelInputs } from './uncertain-inputs.ts'

const SLICES = 40
const MOST_INFLUENCES = 12
/** An actor that moves by less than this share of the range has come to rest. */
const STILL = 0.001

const parameters = z.object({
  rule: z.enum(BARGAINING_RULE_NAMES).default('corrected').meta({
    description: 'as the paper has it, or as the code does from which its example came',
    placeholder: 'rule',
  }),
  rounds: wholeNumber(1, 100).default(10).meta({ description: 'bargain at most so many rounds', placeholder: 'n' }),
  quo: wholeNumber(0, 100)
    .default(100)
    .meta({ description: 'how likely the status quo goes on where nobody moves', placeholder: 'percent' }),
  draws: wholeNumber(0, 100_000)
    .default(2000)
    .meta({ description: 'draw what is uncertain so often; 0 for the likeliest values alone', placeholder: 'n' }),
  spread: wholeNumber(0, 100)
    .default(10)
    .meta({ description: 'how uncertain a value is that was given as one number', placeholder: 'percent' }),
  seed: wholeNumber(0, 2 ** 31 - 1)
    .default(1)
    .meta({ description: 'other draws for another number', placeholder: 'n' }),
})

export type PositionsParameters = z.output<typeof parameters>

/** What a forecast is reckoned from. */
export interface PositionsMaterial {
  readonly input: PositionsInput
  /** draws of each input of `modelInputs`, and what the model made of them, in the order of `outcomesOf`; null where none were made */
  readonly drawn: { readonly draws: readonly Float64Array[]; readonly outcomes: readonly Float64Array[] } | null
}

export const POSITIONS = {
  id: 'positions',
  question:
    'Where is an issue heading, if those who have a say on it bargain, how sure is that, and on which inputs does it hang?',
  parameters,
  run: positionsReport,
} satisfies Analysis<PositionsMaterial, typeof parameters, PositionsReport>

export function settingsOf({ rule, rounds, quo }: PositionsParameters): BargainSettings {
  return { rule, rounds, quo: quo / 100, still: STILL }
}

function positionsReport({ input, drawn }: PositionsMaterial, asked: PositionsParameters): PositionsReport {
  const inputs = modelInputs(input, asked.spread / 100)
  const bargained = input.axes.length === 1 ? bargainOf(input, settingsOf(asked)) : null
  const spatial = bargained === null ? spatialOf(input) : null
  const outcomes = outcomesOf(input)
  const likely = likelyOf(input, bargained, spatial)
  const forecasts = outcomes.map(({ outcome, axis }, i): PositionsForecast => {
    const told = input.axes[axis]
    const values = drawn?.outcomes[i]
    return {
      outcome,
      axis: told?.name ?? '',
      now: bargained === null ? null : outcome === 'median' ? bargained.median : bargained.mean,
      likely: likely[i] ?? Number.NaN,
      spread: values === undefined || told === undefined ? null : spreadOf(values, told.from.at, told.to.at),
      influences: drawn === null || values === undefined ? [] : influencesOf(input, inputs, drawn.draws, values),
    }
  })
  return {
    issue: input.issue,
    asOf: input.asOf,
    model: bargained === null ? 'spatial' : 'bargaining',
    rule: asked.rule,
    axes: input.axes,
    actors: standings(input, bargained, spatial),
    forecasts,
    rounds: bargained === null ? [] : roundsOf(input, bargained),
    settled: bargained?.settled ?? true,
    input,
    notes: positionsNotes(
      input,
      bargained,
      bargained === null ? null : otherwise(input, asked),
      drawn?.outcomes[0]?.length ?? 0,
      asked,
    ),
  }
}

function bargainOf({ actors }: PositionsInput, settings: BargainSettings): Bargain {
  return bargain(
    {
      capability: actors.map(({ capability }) => capability.likely),
      salience: actors.map(({ salience }) => salience[0]?.likely ?? 0),
      position: actors.map(({ position }) => position[0]?.likely ?? 0),
    },
    settings,
  )
}

/** Where the bargain ends under the other rule. */
function otherwise(input: PositionsInput, asked: PositionsParameters) {
  const rule = asked.rule === 'corrected' ? 'published' : 'corrected'
  const bargained = bargainOf(input, { ...settingsOf(asked), rule })
  return { rule, median: (bargained.rounds.at(-1) ?? bargained).median }
}

function spatialOf({ actors, axes }: PositionsInput): SpatialOdds {
  return spatialOdds({
    capability: actors.map(({ capability }) => capability.likely),
    salience: actors.map(({ salience }) => salience.map(({ likely }) => likely)),
    position: actors.map(({ position }) =>
      shares(
        position.map(({ likely }) => likely),
        axes,
      ),
    ),
  })
}

function likelyOf({ actors, axes }: PositionsInput, bargained: Bargain | null, spatial: SpatialOdds | null) {
  if (bargained !== null) {
    const end = bargained.rounds.at(-1) ?? bargained
    return [end.median, end.mean]
  }
  const odds = spatial?.odds ?? new Float64Array()
  return axes.map((_, axis) =>
    meanPosition(
      Float64Array.from(actors, ({ position }) => position[axis]?.likely ?? 0),
      odds,
    ),
  )
}

function standings(
  { actors }: PositionsInput,
  bargained: Bargain | null,
  spatial: SpatialOdds | null,
): readonly PositionsStanding[] {
  const weights = actors.map(
    ({ capability, salience }) =>
      capability.likely * (salience.reduce((sum, { likely }) => sum + likely, 0) / Math.max(1, salience.length)),
  )
  const all = weights.reduce((sum, weight) => sum + weight, 0)
  const end = bargained?.rounds.at(-1)?.positions
  return actors.map(({ actor, name, position }, i) => ({
    actor,
    name,
    weight: (weights[i] as number) / all,
    from: position.map(({ likely }) => likely),
    to: bargained === null ? null : [end?.[i] ?? position[0]?.likely ?? 0],
    risk: bargained === null ? (spatial?.risks[i] ?? 0) : (bargained.rounds[0]?.risk[i] ?? 1),
    odds: spatial?.odds[i] ?? null,
  }))
}

function roundsOf({ actors }: PositionsInput, { rounds }: Bargain): readonly PositionsRound[] {
  const who = (i: number) => actors[i] ?? { actor: '', name: '' }
  return rounds.map(({ median, mean, positions, moves }) => ({
    median,
    mean,
    positions,
    moves: moves.map(({ actor, asker, kind, to, own, others }) => ({
      actor: who(actor).actor,
      name: who(actor).name,
      kind,
      asker: who(asker).actor,
      askerName: who(asker).name,
      to,
      own,
      others,
    })),
  }))
}

function spreadOf(values: Float64Array, from: number, to: number): PositionsSpread {
  const sorted = values.slice().sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number
  const histogram = new Array<number>(SLICES).fill(0)
  for (const value of values) {
    const slice = Math.max(0, Math.min(SLICES - 1, Math.floor((SLICES * (value - from)) / (to - from))))
    histogram[slice] = (histogram[slice] ?? 0) + 1
  }
  return {
    draws: values.length,
    mean: values.reduce((sum, value) => sum + value, 0) / values.length,
    percentiles: [at(0.05), at(0.25), at(0.5), at(0.75), at(0.95)],
    histogram,
  }
}

function influencesOf(
  { actors, axes }: PositionsInput,
  inputs: readonly ModelInput[],
  draws: readonly Float64Array[],
  values: Float64Array,
): readonly PositionsInfluence[] {
  const drawn = draws.map((one) => one.subarray(0, values.length))
  const varying = drawn.filter((one) => one.some((value) => value !== one[0])).length
  const freedom = values.length - varying - 1
  return partialRankCorrelations(drawn, values)
    .flatMap((correlation, k): readonly PositionsInfluence[] => {
      const input = inputs[k]
      if (correlation === null || input === undefined || freedom < 10) return []
      const { actor = '', name = '' } = actors[input.actor] ?? {}
      const t = Math.abs(correlation) * Math.sqrt(freedom / Math.max(1e-12, 1 - correlation ** 2))
      const axis = input.axis < 0 ? null : (axes[input.axis]?.name ?? null)
      return [{ actor, name, of: input.of, axis, correlation, sure: 2 * normalCdf(-t) <= 0.05 }]
    })
    .sort((a, b) => Math.abs(b.correlation) - Math.abs(a.correlation))
    .slice(0, MOST_INFLUENCES)
}
