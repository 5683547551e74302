import { EPISODES, type EpisodeParameters } from '../analysis/episodes/episodes.ts'
import type { Episode } from '../model/episode.ts'
import { EntenteError } from '../model/error.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { episodeReports } from './episode-reports.ts'
import { knownJudgements } from './known-judgements.ts'
import { loadEpisodeVocabulary } from './load-episode-vocabulary.ts'
import { loadRegistry } from './load-registry.ts'

export { EPISODES, type EpisodeParameters } from '../analysis/episodes/episodes.ts'

/**
 * What happened, and who tells of it: of a tie, or of a whole case. Mentions are clustered over all of the case, so that an episode is
 * the same whatever is asked for.
 *
 * @param tie ids of two actors; null for everything documents tell, without events of feeds
 */
export async function askEpisodes(
  store: Store,
  registry: Registry,
  tie: readonly [string, string] | null,
  asked: EpisodeParameters,
): Promise<readonly Episode[]> {
  const judgements = await knownJudgements(store, asked.asOf)
  const events =
    tie === null ? [] : await store.events({ tie, ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }) })
  const { reports } = await episodeReports(store, registry, judgements, events, asked.asOf)
  return EPISODES.run({ tie, reports, judgements, registry, vocabulary: loadEpisodeVocabulary() }, asked)
}

/**
 * The episode of a case that an id means: the episode's own or that of one of its claims, or its beginning.
 *
 * @throws EntenteError "not_found", or "invalid_input" where several begin so
 */
export async function askEpisode(store: Store, registry: Registry, idOrStart: string): Promise<Episode> {
  const all = await askEpisodes(store, registry, null, {})
  const found = all.filter(
    ({ id, reports }) =>
      id.startsWith(idOrStart) ||
      reports.some(({ mention }) => mention.claims.some((claim) => claim.startsWith(idOrStart))),
  )
  const exact = found.find(({ id }) => id === idOrStart) ?? found[0]
  if (exact === undefined) {
    throw new EntenteError(
      'not_found',
      `No episode of this case, and no claim in one, has an id that starts with "${idOrStart}".`,
    )
  }
  if (found.length > 1 && exact.id !== idOrStart) {
    throw new EntenteError('invalid_input', `"${idOrStart}" means ${found.length} episodes: give more of it.`)
  }
  return exact
}

/** The other claims that tell of the happening of one, first ones of their mentions; none where it stands alone. */
export async function companionsOf(store: Store, claim: string): Promise<readonly string[]> {
  const registry = loadRegistry(await store.actorPacks())
  const all = await askEpisodes(store, registry, null, {})
  const own = all.find(({ reports }) => reports.some(({ mention }) => mention.claims.includes(claim)))
  return (own?.reports ?? []).flatMap(({ mention }) => (mention.claims.includes(claim) ? [] : [mention.id]))
}
