import type { EpisodeMention } from '../../model/episode.ts'

/** A happening that documents tell, as events of feeds are held against it. */
export interface TellingGroup {
  readonly number: number
  readonly mentions: readonly EpisodeMention[]
}

const DAY_MS = 86_400_000

/**
 * To which happening does each event of a feed belong? Events have no words: one belongs to the happening of documents that has the
 * same source, target and type on the same day, or on the day before or after; events of one day, source, target and type that
 * belong to none are one happening of their own.
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
): readonly number[] {
  const known = new Map<string, number>()
  for (const { number, mentions } of groups) {
    for (const mention of mentions) {
      for (const key of keysOf(mention)) if (!known.has(key)) known.set(key, number)
    }
  }
  let free = next
  return events.map((event) => {
    const day = event.when ?? ''
    const keys = [0, -1, 1].flatMap((days) => keysOf({ ...event, when: shifted(day, days) }))
    const found = keys.map((key) => known.get(key)).find((number) => number !== undefined)
    if (found !== undefined) return found
    const number = free++
    for (const key of keysOf(event)) known.set(key, number)
    return number
  })
}

/** Source, target, type and day, once for each pair of actors; none where the day is not known. */
function keysOf({ source, target, type, when }: EpisodeMention): readonly string[] {
  if (when === null || when.length !== 10) return []
  return source.flatMap((one) => target.map((other) => `${one} ${other} ${type} ${when}`))
}

function shifted(day: string, days: number): string {
  return new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10)
}
