import { parseTable } from '../model/table.ts'
import type { CueWords, OutcomeWeights } from './reader-vocabulary.ts'

/** Trained weights from a table of features: what each one adds. */
export function parseWeights(name: string, text: string): ReadonlyMap<string, number> {
  const rows = parseTable(name, text, ['feature', 'weight'])
  return new Map(rows.map((row): [string, number] => [row.feature, Number(row.weight)]))
}

/** Trained weights from a table with a column for each outcome, as rows in the order of the columns. */
export function parseColumns<C extends string>(name: string, text: string, columns: readonly C[]): OutcomeWeights {
  const rows = parseTable<string>(name, text, ['feature', ...columns])
  return new Map(
    rows.map((row): [string, readonly number[]] => [row.feature ?? '', columns.map((column) => Number(row[column]))]),
  )
}

/** The words of attribution-cues.tsv by part of speech, each with its classes. */
export function parseCueWords(name: string, text: string): CueWords {
  const parts = { v: new Map<string, string[]>(), n: new Map<string, string[]>(), a: new Map<string, string[]>() }
  for (const row of parseTable(name, text, ['part', 'class', 'words'])) {
    const index = parts[row.part as 'v' | 'n' | 'a']
    for (const word of row.words.split('|')) {
      const classes = index.get(word)
      if (classes === undefined) index.set(word, [row.class])
      else classes.push(row.class)
    }
  }
  return { verbs: parts.v, nouns: parts.n, adjectives: parts.a }
}

/** Words to the classes they are listed under. */
export function parseWordClasses(name: string, text: string): ReadonlyMap<string, readonly string[]> {
  const index = new Map<string, string[]>()
  for (const row of parseTable(name, text, ['class', 'words'])) {
    for (const word of row.words.split('|')) {
      const classes = index.get(word)
      if (classes === undefined) index.set(word, [row.class])
      else if (!classes.includes(row.class)) classes.push(row.class)
    }
  }
  return index
}
