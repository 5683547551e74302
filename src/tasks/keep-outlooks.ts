import { randomUUID } from 'node:crypto'
import { lastDay } from '../model/date-span.ts'
import { EntenteError } from '../model/error.ts'
import type { OutlookRecord } from '../model/outlook-record.ts'
import type { OutlookReport } from '../model/outlook-report.ts'
import type { Store } from '../store/store.ts'

/**
 * Keeps the outlooks of a report, to be settled when they are due.
 *
 * @param at ISO instant
 * @throws EntenteError "invalid_input" where there is none, or one is due already
 */
export async function keepOutlooks(
  store: Store,
  { tie, asOf, outlooks }: Pick<OutlookReport, 'tie' | 'asOf' | 'outlooks'>,
  by: string,
  at: string,
): Promise<readonly OutlookRecord[]> {
  if (outlooks.length === 0) throw new EntenteError('invalid_input', 'There is no outlook to keep.')
  const knownAsOf = asOf === null ? at.slice(0, 10) : lastDay(asOf)
  const late = outlooks.find(({ deadline }) => deadline <= knownAsOf)
  if (late !== undefined) {
    throw new EntenteError(
      'invalid_input',
      `An outlook that was due on ${late.deadline} cannot be kept on ${knownAsOf}: say as of which day it was put.`,
    )
  }
  const records = outlooks.map(
    (one): OutlookRecord => ({
      id: randomUUID().slice(0, 8),
      tie,
      question: one.question,
      outcomes: one.outcomes.map(({ outcome }) => outcome),
      ordered: one.ordered,
      probabilities: one.outcomes.map(({ probability }) => probability),
      forecasts: one.forecasts,
      climatology: one.climatology,
      persistence: one.persistence,
      rule: one.rule,
      confidence: one.confidence,
      scenarios: one.scenarios,
      made: at,
      knownAsOf,
      deadline: one.deadline,
      by,
    }),
  )
  for (const record of records) await store.addOutlook(record)
  return records
}
