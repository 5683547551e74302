import { EPISODES, type EpisodeParameters } from '../analysis/episodes/episodes.ts'
import type { Episode, EpisodeMention } from '../model/episode.ts'
import { eventPlace } from '../model/event-id.ts'
import type { Registry } from '../model/registry.ts'
import type { Copy } from '../model/source.ts'
import type { Store } from '../store/store.ts'
import { episodeReports } from './episode-reports.ts'
import { eventCalled } from './judge-event.ts'
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
  return (await askEpisodesAndCopies(store, registry, tie, asked)).episodes
}

/** As `askEpisodes`, with the texts that repeat others, which had to be found on the way. */
export async function askEpisodesAndCopies(
  store: Store,
  registry: Registry,
  tie: readonly [string, string] | null,
  asked: EpisodeParameters,
): Promise<{ readonly episodes: readonly Episode[]; readonly copies: readonly Copy[] }> {
  const judgements = await knownJudgements(store, asked.asOf)
  const events =
    tie === null ? [] : await store.events({ tie, ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }) })
  const { reports, copies } = await episodeReports(store, registry, judgements, events, asked.asOf)
  const material = { tie, reports, judgements, registry, vocabulary: loadEpisodeVocabulary() }
  return { episodes: EPISODES.run(material, asked), copies }
}

/**
 * The other claims and events that tell of the happening of one, first claims of their mentions; none where it stands alone.
 *
 * @param id of a claim, or of an event of a feed
 */
export async function companionsOf(store: Store, id: string): Promise<readonly string[]> {
  const registry = loadRegistry(await store.actorPacks())
  const all = await askEpisodes(store, registry, await tieOf(store, id), {})
  const own = all.find(({ reports }) => reports.some(({ mention }) => isMention(mention, id)))
  return (own?.reports ?? []).flatMap(({ mention }) => (isMention(mention, id) ? [] : [mention.id]))
}

function isMention({ id, claims }: EpisodeMention, wanted: string): boolean {
  return id === wanted || claims.includes(wanted)
}

/** The two whose events of feeds may belong to the same happening; null where it is not of two. */
async function tieOf(store: Store, id: string): Promise<readonly [string, string] | null> {
  if (eventPlace(id) === null) return (await store.claim(id)).claim.dyad
  const { source, target } = await eventCalled(store, id)
  return source === null || target === null ? null : [source, target]
}
