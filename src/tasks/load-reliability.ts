import { readFileSync } from 'node:fs'
import { EntenteError } from '../model/error.ts'
import { RELIABILITIES, type Reliability } from '../model/source.ts'
import { parseTable } from '../model/table.ts'

/** How far each kind of source can be relied on before anybody judged it. */
export function loadReliability(): ReadonlyMap<string, Reliability> {
  const file = new URL('../../data/sources/reliability.tsv', import.meta.url)
  const rows = parseTable('reliability.tsv', readFileSync(file, 'utf8'), ['kind', 'reliability', 'why'])
  return new Map(
    rows.map(({ kind, reliability }) => {
      const grade = RELIABILITIES.find((one) => one === reliability)
      if (grade === undefined) {
        throw new EntenteError('invalid_input', `reliability.tsv has "${reliability}" for ${kind}; grades are A to F`)
      }
      return [kind, grade]
    }),
  )
}
