import type { MentionProfile } from './mention-profile.ts'

/** How telling each word of a table is, by its number: 0 where every document has it, 1 where one does. */
export type Rarity = Float64Array

/** A collection of fewer documents counts as one of so many: what all of three have may still tell. */
const FEWEST = 20

/**
 * How telling each stem is: 1 − ln df / ln n, where df of n documents have it in the sentences around some mention.
 *
 * @param size of the table of words
 * @source Spärck Jones 1972, inverse document frequency, brought to [0, 1]
 */
export function rarityOf(profiles: readonly MentionProfile[], size: number): Rarity {
  const counts = new Int32Array(size)
  const last = new Int32Array(size).fill(-1)
  const documents = new Map<string, number>()
  for (const { mention, around, stems } of profiles) {
    const name = mention.document ?? mention.id
    const document = documents.get(name) ?? documents.size
    documents.set(name, document)
    for (const set of [around, stems])
      for (const number of set) {
        if (last[number] === document) continue
        last[number] = document
        counts[number] = (counts[number] as number) + 1
      }
  }
  const all = Math.log(Math.max(FEWEST, documents.size))
  return Float64Array.from(counts, (count) => Math.max(0, 1 - Math.log(Math.max(1, count)) / all))
}
