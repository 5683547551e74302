import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import type { BaseRates } from '../../model/base-rates.ts'
import type { LikelihoodWord } from '../../model/likelihood-words.ts'
import { HORIZONS, type Horizon, OUTCOMES, type PairMonths } from '../../model/outlook.ts'
import type { Forecast } from '../../model/outlook-record.ts'
import type { KeptOutlook, NoOutlook, OutlookReport, ToldOutlook } from '../../model/outlook-report.ts'
import { sayDay } from '../brief/prose/say-date.ts'
import { joinNames } from '../brief/prose/say-name.ts'
import { TIE_FILTERS } from '../tie-filters.ts'
import { horizonForecasts } from './horizon-forecasts.ts'
import { type LowestFifth, lowestFifth } from './lowest-fifth.ts'
import { monthEnd, monthNumber, monthStart } from './month-names.ts'
import { outlookConfidence, SOME_OUTCOMES } from './outlook-confidence.ts'
import { OUTLOOK_FORMULA } from './outlook-formula.ts'
import { checkProbabilities } from './outlook-scores.ts'
import { poolForecasts, weightsByScore } from './pool-forecasts.ts'
import { sayOutlook, toldOutcomes } from './say-outlook.ts'
import { scenariosOf } from './scenarios.ts'

const parameters = z.object({
  horizon: z
    .enum(HORIZONS.map(String) as [string, ...string[]])
    .optional()
    .meta({ description: 'only so many months ahead; else 3, 6 and 12', placeholder: 'months' }),
  asOf: TIE_FILTERS.asOf,
  feed: TIE_FILTERS.feed,
})

export type OutlookParameters = z.output<typeof parameters>

/** Probabilities that an analyst gave for the outcomes of a horizon, and how that analyst has done so far. */
export interface TypedForecast {
  readonly by: string
  readonly horizon: number
  readonly probabilities: readonly number[]
  readonly record: AnalystRecord
}

/** How many outlooks of an analyst were scored, and their mean ranked score. */
export interface AnalystRecord {
  readonly scored: number
  readonly mean: number
}

/** What an outlook is made from. */
export interface OutlookMaterial {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  /** months that are over, of this tie and of others */
  readonly months: PairMonths
  /** number of the last month that was over on the day asked for; feeds may have fallen silent before */
  readonly lastAsked: number
  /** ISO day on which the question is put */
  readonly today: string
  readonly typed: readonly TypedForecast[]
  readonly kept: readonly KeptOutlook[]
  readonly baseRates: BaseRates
  readonly words: readonly LikelihoodWord[]
  /** the case's own backtest: score of who has no record */
  readonly usualScore: number
}

export const OUTLOOK = {
  id: 'outlook',
  question:
    'Where is a tie heading: how likely are rupture, cooling, steadiness and warming, by when, and how sure is that?',
  parameters,
  run: outlookReport,
} satisfies Analysis<OutlookMaterial, typeof parameters, OutlookReport>

function outlookReport(material: OutlookMaterial, asked: OutlookParameters): OutlookReport {
  const { tie, names, months, kept } = material
  const [a, b] = [...tie].sort()
  const at = months.pairs.findIndex(({ pair }) => pair[0] === a && pair[1] === b)
  const horizons = HORIZONS.filter((one) => asked.horizon === undefined || String(one) === asked.horizon)
  const outlooks: ToldOutlook[] = []
  const none: NoOutlook[] = []
  for (const horizon of horizons) {
    const found = at < 0 ? 'no event with a weight is known between the two' : ofHorizon(material, asked, at, horizon)
    if (typeof found === 'string') none.push({ horizon, why: found })
    else outlooks.push(found)
  }
  const fifth = at < 0 || asked.horizon !== undefined ? null : ofFifth(material, asked, at)
  const known = months.months === 0 ? null : monthEnd(months.first + months.months - 1)
  return {
    tie,
    names,
    asOf: asked.asOf ?? null,
    feed: asked.feed ?? null,
    knownTo: known,
    outlooks: fifth === null ? outlooks : [...outlooks, fifth],
    none,
    kept,
    formula: OUTLOOK_FORMULA,
    notes: notesOf(material, known),
  }
}

function ofHorizon(
  material: OutlookMaterial,
  asked: OutlookParameters,
  at: number,
  horizon: Horizon,
): ToldOutlook | string {
  const { names, months, typed, words, usualScore } = material
  const found = horizonForecasts(months, at, horizon, material.baseRates)
  if (typeof found === 'string') return found
  const analysts = typed.filter((one) => one.horizon === horizon)
  for (const { probabilities } of analysts) checkProbabilities(probabilities, OUTCOMES)
  const forecasts = pooled(found.forecasts, found.weights, analysts, usualScore)
  const probabilities = poolForecasts(
    forecasts.map((one) => one.probabilities),
    forecasts.map(({ weight }) => weight),
  )
  const start = months.first + months.months
  const deadline = monthEnd(start + horizon - 1)
  if (deadline <= material.today) return sayLate(months, deadline)
  const question = `What becomes of ${joinNames(names)} by ${sayDay(deadline)}?`
  const outcomes = toldOutcomes(OUTCOMES, probabilities, words)
  const confidence = outlookConfidence(found.learned, found.points)
  const since = sinceLast(material, probabilities, (one) => one.rule.kind === 'change' && one.rule.horizon === horizon)
  const { alike, climatology, persistence, now, usual } = found
  return {
    horizon,
    question,
    deadline,
    ordered: true,
    rule: {
      kind: 'change',
      horizon,
      from: monthStart(start),
      now,
      usual,
      conflict: found.conflict,
      feed: asked.feed ?? null,
    },
    outcomes,
    forecasts,
    alike,
    climatology,
    persistence,
    confidence,
    since,
    scenarios: scenariosOf(found),
    sentences: sayOutlook({
      names,
      horizon,
      question,
      deadline,
      outcomes,
      confidence,
      alike,
      since,
      analysts: analysts.length,
    }),
  }
}

/** Base rates and model share what analysts leave; who has served better weighs more. */
export function pooled(
  machine: readonly Omit<Forecast, 'weight'>[],
  weights: readonly number[],
  analysts: readonly {
    readonly by: string
    readonly probabilities: readonly number[]
    readonly record: AnalystRecord
  }[],
  usualScore: number,
): readonly Forecast[] {
  const own = machine.length === 0 ? [] : [{ scored: 0, mean: usualScore }]
  const shares = weightsByScore([...own, ...analysts.map(({ record }) => record)], usualScore)
  const share = machine.length === 0 ? 0 : (shares[0] as number)
  return [
    ...machine.map((one, i) => ({ ...one, weight: share * (weights[i] as number) })),
    ...analysts.map(({ by, probabilities, record }, i) => ({
      kind: 'analyst' as const,
      by,
      probabilities,
      weight: shares[i + own.length] as number,
      says:
        record.scored === 0
          ? 'typed; no outlook of theirs was scored so far'
          : `typed; ${record.scored} of theirs were scored so far, ${record.mean.toFixed(2)} on average`,
    })),
  ]
}

function ofFifth(material: OutlookMaterial, asked: OutlookParameters, at: number): ToldOutlook | null {
  const { names, months, words, today } = material
  const ahead = HORIZONS[0]
  const found = lowestFifth(months, at, ahead)
  if (found === null) return null
  const deadline = monthEnd(months.first + months.months + ahead - 1)
  if (deadline <= today) return null
  const question = `By ${sayDay(deadline)}, will the warmth of ${joinNames(names)} be in the lowest fifth of its last ten years?`
  const probabilities = [found.probability, 1 - found.probability]
  const outcomes = toldOutcomes(['yes', 'no'], probabilities, words)
  const confidence = fifthConfidence(found)
  const since = sinceLast(material, probabilities, ({ rule }) => rule.kind === 'lowest-fifth')
  const says = sayFifth(found)
  const said = { names, horizon: null, question, deadline, outcomes, confidence, alike: null, since, analysts: 0 }
  return {
    horizon: null,
    question,
    deadline,
    ordered: false,
    rule: {
      kind: 'lowest-fifth',
      from: monthStart(months.first + months.months),
      below: found.below,
      feed: asked.feed ?? null,
    },
    outcomes,
    forecasts: [{ kind: 'base-rate', by: 'base rate', probabilities, weight: 1, says }],
    alike: null,
    climatology: [0.2, 0.8],
    persistence: null,
    confidence,
    since,
    scenarios: [],
    sentences: { ...sayOutlook(said), wouldChange: says },
  }
}

/** An outlook that would be due already is none. */
function sayLate({ first, months }: PairMonths, deadline: string): string {
  return `no feed tells of a month after ${sayDay(monthStart(first + months - 1).slice(0, 7))}, and counted from there it would have been due on ${sayDay(deadline)}; as of an earlier day it can be put as it could have been then`
}

function fifthConfidence({ count }: LowestFifth): ToldOutlook['confidence'] {
  const why = `it rests on ${count.toLocaleString('en-GB')} such times in this case, many of them of months that overlap`
  return { level: count >= SOME_OUTCOMES ? 'moderate' : 'low', why }
}

function sayFifth({ isNow, count, came }: LowestFifth): string {
  const stood = isNow ? 'as cold as this one is' : 'not as cold, like this one'
  return `Of ${count.toLocaleString('en-GB')} times that a tie of this case was ${stood}, it was in its lowest fifth three months later in ${came.toLocaleString('en-GB')}.`
}

/** The newest kept outlook of a kind, and how far probabilities have moved. */
function sinceLast(
  { kept, today }: OutlookMaterial,
  probabilities: readonly number[],
  isSame: (record: KeptOutlook['record']) => boolean,
): ToldOutlook['since'] {
  const last = kept.find(({ record }) => record.knownAsOf < today && isSame(record))?.record
  if (last === undefined) return null
  return { made: last.knownAsOf, moved: probabilities.map((p, i) => p - (last.probabilities[i] as number)) }
}

function notesOf({ lastAsked }: OutlookMaterial, known: string | null): readonly string[] {
  if (known === null || lastAsked - monthNumber(known) <= 1) return []
  return [`No feed tells of a month after ${sayDay(known.slice(0, 7))}: the months ahead are counted from there.`]
}
