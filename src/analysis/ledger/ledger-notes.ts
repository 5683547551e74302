import type { LedgerEntry } from '../../model/ledger-report.ts'
import { countOf } from '../brief/prose/say-name.ts'
import type { Deflator } from './deflate.ts'

/** How a ledger is made, a line each. */
export function ledgerMethod(deflator: Deflator | null): readonly string[] {
  return [
    'An entry = all figures of one kind, way, currency and year; of a debt, of five years. Its range goes from the lowest to the highest.',
    'What a figure is about tell the words beside it (data/ledger/kinds.tsv), how far a paper has come those of data/ledger/stages.tsv.',
    'A comparison holds where the ratio of the two amounts lies within what its words allow (data/ledger/hedges.tsv).',
    'Amounts are those of the time they are told for, in the currency they are told in; nothing is converted.',
    ...(deflator === null
      ? []
      : [
          `Real amounts are in money of ${deflator.base}: amount × index(${deflator.base}) / index(year), by ${deflator.series}.`,
        ]),
  ]
}

/** What a reader has to know of the evidence. */
export function ledgerNotes(entries: readonly LedgerEntry[], currencies: readonly string[]): readonly string[] {
  const notes: string[] = []
  const loose = entries.flatMap(({ figures }) => figures).filter(({ period }) => period === null).length
  if (entries.length === 0) notes.push('No figure of money is told of.')
  if (currencies.length > 1) notes.push('Amounts in different currencies are not added up.')
  if (loose > 0) notes.push(`${countOf(loose, 'figure')} ${loose === 1 ? 'has' : 'have'} no date.`)
  return notes
}
