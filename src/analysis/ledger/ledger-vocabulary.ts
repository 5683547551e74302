import type { LedgerKind, LedgerStage, Money } from '../../model/ledger-report.ts'

/** A row of words, with the pattern that finds them in lower-case text. */
export interface WordRow<T> {
  readonly pattern: RegExp
  readonly value: T
}

export interface KindWord {
  /** `same`: what the figure before was about */
  readonly kind: LedgerKind | 'same'
  readonly weight: number
  /** whether an amount told of with it is one of its own, a loan, and not a part of all that is owed */
  readonly own: boolean
  readonly giver: 'source' | 'target' | null
}

export interface Currency {
  readonly code: string
  readonly name: string
  /** who issues it; null where several do */
  readonly issuer: string | null
  readonly words: readonly string[]
}

export interface Hedge {
  readonly low: number
  readonly high: number
  readonly bound: Money['bound']
}

/** The tables of data/ledger, ready to be looked up. */
export interface LedgerVocabulary {
  readonly kinds: readonly WordRow<KindWord>[]
  readonly stages: readonly WordRow<{ readonly stage: LedgerStage; readonly holds: boolean }>[]
  readonly currencies: ReadonlyMap<string, Currency>
  /** money in lower-case text: see `findMoney` */
  readonly money: RegExp
  /** a sign or word of a currency to its code */
  readonly currencyOf: ReadonlyMap<string, string>
  /** a factor for `n` is the number before it */
  readonly comparisons: readonly WordRow<number | 'n'>[]
  readonly hedges: readonly (WordRow<Hedge> & { readonly words: string })[]
  readonly numbers: ReadonlyMap<string, number>
  readonly times: readonly WordRow<number | 'to'>[]
  readonly redLines: readonly RegExp[]
}

/** Words with "|" between, "*" for any ending, as a pattern that matches whole words of lower-case text. */
export function wordPattern(words: string): RegExp {
  const alternatives = words.split('|').map((one) => literally(one.trim().toLowerCase()).replace(/\\\*/g, '\\p{L}*'))
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${alternatives.join('|')})(?![\\p{L}\\p{N}])`, 'gu')
}

/** Text as a pattern that matches nothing but itself. */
export function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
