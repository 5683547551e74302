import { episodeAccounts } from '../analysis/episodes/episode-accounts.ts'
import { publisherVoice } from '../analysis/sources/publisher-voice.ts'
import { firstDay, lastDay } from '../model/date-span.ts'
import type { Document } from '../model/document.ts'
import type { Episode } from '../model/episode.ts'
import { episodeCalled } from '../model/episode-id.ts'
import { EntenteError } from '../model/error.ts'
import { eventPlace } from '../model/event-id.ts'
import { foldName } from '../model/fold-name.ts'
import type { Registry } from '../model/registry.ts'
import type { Appearance } from '../model/source.ts'
import type { Store } from '../store/store.ts'
import { askEpisodes } from './ask-episodes.ts'
import { isReadable } from './is-readable.ts'
import { eventCalled } from './judge-event.ts'

/** A text of a channel. */
export interface ChannelText {
  readonly document: Document
  /** the parts of it that are about what is compared; null where all of it is */
  readonly parts: readonly (readonly [start: number, end: number])[] | null
}

/** What a channel published, and how it was asked for. */
export interface Channel {
  readonly name: string
  readonly texts: readonly ChannelText[]
}

/** Which texts of a case are asked for. */
export interface ChannelQuestion {
  /** publishers as they are called, or ids of outlets; none for all that tell of the episode */
  readonly names: readonly string[]
  /** ISO dates of any precision */
  readonly from?: string | undefined
  readonly to?: string | undefined
  /** an episode's id or its beginning: only what tells of it */
  readonly about?: string | undefined
  /** the two it was between, where that is known */
  readonly tie: readonly [string, string] | null
}

/** Channels of a case, and the episode they tell of where one was asked for. */
export interface FoundChannels {
  readonly channels: readonly Channel[]
  readonly episode: Episode | null
  /** texts that are left out because their language is not read */
  readonly unread: number
}

/**
 * What did channels publish, in a span of time or on one happening?
 *
 * @throws EntenteError "not_found" where the case has no document of one of them at all, or no such episode
 */
export async function channelsOf(
  store: Store,
  registry: Registry,
  { names, from, to, about, tie }: ChannelQuestion,
): Promise<FoundChannels> {
  const appearances = await store.appearances()
  const told = about === undefined ? null : await accountsOf(store, registry, about, tie)
  const within = appearances.filter(
    ({ document, published }) => isWithin(published, from, to) && (told === null || told.places.has(document)),
  )
  const wanted = names.length > 0 ? names : inOrderOfTelling(within)
  let unread = 0
  const channels = await Promise.all(
    wanted.map(async (name): Promise<Channel> => {
      if (!appearances.some((one) => isChannel(one, name, registry))) throw noChannel(name, appearances)
      const own = new Map(within.filter((one) => isChannel(one, name, registry)).map((one) => [one.document, one]))
      const texts = await Promise.all([...own.values()].map((one) => textOf(one, told, store)))
      const read = texts.filter(({ document }) => isReadable(document.language))
      unread += texts.length - read.length
      return { name, texts: read }
    }),
  )
  return { channels, episode: told?.episode ?? null, unread }
}

/** Publishers, the first to tell before the others. */
function inOrderOfTelling(appearances: readonly Appearance[]): readonly string[] {
  const ordered = [...appearances].sort(
    (a, b) => compare(a.published ?? '9999', b.published ?? '9999') || compare(a.publisher ?? '', b.publisher ?? ''),
  )
  return [...new Set(ordered.flatMap(({ publisher }) => publisher ?? []))]
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

interface Told {
  readonly episode: Episode
  readonly places: ReadonlyMap<string, ChannelText['parts']>
}

async function accountsOf(store: Store, registry: Registry, about: string, tie: ChannelQuestion['tie']): Promise<Told> {
  const episodes = await askEpisodes(store, registry, tie ?? (await tieOfEvent(store, about)), {})
  const episode = episodeCalled(about, episodes)
  const accounts = episodeAccounts(episode, episodes)
  if (accounts.length === 0) {
    throw new EntenteError('not_found', `Only feeds tell of ${episode.id}: there is no account of it to compare.`)
  }
  return { episode, places: new Map(accounts.map(({ document, places }) => [document, places])) }
}

/** Feeds tell of many ties; an event of one is looked for among those of its own. */
async function tieOfEvent(store: Store, about: string): Promise<ChannelQuestion['tie']> {
  if (eventPlace(about) === null) return null
  const { source, target } = await eventCalled(store, about)
  return source === null || target === null ? null : [source, target]
}

async function textOf(one: Appearance, told: Told | null, store: Store): Promise<ChannelText> {
  const { publisher, published, title, address } = one
  const document = { ...(await store.document(one.document)), publisher, published, title, address }
  const places = told?.places.get(one.document) ?? null
  return { document, parts: places === null ? null : paragraphsAround(places, document.text) }
}

/** The paragraphs in which some places lie, each once. */
function paragraphsAround(
  places: readonly (readonly [number, number])[],
  text: string,
): readonly (readonly [number, number])[] {
  const borders = [0, ...[...text.matchAll(/\n\s*\n/g)].map(({ index, 0: gap }) => index + gap.length), text.length]
  const paragraphs = borders.slice(1).map((end, i) => [borders[i] ?? 0, end] as const)
  return paragraphs.filter(([from, to]) => places.some(([start, end]) => start < to && end > from))
}

function noChannel(name: string, appearances: readonly Appearance[]): EntenteError {
  const known = [...new Set(appearances.flatMap(({ publisher }) => publisher ?? []))].sort().join(', ')
  const are = known === '' ? 'none of its documents names a publisher' : `its channels are ${known}`
  return new EntenteError('not_found', `The case has no document of the channel "${name}"; ${are}.`)
}

function isChannel({ document, publisher, published }: Appearance, name: string, registry: Registry): boolean {
  if (publisher === null) return false
  return (
    foldName(publisher) === foldName(name) ||
    publisherVoice({ id: document, publisher, published }, registry).id === name
  )
}

function isWithin(published: string | null, from: string | undefined, to: string | undefined): boolean {
  if (published === null) return from === undefined && to === undefined
  const [first, last] = [firstDay(published), lastDay(published)]
  return (from === undefined || last >= firstDay(from)) && (to === undefined || first <= lastDay(to))
}
