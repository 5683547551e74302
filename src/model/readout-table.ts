import type { Passage } from './claim.ts'

/** What a channel says of one thing: its words, nothing though it told of the happening, or nothing because it did not report at all. */
export type ChannelCell =
  | { readonly kind: 'told'; readonly passages: readonly Passage[] }
  | { readonly kind: 'silent' }
  | { readonly kind: 'not-reported' }

/** Many channels on one happening: items down, channels across. */
export interface ReadoutTable {
  readonly channels: readonly { readonly name: string; readonly documents: number }[]
  readonly rows: readonly { readonly what: string; readonly tellers: number; readonly cells: readonly ChannelCell[] }[]
}
