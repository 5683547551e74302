import type { FeedLayout } from '../../model/feed-layout.ts'

/** A feed we know by itself. */
export interface FeedKind {
  /** as `--feed` takes it */
  readonly id: string
  readonly title: string
  readonly delimiter: string
  readonly quoted: boolean
  readonly header: boolean
  /** the columns that must be there, by their plain names; a file without a header has just one of these numbers of columns */
  readonly needs: readonly string[]
  readonly counts: readonly number[]
  /** how the first line of a file without a header begins */
  readonly first: RegExp | null
  /** other spellings of a column, by its plain name */
  readonly spellings: Readonly<Record<string, string>>
  /** how its files are read, with the plain names of their columns in order */
  layout(columns: readonly string[]): FeedLayout
}

/** `Event ID`, `Event.ID` and `event_id` are one column. */
export function plainName(name: string): string {
  return name
    .replace(/^\uFEFF/, '')
    .trim()
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_|_$/g, '')
}
