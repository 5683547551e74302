import type { Event } from './event.ts'

/** Where a row of a feed stands. */
export interface EventPlace {
  readonly feed: string
  /** the file it was imported from */
  readonly file: string
  /** counted from 1 */
  readonly line: number
}

const ID = /^([a-z0-9-]+):(.+):([1-9]\d*)$/

/** How an event of a feed is called in judgements and episodes: `feed:file:line`. */
export function eventId({ feed, file, line }: Pick<Event, 'feed' | 'file' | 'line'>): string {
  return `${feed}:${file}:${line}`
}

/** Which row of which feed an id means; null where it is none of an event. */
export function eventPlace(id: string): EventPlace | null {
  const [, feed, file, line] = ID.exec(id) ?? []
  return feed === undefined || file === undefined ? null : { feed, file, line: Number(line) }
}
