import { groupBy } from '../../model/group-by.ts'
import type { OutlookRecord } from '../../model/outlook-record.ts'
import type { KeptOutlook } from '../../model/outlook-report.ts'
import type { ForecasterLine, OutlookSeries } from '../../model/outlook-series.ts'
import { POOL } from './pool.ts'
import { sayMoved } from './say-outlook.ts'

const KINDS: readonly ForecasterLine['kind'][] = ['pool', 'base-rate', 'model', 'analyst']

/**
 * How have probabilities moved over time? Outlooks on one question put together: those on one horizon of a tie, which is put anew as
 * time goes on, and those in the same words.
 *
 * @returns those with the newest outlook first
 */
export function outlookSeries(outlooks: readonly KeptOutlook[]): readonly OutlookSeries[] {
  return [...groupBy(outlooks, ({ record }) => keyOf(record))]
    .map(([key, kept]): OutlookSeries & { readonly last: string } => {
      const sorted = [...kept].sort(
        (a, b) => compare(a.record.knownAsOf, b.record.knownAsOf) || compare(a.record.made, b.record.made),
      )
      const records = sorted.map(({ record }) => record)
      const newest = records.at(-1) as OutlookRecord
      const states = { open: 0, due: 0, settled: 0, void: 0 }
      for (const { state } of kept) states[state]++
      return {
        key,
        tie: newest.tie,
        question: new Set(records.map(({ deadline }) => deadline)).size > 1 ? rollingQuestion(newest) : newest.question,
        outcomes: newest.outcomes,
        lines: linesOf(records),
        came: sorted
          .flatMap(({ record, state, outcome }) =>
            state === 'settled' && outcome !== null ? [{ outlook: record.id, deadline: record.deadline, outcome }] : [],
          )
          .sort((a, b) => compare(a.deadline, b.deadline)),
        states,
        moved: movedOf(records),
        last: newest.knownAsOf,
      }
    })
    .sort((a, b) => compare(b.last, a.last) || compare(a.key, b.key))
    .map(({ last: _, ...series }) => series)
}

/** Outlooks of one key answer one question. */
function keyOf({ tie, rule, question, outcomes }: OutlookRecord): string {
  const pair = [...tie].sort().join('-')
  if (rule.kind === 'change') return `${pair} ${rule.horizon} months${rule.feed === null ? '' : ` ${rule.feed}`}`
  if (rule.kind === 'lowest-fifth') return `${pair} lowest-fifth${rule.feed === null ? '' : ` ${rule.feed}`}`
  return `${pair} ${question.trim().toLowerCase()} ${outcomes.join('/')}`
}

/** A question that is put anew every time, without its day: "What becomes of Iran and Syria within 6 months?" */
function rollingQuestion({ question, rule }: OutlookRecord): string {
  if (rule.kind !== 'change') return question
  return question.replace(/ by [^?]*\?$/, ` within ${rule.horizon} months?`)
}

function linesOf(records: readonly OutlookRecord[]): readonly ForecasterLine[] {
  const given = records.flatMap((record) => [
    { kind: 'pool' as const, by: POOL, probabilities: record.probabilities, record },
    ...record.forecasts.map(({ kind, by, probabilities }) => ({ kind, by, probabilities, record })),
  ])
  return [...groupBy(given, ({ kind, by }) => `${kind} ${by}`).values()]
    .map((points): ForecasterLine => {
      const [{ kind, by }] = points as [(typeof points)[number]]
      return {
        kind,
        by,
        points: points.map(({ record: { id, knownAsOf, deadline }, probabilities }, i) => {
          const next = points[i + 1]?.record.knownAsOf
          return {
            outlook: id,
            made: knownAsOf,
            until: next === undefined || next > deadline ? deadline : next,
            probabilities,
          }
        }),
      }
    })
    .sort((a, b) => KINDS.indexOf(a.kind) - KINDS.indexOf(b.kind) || compare(a.by, b.by))
}

/** From the last outlook of an earlier day to the newest. */
function movedOf(records: readonly OutlookRecord[]): string | null {
  const newest = records.at(-1)
  const before = records.findLast(({ knownAsOf }) => knownAsOf < (newest?.knownAsOf ?? ''))
  if (newest === undefined || before === undefined) return null
  const moved = newest.probabilities.map((p, i) => p - (before.probabilities[i] as number))
  return sayMoved({ made: before.knownAsOf, moved }, newest.outcomes)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
