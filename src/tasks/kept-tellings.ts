import type { EpisodeVocabulary } from '../analysis/episodes/episode-vocabulary.ts'
import { clusterReports, EPISODES } from '../analysis/episodes/episodes.ts'
import type { Episode, EpisodeReport } from '../model/episode.ts'
import type { FoundGround } from '../model/explanation-report.ts'
import type { Registry } from '../model/registry.ts'
import type { Copy } from '../model/source.ts'
import type { Store } from '../store/store.ts'
import { episodeReports } from './episode-reports.ts'
import { knownJudgements } from './known-judgements.ts'
import { loadEpisodeVocabulary } from './load-episode-vocabulary.ts'

/** What the documents of a case tell, told apart by happening. */
export interface Tellings {
  /** of documents only, by the day they were known, document, place in it */
  readonly reports: readonly EpisodeReport[]
  /** for each report the number of its happening */
  readonly numbers: readonly number[]
  readonly copies: readonly Copy[]
  readonly vocabulary: EpisodeVocabulary
  /** the happening that a claim tells of, by claim */
  readonly told: ReadonlyMap<string, Pick<Episode, 'id' | 'credibility'>>
  /** what evidence was found to rest on, by its words; whoever looks for more adds it */
  readonly grounds: Map<string, FoundGround | { readonly lost: string }>
}

/** Dates as known on which are kept at once; and above so many reports altogether the oldest goes, all but one. */
const MOST_KEPT = 4
const MOST_REPORTS = 100_000

interface Kept {
  readonly version: string
  readonly registry: Registry
  readonly asOf: string | undefined
  readonly tellings: Promise<Tellings>
  /** how many; 0 until it is known */
  reports: number
}

/** By the store they come from, with which they go. */
const KEPT = new WeakMap<Store, Kept[]>()

/**
 * What documents tell, told apart by happening. It takes the most of what an explanation or a chronology takes, and is kept with the
 * store until a text, a reading, a judgement or an actor is added: docs/decisions/0028-what-is-told-is-kept.md.
 *
 * @param asOf ISO date: as known by its last day
 */
export async function keptTellings(store: Store, registry: Registry, asOf?: string): Promise<Tellings> {
  const version = await store.tellingsVersion()
  const all = (KEPT.get(store) ?? []).filter((one) => one.version === version)
  const found = all.find((one) => one.registry === registry && one.asOf === asOf)
  const kept = found ?? { version, registry, asOf, tellings: findTellings(store, registry, asOf), reports: 0 }
  const others = all.filter((one) => one !== kept)
  KEPT.set(store, within([kept, ...others]))
  try {
    const tellings = await kept.tellings
    kept.reports = tellings.reports.length
    return tellings
  } catch (error) {
    KEPT.set(
      store,
      (KEPT.get(store) ?? []).filter((one) => one !== kept),
    )
    throw error
  }
}

/** Those asked for last, as far as there is room; the first in any case. */
function within(kept: readonly Kept[]): Kept[] {
  let room = MOST_REPORTS
  return kept.slice(0, MOST_KEPT).filter(({ reports }, i) => {
    room -= reports
    return i === 0 || room >= 0
  })
}

async function findTellings(store: Store, registry: Registry, asOf: string | undefined): Promise<Tellings> {
  const judgements = await knownJudgements(store, asOf)
  const { reports, copies } = await episodeReports(store, registry, judgements, asOf)
  const vocabulary = loadEpisodeVocabulary()
  const numbers = clusterReports({ reports, judgements, vocabulary })
  const episodes = EPISODES.run({ tie: null, reports, judgements, registry, vocabulary, numbers }, {})
  const told = new Map(
    episodes.flatMap(({ id, credibility, reports: of }) =>
      of.flatMap(({ mention }) => mention.claims.map((claim) => [claim, { id, credibility }] as const)),
    ),
  )
  return { reports, numbers, copies, vocabulary, told, grounds: new Map() }
}
