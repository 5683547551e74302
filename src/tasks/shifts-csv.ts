import { csvOf } from '../model/csv-of.ts'
import type { ShiftReport } from '../model/shift-report.ts'

/** Shifts as CSV: a row each. */
export function shiftsCsv({ tie, shifts }: ShiftReport): string {
  return csvOf(
    shifts.map(({ period, between: [first, last], probability, direction, evidence, net, carriers, sentence }) => ({
      a: tie[0],
      b: tie[1],
      period: period.period,
      from: period.from,
      to: period.to,
      first: first.period,
      last: last.period,
      probability,
      direction,
      evidence,
      netBefore: net?.before,
      netAfter: net?.after,
      change: net?.change,
      low: net?.interval[0],
      high: net?.interval[1],
      carriers: carriers.map(({ event }) => event.claim ?? `${event.feed} ${event.file ?? ''}:${event.line}`),
      sentence,
    })),
  )
}
