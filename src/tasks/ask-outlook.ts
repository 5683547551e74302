import {
  type AnalystRecord,
  OUTLOOK,
  type OutlookParameters,
  pooled,
  type TypedForecast,
} from '../analysis/outlook/outlook.ts'
import { checkProbabilities } from '../analysis/outlook/outlook-scores.ts'
import { OUTLOOK_SETTINGS } from '../analysis/outlook/outlook-settings.ts'
import { poolForecasts } from '../analysis/outlook/pool-forecasts.ts'
import { sayOutlook, toldOutcomes } from '../analysis/outlook/say-outlook.ts'
import { forecasterScores } from '../analysis/outlook/scoreboard.ts'
import { lastDay } from '../model/date-span.ts'
import { EntenteError } from '../model/error.ts'
import { HORIZONS, OUTCOMES } from '../model/outlook.ts'
import type { OutlookReport, ToldOutlook } from '../model/outlook-report.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { keptOutlooks } from './kept-outlooks.ts'
import { loadBaseRates } from './load-base-rates.ts'
import { loadLikelihoodWords } from './load-likelihood-words.ts'
import type { SaidForecast } from './read-forecast.ts'
import { tieMonths } from './tie-months.ts'

export { OUTLOOK, type OutlookParameters } from '../analysis/outlook/outlook.ts'

/** A question that an analyst types, with what settles it. */
export interface TypedQuestion {
  readonly question: string
  /** ISO date */
  readonly deadline: string
  /** how whoever looks will know */
  readonly settledBy: string
}

/**
 * Where is a tie heading? Gathers what a case knows of it and of other ties, and asks the analysis.
 *
 * @param said  probabilities that analysts give: of the horizon asked for, or of the question typed
 * @param today ISO day
 * @throws EntenteError "invalid_input" where probabilities do not sum to 1 or name no outcome, or a deadline is not ahead
 */
export async function askOutlook(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asked: OutlookParameters,
  said: readonly SaidForecast[],
  today: string,
  question?: TypedQuestion,
): Promise<OutlookReport> {
  const names = [registry.displayName(tie[0]), registry.displayName(tie[1])] as const
  const known = asked.asOf === undefined ? {} : { asOf: asked.asOf }
  const kept = await keptOutlooks(store, { ...known, tie }, today)
  const scored = (await keptOutlooks(store, known, today)).filter(({ state }) => state === 'settled')
  const records = new Map(forecasterScores(scored).map(({ by, n, rps }) => [by, { scored: n, mean: rps }]))
  const recordOf = (by: string): AnalystRecord => records.get(by) ?? { scored: 0, mean: OUTLOOK_SETTINGS.usualScore }
  const day = asked.asOf === undefined ? today : lastDay(asked.asOf)
  const { months, lastAsked } = await tieMonths(store, tie, asked, today)
  const report = OUTLOOK.run(
    {
      tie,
      names,
      months,
      lastAsked,
      today: day,
      typed: question === undefined ? typedForecasts(said, asked, recordOf) : [],
      kept,
      baseRates: loadBaseRates(),
      words: loadLikelihoodWords(),
      usualScore: OUTLOOK_SETTINGS.usualScore,
    },
    asked,
  )
  if (question === undefined) return report
  return { ...report, outlooks: [typedOutlook(names, question, said, day, recordOf, report)], none: [] }
}

function typedForecasts(
  said: readonly SaidForecast[],
  { horizon }: OutlookParameters,
  recordOf: (by: string) => AnalystRecord,
): readonly TypedForecast[] {
  if (said.length === 0) return []
  const months = HORIZONS.find((one) => String(one) === horizon)
  if (months === undefined) {
    throw new EntenteError(
      'invalid_input',
      `Probabilities of analysts are of one horizon: say which of ${HORIZONS.join(', ')} months.`,
    )
  }
  return said.map(({ by, chances }) => {
    const wrong = Object.keys(chances).find((name) => !OUTCOMES.some((one) => one === name))
    if (wrong !== undefined) {
      throw new EntenteError('invalid_input', `"${wrong}" is no outcome of a tie: ${OUTCOMES.join(', ')} are.`)
    }
    const probabilities = OUTCOMES.map((one) => chances[one] ?? 0)
    checkProbabilities(probabilities, OUTCOMES)
    return { by, horizon: months, probabilities, record: recordOf(by) }
  })
}

/** @param day ISO day on which the question is put */
function typedOutlook(
  names: readonly [string, string],
  { question, deadline: date, settledBy }: TypedQuestion,
  said: readonly SaidForecast[],
  day: string,
  recordOf: (by: string) => AnalystRecord,
  { kept }: OutlookReport,
): ToldOutlook {
  const deadline = lastDay(date)
  if (deadline <= day) {
    throw new EntenteError(
      'invalid_input',
      `The deadline ${deadline} is not after the day on which the question is put, ${day}: an outlook has to be ahead.`,
    )
  }
  const outcomes = Object.keys(said[0]?.chances ?? {})
  if (outcomes.length < 2) {
    throw new EntenteError(
      'invalid_input',
      'A question needs probabilities of two outcomes or more, as "NAME: yes=.2 no=.8".',
    )
  }
  for (const { by, chances } of said) {
    const [missing] = outcomes.filter((one) => !(one in chances))
    const [other] = Object.keys(chances).filter((one) => !outcomes.includes(one))
    if (missing !== undefined || other !== undefined) {
      const what = missing === undefined ? `has "${other}", which the first does not` : `lacks "${missing}"`
      throw new EntenteError(
        'invalid_input',
        `All analysts speak of the same outcomes (${outcomes.join(', ')}); ${by} ${what}.`,
      )
    }
    checkProbabilities(
      outcomes.map((one) => chances[one] as number),
      outcomes,
    )
  }
  const analysts = said.map(({ by, chances }) => ({
    by,
    probabilities: outcomes.map((one) => chances[one] as number),
    record: recordOf(by),
  }))
  const forecasts = pooled([], [], analysts, OUTLOOK_SETTINGS.usualScore)
  const probabilities = poolForecasts(
    forecasts.map((one) => one.probabilities),
    forecasts.map(({ weight }) => weight),
  )
  const last = kept.find(({ record }) => record.question === question)?.record
  const since =
    last === undefined
      ? null
      : { made: last.knownAsOf, moved: probabilities.map((p, i) => p - (last.probabilities[i] ?? 0)) }
  const confidence = {
    level: 'low' as const,
    why: `it rests on the word of ${said.length === 1 ? 'one analyst' : `${said.length} analysts`}, and on no count of how often such things happen`,
  }
  const told = toldOutcomes(outcomes, probabilities, loadLikelihoodWords())
  const sentences = { names, horizon: null, question, deadline, outcomes: told, confidence, alike: null, since }
  return {
    horizon: null,
    question,
    deadline,
    ordered: false,
    rule: { kind: 'typed', says: settledBy },
    outcomes: told,
    forecasts,
    alike: null,
    climatology: null,
    persistence: null,
    confidence,
    since,
    scenarios: [],
    sentences: sayOutlook({ ...sentences, analysts: said.length }),
  }
}
