import { EPISODES, type EpisodeParameters } from '../analysis/episodes/episodes.ts'
import type { Episode } from '../model/episode.ts'
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

/** The other claims that tell of the happening of one, first ones of their mentions; none where it stands alone. */
export async function companionsOf(store: Store, claim: string): Promise<readonly string[]> {
  const registry = loadRegistry(await store.actorPacks())
  const all = await askEpisodes(store, registry, null, {})
  const own = all.find(({ reports }) => reports.some(({ mention }) => mention.claims.includes(claim)))
  return (own?.reports ?? []).flatMap(({ mention }) => (mention.claims.includes(claim) ? [] : [mention.id]))
}
