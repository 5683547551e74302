import type { Extents } from './extents.ts'
import type { CueWords } from './reader-vocabulary.ts'
import type { Quotation, Reading, TokenSpan } from './reading.ts'
import type { Sentence } from './token.ts'

/** A word that may bring in somebody's words or thoughts, with one way of reading what they are. */
export interface AttributionCandidate {
  readonly cue: number
  /** how the content hangs on the cue: that, zero, wh, to, ing, obj, prep, quote, main, inserted … */
  readonly kind: string
  readonly content: readonly TokenSpan[]
}

/** What of a text the candidates of a sentence are found with. */
export interface AttributionGround {
  readonly reading: Reading
  readonly extents: Extents
  readonly words: CueWords
  /** per sentence: the quotations that touch it */
  readonly quotations: readonly (readonly Quotation[])[]
}

/** The words below a token. */
export function hull({ extents }: AttributionGround, index: number): TokenSpan {
  return { from: extents.left[index] as number, to: (extents.right[index] as number) + 1 }
}

/** A span without the tokens of others inside it; what is left at either side. */
export function without(span: TokenSpan, hole: TokenSpan): readonly TokenSpan[] {
  if (hole.to <= span.from || hole.from >= span.to) return [span]
  return [
    { from: span.from, to: Math.min(span.to, hole.from) },
    { from: Math.max(span.from, hole.to), to: span.to },
  ].filter(({ from, to }) => to > from)
}

/** The end of a sentence without its full stop. */
export function lastWord(reading: Reading, { from, to }: Sentence): number {
  const last = reading.tokens[to - 1]
  return to > from + 1 && last !== undefined && /^[.]$/.test(last.text) ? to - 1 : to
}
