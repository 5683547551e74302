import type { MentionProfile } from './mention-profile.ts'

/** How telling a stem is: 0 where every document has it, 1 where one does. */
export type Rarity = (stem: string) => number

/** A collection of fewer documents counts as one of so many: what all of three have may still tell. */
const FEWEST = 20

/**
 * How telling each stem is: 1 − ln df / ln n, where df of n documents have it in the sentences around some mention.
 *
 * @source Spärck Jones 1972, inverse document frequency, brought to [0, 1]
 */
export function rarityOf(profiles: readonly MentionProfile[]): Rarity {
  const seen = new Map<string, { count: number; last: string }>()
  const documents = new Set<string>()
  for (const { mention, around, stems } of profiles) {
    const document = mention.document ?? mention.id
    documents.add(document)
    for (const set of [around, stems])
      for (const stem of set) {
        const found = seen.get(stem)
        if (found === undefined) seen.set(stem, { count: 1, last: document })
        else if (found.last !== document) {
          found.count++
          found.last = document
        }
      }
  }
  const all = Math.log(Math.max(FEWEST, documents.size))
  return (stem) => Math.max(0, 1 - Math.log(seen.get(stem)?.count ?? 1) / all)
}
