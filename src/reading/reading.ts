import type { Claim, FigureValue, Modality } from '../model/claim.ts'
import type { PredicateRule } from './reader-vocabulary.ts'
import type { Sentence, Token } from './token.ts'

/** What the reader needs of a document. */
export interface ReaderDocument {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly text: string
}

/** Words that name an actor. `tokens[from..to)`; `head` is the token the rest of the sentence hangs on. */
export interface Mention {
  readonly from: number
  readonly to: number
  readonly head: number
  /** ids of the registry, or slugs made from the words */
  readonly actors: readonly string[]
  /** how the words stand for them: a person, the people or adjective, a place where things happen, a group of words, … */
  readonly form: 'name' | 'person' | 'demonym' | 'metonym' | 'place' | 'outlet' | 'unknown'
}

/** What the whole text is about, and how the sentences lie in it. */
export interface Layout {
  /** per sentence: a title, byline or heading, not prose */
  readonly heading: readonly boolean[]
  /** per sentence: the ISO date its words are counted from (a dateline above it, else the document's) */
  readonly date: readonly (string | null)[]
}

/** A run of text in quotation marks; token indices, `to` exclusive. */
export interface Quotation {
  readonly from: number
  readonly to: number
}

/** A time the text gives, as an ISO date or interval, at a token. */
export interface TimeExpression {
  readonly from: number
  readonly to: number
  readonly iso: string
}

/** A number with its unit; `from..to` are its tokens, `noun` the token counted or measured. */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly value: FigureValue
  readonly noun: number
}

/** Who the text says something comes from. */
export interface Attribution {
  readonly sources: readonly string[]
  /** the token of the cue: said, according, reportedly */
  readonly cue: number
  /** tokens of the content, `to` exclusive */
  readonly from: number
  readonly to: number
}

/** One predicate with who takes part in it, before it is judged. */
export interface Predication {
  readonly head: number
  /** tokens of the clause that carries it, `to` exclusive */
  readonly from: number
  readonly to: number
  /** the verb or noun that says what is done, after "begin to", "refuse to" and the like */
  readonly core: number
  readonly rule: PredicateRule | null
  readonly negated: boolean
  /** verbs above the core that colour it: refuse, plan, seem */
  readonly governors: readonly number[]
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly participants: readonly string[]
}

/** A document on its way from words to claims; each step fills in one part and leaves the rest as it was. */
export interface Reading {
  readonly document: ReaderDocument
  readonly tokens: readonly Token[]
  readonly sentences: readonly Sentence[]
  /** dependents of each token, ascending */
  readonly children: readonly (readonly number[])[]
  readonly layout: Layout
  readonly mentions: readonly Mention[]
  /** the mention a token belongs to, or -1 */
  readonly mentionAt: Int32Array
  /** the actors the text is mostly about, most spoken of first */
  readonly focus: readonly string[]
  /** actors that a pronoun or description at a token means */
  readonly referents: ReadonlyMap<number, readonly string[]>
  readonly quotations: readonly Quotation[]
  readonly times: readonly TimeExpression[]
  readonly amounts: readonly Amount[]
  readonly attributions: readonly Attribution[]
  readonly predications: readonly Predication[]
  readonly claims: readonly Claim[]
}

/** How a claim's modality was decided. */
export interface ModalityJudgement {
  readonly modality: Modality
  readonly negated: boolean
}
