import type { EpisodeMention } from '../../model/episode.ts'
import type { MentionConstraints } from './mention-constraints.ts'

/** A happening that documents tell, as events of feeds are held against it. */
export interface TellingGroup {
  readonly number: number
  readonly mentions: readonly EpisodeMention[]
}

const DAY_MS = 86_400_000
const NONE: MentionConstraints = { together: [], apart: [] }

/**
 * To which happening does each event of a feed belong? Events have no words: one belongs to the happening of documents that has the
 * same source, target and type on the same day, or on the day before or after; events of one day, source, target and type that
 * belong to none are one happening of their own. What people decided goes before: an event joined to a mention or to another event is
 * where that is, and one split from some is where none of them is.
 *
 * @param events mentions without a document
 * @param groups happenings of documents, in any order
 * @param next   the first free number
 * @returns the number of each event's happening
 */
export function attachEvents(
  events: readonly EpisodeMention[],
  groups: readonly TellingGroup[],
  next: number,
  { together, apart }: MentionConstraints = NONE,
): readonly number[] {
  const known = new Map<string, number[]>()
  const numberOf = new Map<string, number>()
  const file = (mention: EpisodeMention, number: number) => {
    numberOf.set(mention.id, number)
    for (const key of keysOf(mention)) {
      const numbers = known.get(key)
      if (numbers === undefined) known.set(key, [number])
      else if (!numbers.includes(number)) numbers.push(number)
    }
  }
  for (const { number, mentions } of groups) for (const mention of mentions) file(mention, number)
  const joined = partnersIn(together)
  const split = partnersIn(apart)
  const numbersOf = (ids: readonly string[]) => ids.flatMap((id) => numberOf.get(id) ?? [])
  let free = next
  return events.map((event) => {
    const day = event.when ?? ''
    const forbidden = new Set(numbersOf(split.get(event.id) ?? []))
    const keys = [0, -1, 1].flatMap((days) => keysOf({ ...event, when: shifted(day, days) }))
    const found = [...numbersOf(joined.get(event.id) ?? []), ...keys.flatMap((key) => known.get(key) ?? [])]
    const number = found.find((one) => !forbidden.has(one)) ?? free++
    file(event, number)
    return number
  })
}

function partnersIn(pairs: MentionConstraints['together']): ReadonlyMap<string, readonly string[]> {
  const partners = new Map<string, string[]>()
  for (const [one, other] of [...pairs, ...pairs.map(([a, b]) => [b, a] as const)]) {
    partners.set(one, [...(partners.get(one) ?? []), other])
  }
  return partners
}

/** Source, target, type and day, once for each pair of actors; none where the day is not known. */
function keysOf({ source, target, type, when }: EpisodeMention): readonly string[] {
  if (when === null || when.length !== 10) return []
  return source.flatMap((one) => target.map((other) => `${one} ${other} ${type} ${when}`))
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}
