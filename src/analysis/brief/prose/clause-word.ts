/** A word of a sentence with its Penn Treebank tag and what it hangs on; offsets into the text it was tagged in. */
export interface ClauseWord {
  readonly text: string
  readonly tag: string
  readonly start: number
  readonly end: number
  /** `start` of the word it hangs on; -1 for the root of the sentence */
  readonly head: number
  /** universal dependency relation to the head: nsubj, nsubj:pass, obj, acl:relcl, … */
  readonly relation: string
}

/** Words, tags and dependencies of a text, in order. */
export type TagWords = (text: string) => readonly ClauseWord[]
