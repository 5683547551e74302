import { readFileSync } from 'node:fs'
import type { ActSorts } from '../analysis/pull/pull-acts.ts'
import { PLOVER_TYPES } from '../model/claim.ts'
import { EntenteError } from '../model/error.ts'
import { ACT_SORTS } from '../model/pull-report.ts'
import { parseTable } from '../model/table.ts'

/** What a third actor's acts of each type are: offers, demands, threats … */
export function loadActSorts(): ActSorts {
  const file = new URL('../../data/pull/acts.tsv', import.meta.url)
  return new Map(
    parseTable('acts.tsv', readFileSync(file, 'utf8'), ['type', 'done', 'open']).map((row) => {
      const type = PLOVER_TYPES.find((one) => one === row.type)
      const [done, open] = [row.done, row.open].map((word) => ACT_SORTS.find((one) => one === word))
      if (type === undefined || done === undefined || open === undefined) {
        throw new EntenteError(
          'invalid_input',
          `acts.tsv: ${row.type}, ${row.done}, ${row.open} is no type with two sorts`,
        )
      }
      return [type, { done, open }] as const
    }),
  )
}
