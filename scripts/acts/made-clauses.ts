import { parseTable } from '../../src/model/table.ts'

/** A made-up clause of clauses.tsv with names put in. */
export interface MadeClause {
  readonly set: 'news' | 'prose'
  readonly kind: string
  readonly type: string
  /** with `<s>` and `<t>` around the two sides */
  readonly marked: string
}

const NAMES: readonly (readonly [string, string])[] = [
  ['Bolivia', 'Peru'],
  ['The Ghanaian government', 'the rebels'],
  ['President Lopez', 'Finland'],
  ['The union', "the country's army"],
  ['Kenya', 'Uganda'],
  ['Berlin', 'the kingdom'],
  ['Mr Silva', 'Angola'],
  ['Oslo', 'Copenhagen'],
]

/** Each clause of the table twice, with different names. */
export function madeClauses(table: string): readonly MadeClause[] {
  const rows = parseTable('clauses.tsv', table, ['set', 'kind', 'type', 'words'])
  return rows.flatMap((row, i) =>
    [0, 1].map((turn): MadeClause => {
      const [one, two] = NAMES[(i + turn) % NAMES.length] as readonly [string, string]
      const marked = row.words.replace(/\bS\b/, `<s>${one}</s>`).replace(/\bT\b/, `<t>${two}</t>`)
      return { set: row.set === 'news' ? 'news' : 'prose', kind: row.kind, type: row.type, marked: `${marked} .` }
    }),
  )
}
