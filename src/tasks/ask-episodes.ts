import { EPISODES, type EpisodeParameters } from '../analysis/episodes/episodes.ts'
import type { Episode, EpisodeMention } from '../model/episode.ts'
import { eventPlace } from '../model/event-id.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { eventReport } from './episode-reports.ts'
import { eventCalled } from './judge-event.ts'
import { keptTellings } from './kept-tellings.ts'
import { knownJudgements } from './known-judgements.ts'

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
  const [judgements, tellings, events] = await Promise.all([
    knownJudgements(store, asked.asOf),
    keptTellings(store, registry, asked.asOf),
    tie === null ? [] : store.events({ tie, ...(asked.asOf === undefined ? {} : { asOf: asked.asOf }) }),
  ])
  const { reports, numbers, vocabulary } = tellings
  const all = [...reports, ...events.flatMap(eventReport)]
  return EPISODES.run({ tie, reports: all, judgements, registry, vocabulary, numbers }, asked)
}

/**
 * The other claims and events that tell of the happening of one, first claims of their mentions; none where it stands alone.
 *
 * @param id of a claim, or of an event of a feed
 */
export async function companionsOf(store: Store, registry: Registry, id: string): Promise<readonly string[]> {
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
