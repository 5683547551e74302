/** A word of a sentence with its Penn Treebank tag; offsets into the text it was tagged in. */
export interface ClauseWord {
  readonly text: string
  readonly tag: string
  readonly start: number
  readonly end: number
}

/** Words and tags of a text, in order. */
export type TagWords = (text: string) => readonly ClauseWord[]
