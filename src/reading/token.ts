/** One token of a text with its place, form and syntax; offsets are UTF-16 code units into the document. */
export interface Token {
  /** position in the document's token list */
  readonly index: number
  readonly start: number
  readonly end: number
  readonly text: string
  /** lower-cased `text` */
  readonly lower: string
  readonly lemma: string
  /** Penn Treebank tag: NNP, VBD, VBN, … */
  readonly tag: string
  /** universal part of speech: PROPN, VERB, AUX, … */
  readonly pos: string
  /** `index` of the token this one hangs on; -1 for the root of a sentence */
  readonly head: number
  /** universal dependency relation to the head: nsubj, nsubj:pass, obj, obl, conj, … */
  readonly relation: string
  /** position in the document's sentence list */
  readonly sentence: number
}

/** A sentence: tokens `from` (inclusive) to `to` (exclusive), characters `start` to `end`. */
export interface Sentence {
  readonly index: number
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
  /** position of its paragraph (block between line breaks) in the text */
  readonly paragraph: number
}
