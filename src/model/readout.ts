import type { Passage } from './claim.ts'

/** What a one-sided item may tell of a tie, what tells most first; `news` is what was done, agreed or counted. */
export const READOUT_KINDS = [
  'relation',
  'promise',
  'demand',
  'sovereignty',
  'third-party',
  'news',
  'praise',
  'ceremony',
] as const
export type ReadoutKind = (typeof READOUT_KINDS)[number]

/** A word of an item that carries meaning. */
export interface ReadoutWord {
  readonly lemma: string
  /** universal part of speech */
  readonly pos: string
  /** of length 1; null for words that are not known */
  readonly vector: Float32Array | null
  /** how rare it is where English is written, from .2 for the most frequent words to 1 */
  readonly rarity: number
  /** ids of the actors it belongs to the name of; empty where it names none */
  readonly actors: readonly string[]
  readonly negated: boolean
}

/** A number with what it counts; durations in hours, parts in percent. */
export interface ReadoutNumber {
  readonly low: number
  readonly high: number
  readonly unit: string
}

/** One proposition of an account: a clause that carries news. */
export interface ReadoutItem {
  /** place in its account, from 1 */
  readonly number: number
  readonly passage: Passage
  readonly words: readonly ReadoutWord[]
  /** who says it, as the account tells; empty where the account itself does */
  readonly speakers: readonly string[]
  /** the words that name who says it; null where none do */
  readonly speakerName: string | null
  /** what they say, of the passage: places in the document; null where nobody does */
  readonly said: readonly [number, number] | null
  /** who is said to have had the idea: "on the proposal of …" */
  readonly initiators: readonly string[]
  /** all actors named, described or meant in it */
  readonly actors: readonly string[]
  readonly numbers: readonly ReadoutNumber[]
  /** ISO dates and intervals */
  readonly dates: readonly string[]
  /** whether what it tells of is denied */
  readonly negated: boolean
  /** whether what it tells of is left open: possible, conditional, looked into */
  readonly hedged: boolean
  readonly quoted: boolean
  /** classes of data/reading/proposition-words.tsv that its words belong to */
  readonly signs: readonly string[]
  /** how much its words speak of what brings two sides closer, and of what sets them apart */
  readonly leans: { readonly closer: number; readonly apart: number }
  /** its further clauses, which one side may add to what both tell */
  readonly parts: readonly ReadoutPart[]
}

/** A clause within an item: places in the document, and its words. */
export interface ReadoutPart {
  readonly start: number
  readonly end: number
  readonly words: readonly ReadoutWord[]
  readonly signs: readonly string[]
}

/** One side's account of a happening. */
export interface Readout {
  readonly document: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  /** how it is called in a sentence: "Tehran", "the Office of the Supreme Leader of Iran" */
  readonly name: string
  /** the state or body it speaks for; null where it is not known */
  readonly speaksFor: string | null
  readonly items: readonly ReadoutItem[]
}

export const CONTRADICTIONS_ABOUT = ['negation', 'number', 'date', 'speaker', 'hedge'] as const
export type ContradictionAbout = (typeof CONTRADICTIONS_ABOUT)[number]

/** Two items of different accounts that tell the same, by their numbers. */
export interface SharedItem {
  readonly a: number
  readonly b: number
  /** how sure it is that they tell the same, 0 to 1 */
  readonly probability: number
  /** in what they contradict each other, what weighs most first; empty where they agree */
  readonly contradictions: readonly ContradictionAbout[]
  /** the contradictions in a sentence; null where there is none */
  readonly why: string | null
}

/** An item that only one account has. */
export interface OneSidedItem {
  readonly number: number
  readonly kind: ReadoutKind
  /** how much it tells of the tie, 0 to 1 */
  readonly telling: number
  /** the words that only one has: the item, or a clause of it where the rest is told by both */
  readonly passage: Passage
  /** whether the rest of the item is told by both */
  readonly added: boolean
  /** whether the other side's words are told, which that side leaves out */
  readonly puts: boolean
  readonly why: string
}

/** What two accounts of one happening tell, each and together. */
export interface ReadoutComparison {
  readonly accounts: readonly [Readout, Readout]
  /** the two it was between */
  readonly sides: readonly string[]
  readonly shared: readonly SharedItem[]
  /** of each account, what tells most first */
  readonly only: readonly [readonly OneSidedItem[], readonly OneSidedItem[]]
}
