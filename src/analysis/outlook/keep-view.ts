import type { LikelihoodWord } from '../../model/likelihood-words.ts'
import type { OutlookRecord, Settlement } from '../../model/outlook-record.ts'
import type { KeptOutlook } from '../../model/outlook-report.ts'
import { scoreOutlook } from './outlook-scores.ts'
import { toldOutcomes } from './say-outlook.ts'
import { tickSignposts, type WatchedTie } from './tick-signposts.ts'

/**
 * A kept outlook as it stands on a day.
 *
 * @param settlements known by then, of any outlook, oldest first: the last one of it stands
 * @param watched     what came after it; none where nobody looked
 * @param today       ISO day
 */
export function keptOutlook(
  record: OutlookRecord,
  settlements: readonly Settlement[],
  watched: WatchedTie | null,
  words: readonly LikelihoodWord[],
  today: string,
): KeptOutlook {
  const settled = settlements.findLast(({ outlook }) => outlook === record.id)
  const came = settled === undefined || settled.outcome === null ? -1 : record.outcomes.indexOf(settled.outcome)
  const state =
    settled === undefined ? (record.deadline < today ? 'due' : 'open') : settled.outcome === null ? 'void' : 'settled'
  const from = record.rule.kind === 'typed' ? nextDay(record.knownAsOf) : record.rule.from
  return {
    record,
    told: toldOutcomes(record.outcomes, record.probabilities, words),
    state,
    outcome: settled?.outcome ?? null,
    why:
      settled === undefined ? null : `${settled.why.replace(/\.$/, '')} (${settled.by}, known on ${settled.knownOn})`,
    score: came < 0 ? null : scoreOutlook(record.probabilities, came, record.ordered),
    signposts:
      watched === null
        ? record.scenarios.map((one) => ({ ...one, signposts: one.signposts.map((sign) => ({ ...sign, met: null })) }))
        : tickSignposts(record.scenarios, watched, [from, nextDay(record.knownAsOf)], record.deadline),
  }
}

function nextDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}
