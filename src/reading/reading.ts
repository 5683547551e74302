import type { Claim, FigureValue } from '../model/claim.ts'
import type { Judgement } from './judge-by-rules.ts'
import type { Degree } from './judge-degree.ts'
import type { PredicateRule, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Sentence, Token } from './token.ts'

/** What the reader needs of a document. */
export interface ReaderDocument {
  readonly id: string
  readonly title: string
  readonly publisher: string | null
  /** ISO date of any precision */
  readonly published: string | null
  readonly text: string
}

/** What the lines of a text are, and from which day its words are counted. */
export interface Layout {
  /** per sentence: a title, byline, heading or dateline, not prose */
  readonly heading: readonly boolean[]
  /** per sentence: the ISO date of the dateline above it, else the document's */
  readonly date: readonly (string | null)[]
}

/** How words stand for an actor. `compound` is the first half of "Iranian-backed". */
export type MentionForm = 'name' | 'person' | 'demonym' | 'capital' | 'place' | 'outlet' | 'compound'

/** Words that name an actor: `tokens[from..to)`. */
export interface Mention {
  readonly from: number
  readonly to: number
  /** ids of the registry: what the name stands for on the day */
  readonly actors: readonly string[]
  /** the registry's own id of the name, before it is taken for its state */
  readonly named: string
  readonly form: MentionForm
}

/** Where actors are spoken of: named, described, or several of them coordinated. */
export interface Spoken {
  readonly at: number
  readonly sentence: number
  readonly actors: readonly string[]
  readonly person: boolean
  readonly subject: boolean
}

/** A time the text gives, as an ISO date or interval, at its tokens. */
export interface TimeExpression {
  readonly from: number
  readonly to: number
  readonly iso: string
}

/** A number with its unit; `noun` is the token counted or measured. */
export interface Amount {
  readonly from: number
  readonly to: number
  readonly noun: number
  readonly value: FigureValue
}

/** Tokens `from` (inclusive) to `to` (exclusive). */
export interface TokenSpan {
  readonly from: number
  readonly to: number
}

/** Words in quotation marks, marks included; not closed where a paragraph ends before its mark. */
export interface Quotation extends TokenSpan {
  readonly closed: boolean
}

/** Who the text says something comes from, and which words come from them. */
export interface Attribution {
  /** outermost first: actor ids, outlet slugs, or `anonymous: the text's words` */
  readonly sources: readonly string[]
  /** whom the source in turn has it from, outermost first; empty where it vouches for it itself */
  readonly cites: readonly string[]
  /** whether the source is an actor who speaks for itself: the saying is then a claim of its own */
  readonly speaks: boolean
  /** whether its clause is told as the source's, so that what it tells of is the source's claim */
  readonly reports: boolean
  /** the token of the cue: said, according, reportedly */
  readonly cue: number
  /** tokens of the clause that comes from the source, `to` exclusive */
  readonly from: number
  readonly to: number
  /** the words that name the source; null where none do */
  readonly holder: TokenSpan | null
  /** all words that come from the source, in text order: a quotation may go on behind the cue or in the next sentence */
  readonly content: readonly TokenSpan[]
  /** in quotation marks, in the text's own words, or both */
  readonly form: 'direct' | 'indirect' | 'mixed'
  /** whether it stands inside what another source says */
  readonly nested: boolean
  /** how likely the words are somebody's at all, 0 to 1; 0 where only the tree says so */
  readonly score: number
}

/** One predicate with who takes part in it, before it is judged. */
export interface Predication {
  /** the token the clause hangs on */
  readonly head: number
  /** the token that says what is done, after "begin to" and the like */
  readonly core: number
  /** tokens of the clause that carries it, `to` exclusive */
  readonly from: number
  readonly to: number
  /** whether a clause tells it; else a noun phrase does */
  readonly verbal: boolean
  readonly rule: PredicateRule | null
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** how many of the two sides the words themselves tell, 0 to 2; the rest is taken from what the text is about */
  readonly told: number
  /** how likely these sides are, among all that could be meant, 0 to 1 */
  readonly likely: number
  readonly amount: Amount | null
}

/** What touches each sentence: attributions by their cue or their content, amounts and times by where they begin. */
export interface BySentence {
  readonly attributions: readonly (readonly Attribution[])[]
  readonly amounts: readonly (readonly Amount[])[]
  readonly times: readonly (readonly TimeExpression[])[]
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
  /** per token: the mention it belongs to, or -1 */
  readonly mentionAt: Int32Array
  /** the actors the text is about, most spoken of first */
  readonly focus: readonly string[]
  /** the actors that a pronoun, a description or a new name at a token means */
  readonly referents: ReadonlyMap<number, readonly string[]>
  /** every naming, description and group in text order */
  readonly spoken: readonly Spoken[]
  /** per token: inside quotation marks */
  readonly quoted: readonly boolean[]
  /** in text order, none inside another */
  readonly quotations: readonly Quotation[]
  readonly times: readonly TimeExpression[]
  readonly amounts: readonly Amount[]
  readonly attributions: readonly Attribution[]
  readonly bySentence: BySentence
  readonly predications: readonly Predication[]
  /** per predication: how far it is so, −3 … +3, and which words say it */
  readonly degrees: readonly Degree[]
  /** per predication: what it is taken to say */
  readonly judgements: readonly Judgement[]
  readonly claims: readonly Claim[]
}

/** One step of reading. */
export type ReadingStep = (reading: Reading, vocabulary: ReaderVocabulary) => Reading
