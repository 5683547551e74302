import { createHash } from 'node:crypto'
import type { Episode } from './episode.ts'
import { EntenteError } from './error.ts'

const LENGTH = 12
const CLAIM = /^[0-9a-f]{12,}$/

/**
 * The id an episode has by one of its mentions.
 *
 * @param mention a claim's id, or `feed:file:line` of an event
 * @example episodeId('3f9a1c0b77e2d4a1') // 'e-3f9a1c0b77e2'
 */
export function episodeId(mention: string): string {
  const hash = CLAIM.test(mention) ? mention : createHash('sha256').update(mention).digest('hex')
  return `e-${hash.slice(0, LENGTH)}`
}

/**
 * Every name an episode answers to: the ids it has by any of its reports, and those of its claims and events. Its own id is that of its first
 * report, which changes when an earlier one comes in; by these it is still found.
 */
export function episodeNames({ id, reports }: Pick<Episode, 'id' | 'reports'>): ReadonlySet<string> {
  const mentions = reports.flatMap(({ mention }) => [mention.id, ...mention.claims])
  return new Set([id, ...mentions.map(episodeId), ...mentions])
}

/**
 * The episode that an id or the beginning of one means.
 *
 * @throws EntenteError "not_found", or "invalid_input" where it means several
 */
export function episodeCalled(start: string, episodes: readonly Episode[]): Episode {
  const named = episodes.map((episode) => ({ episode, names: [...episodeNames(episode)] }))
  const exact = named.find(({ names }) => names.includes(start))
  if (exact !== undefined) return exact.episode
  const own = named.filter(({ episode }) => episode.id.startsWith(start))
  const found = own.length > 0 ? own : named.filter(({ names }) => names.some((name) => name.startsWith(start)))
  const [only] = found
  if (only === undefined) {
    throw new EntenteError(
      'not_found',
      `No episode has an id that starts with "${start}", nor a claim that does; "entente chronology A B" prints the ids of all between A and B, and --tie A,B finds those that feeds alone tell.`,
    )
  }
  if (found.length === 1) return only.episode
  const some = found.slice(0, 3).map(({ episode }) => `${episode.id} (${episode.title.slice(0, 60)})`)
  throw new EntenteError(
    'invalid_input',
    `"${start}" means ${found.length} episodes, among them ${some.join(', ')}: give more of it.`,
  )
}
