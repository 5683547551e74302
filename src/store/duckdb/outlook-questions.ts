import { countedIn, countsAs } from '../../model/actor-step.ts'
import { lastDay } from '../../model/date-span.ts'
import { groupBy } from '../../model/group-by.ts'
import type { OutlookRecord, Settlement } from '../../model/outlook-record.ts'
import type { Store } from '../store.ts'
import { storedMerges } from './actor-merges.ts'
import type { Connection } from './connection.ts'
import * as sql from './outlook-statements.ts'

/** The questions of the store about outlooks. */
export function outlookQuestions({
  rows,
  write,
}: Connection): Pick<Store, 'pairMonths' | 'addOutlook' | 'outlooks' | 'addSettlement' | 'settlements'> {
  return {
    async pairMonths({ tie, weights, asOf, feed, most }) {
      const [a, b] = [...tie].sort()
      const found = await rows(sql.PAIR_MONTHS, {
        actual: weights.modality.actual,
        reported: weights.modality.reported,
        as_of: asOf === undefined ? null : lastDay(asOf),
        feed: feed ?? null,
        tie_a: a ?? '',
        tie_b: b ?? '',
        most,
      })
      const pairs = groupBy(found, (row) => `${row.a} ${row.b}`)
      return [...pairs.values()].map((months) => ({
        pair: [String(months[0]?.a), String(months[0]?.b)],
        starts: months.map(({ start }) => String(start)),
        cooperation: months.map(({ cooperation }) => Number(cooperation)),
        conflict: months.map(({ conflict }) => Number(conflict)),
      }))
    },

    addOutlook: (record) =>
      write(async (run) => {
        const [a = '', b = ''] = [...record.tie].sort()
        const { id, made, knownAsOf, deadline } = record
        const values = { id, made, known_as_of: knownAsOf, deadline, record: JSON.stringify(record) }
        await run(sql.ADD_OUTLOOK, { ...values, tie_a: a, tie_b: b })
      }),

    async outlooks({ tie, asOf } = {}) {
      const merges = await storedMerges(rows)
      const [a = null, b = null] = tie?.map((side) => JSON.stringify(countedIn(merges, side))) ?? []
      const values = { tie_a: a, tie_b: b, as_of: asOf === undefined ? null : lastDay(asOf) }
      return (await rows(sql.OUTLOOKS, values)).map((row) => {
        const record = JSON.parse(String(row.record)) as OutlookRecord
        const [one, two] = record.tie.map((side) => countsAs(merges, side)).sort()
        return one === undefined || two === undefined || one === two ? record : { ...record, tie: [one, two] }
      })
    },

    addSettlement: (settlement) =>
      write(async (run) => {
        const { outlook, knownOn } = settlement
        await run(sql.ADD_SETTLEMENT, { outlook, known_on: knownOn, record: JSON.stringify(settlement) })
      }),

    async settlements({ asOf } = {}) {
      const found = await rows(sql.SETTLEMENTS, { as_of: asOf === undefined ? null : lastDay(asOf) })
      return found.map((row) => JSON.parse(String(row.record)) as Settlement)
    },
  }
}
