import { sentencePlaces } from '../analysis/episodes/sentence-places.ts'
import { findCopies } from '../analysis/sources/find-copies.ts'
import { otherPlaces } from '../analysis/sources/other-places.ts'
import { publisherVoice } from '../analysis/sources/publisher-voice.ts'
import { sourceOrigins } from '../analysis/sources/source-origins.ts'
import { reliabilityOf } from '../analysis/sources/source-table.ts'
import type { Claim, FigureValue } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { EpisodeMention, EpisodeReport, ReportPlace } from '../model/episode.ts'
import { CLAIMS_FEED, type Event } from '../model/event.ts'
import { eventId } from '../model/event-id.ts'
import { groupBy } from '../model/group-by.ts'
import type { Judgement } from '../model/judgement.ts'
import type { Registry } from '../model/registry.ts'
import type { Copy } from '../model/source.ts'
import type { Store } from '../store/store.ts'
import { loadReliability } from './load-reliability.ts'

/** What a claim of these kinds tells is something that happened or was said. */
const TELLING = new Set<Claim['kind']>(['event', 'statement'])

/** Everything the documents of a case tell of happenings, with whose word it is, and which texts repeat others. */
export async function episodeReports(
  store: Store,
  registry: Registry,
  judgements: readonly Judgement[],
  asOf?: string,
): Promise<{ readonly reports: readonly EpisodeReport[]; readonly copies: readonly Copy[] }> {
  const known = asOf === undefined ? {} : { asOf }
  const claims = groupBy(
    (await store.claims(known)).map(({ claim }) => claim),
    ({ passage }) => passage.document,
  )
  const told: (readonly [Document, readonly EpisodeMention[]])[] = []
  const copies = await findCopies(
    eachText(store.texts(known), (document) => {
      const { text: _, ...rest } = document
      told.push([{ ...rest, text: '' }, mentionsOf(document, claims.get(document.id) ?? [])])
    }),
  )
  const originOf = sourceOrigins(copies)
  const places = groupBy(await store.appearances(known), ({ document }) => document)
  const publishers = new Map(told.map(([document]) => [document.id, document.publisher ?? `“${document.title}”`]))
  const voices = new Map(
    told.map(([document]) => {
      const first = places.get(document.id)?.find(({ publisher }) => publisher !== null)
      return [document.id, publisherVoice({ ...document, publisher: first?.publisher ?? document.publisher }, registry)]
    }),
  )
  const grade = reliabilityOf(judgements, loadReliability())
  const gradeOf = (of: Parameters<typeof publisherVoice>[0]) => grade(publisherVoice(of, registry)).reliability
  const reports = told.flatMap(([document, mentions]) => {
    const also = otherPlaces(places.get(document.id) ?? [], document.publisher).map(
      ({ publisher, published, address }): ReportPlace => ({
        publisher,
        address,
        reliability: gradeOf({ id: document.id, publisher, published }),
      }),
    )
    const reliability = gradeOf(document)
    return mentions.map((mention): EpisodeReport => {
      const { start, end, attribution, when } = mention
      const first = originOf({ document: document.id, start, end })
      const voice = voices.get(first)?.voice ?? first
      const { title, publisher } = document
      const repeats = first === document.id ? null : (publishers.get(first) ?? null)
      return {
        mention,
        title,
        publisher,
        times: 1,
        reliability,
        also,
        repeats,
        origin: originIn(voice, attribution.at(-1), when, registry),
      }
    })
  })
  return { reports, copies }
}

/** Whose word it is in the end: of whom it cites last, else of who has it first. */
function originIn(voice: string, cited: string | undefined, when: string | null, registry: Registry): string {
  if (cited === undefined) return voice
  return cited.startsWith('anonymous:') ? `anonymous:${voice}` : registry.standsFor(cited, when)
}

async function* eachText(texts: AsyncIterable<Document>, see: (document: Document) => void): AsyncIterable<Document> {
  for await (const document of texts) {
    see(document)
    yield document
  }
}

/** Claims made of overlapping words of one sentence are one mention: it is told once. */
function mentionsOf(document: Document, claims: readonly Claim[]): readonly EpisodeMention[] {
  const place = sentencePlaces(document.text)
  const figures = new Map<number, FigureValue[]>()
  for (const { value, sentence } of claims)
    if (value !== null) figures.set(sentence[0], [...(figures.get(sentence[0]) ?? []), value])
  const telling = claims.filter(({ kind }) => TELLING.has(kind)).sort((a, b) => a.passage.start - b.passage.start)
  const groups: Claim[][] = []
  for (const claim of telling) {
    const last = groups.at(-1)
    const end = Math.max(...(last ?? []).map(({ passage }) => passage.end))
    if (last?.[0]?.sentence[0] === claim.sentence[0] && claim.passage.start < end) last.push(claim)
    else groups.push([claim])
  }
  return groups.map((group): EpisodeMention => {
    const [first] = group as [Claim]
    return {
      id: first.id,
      claims: group.map(({ id }) => id),
      document: document.id,
      feed: CLAIMS_FEED,
      start: first.passage.start,
      end: first.passage.end,
      title: document.title,
      words: first.passage.quote,
      sentence: apart(document.text.slice(...first.sentence)),
      place: place(first.passage.start),
      source: [...new Set(group.flatMap(({ source }) => source))],
      target: [...new Set(group.flatMap(({ target }) => target))],
      type: first.type,
      dimension: first.dimension,
      modality: first.modality,
      when: first.when,
      published: document.published,
      values: distinct(figures.get(first.sentence[0]) ?? []),
      attribution: first.attribution,
      direction: first.direction,
    }
  })
}

/** A string of its own: a slice would keep the whole text in memory for as long as it is there. */
function apart(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le')
}

function distinct(values: readonly FigureValue[]): readonly FigureValue[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()]
}

/** An event of a feed as a report; none of what claims tell, whose reports are the claims. */
export function eventReport(event: Event): readonly EpisodeReport[] {
  const { feed, day, until, source, target, type, dimension, intensity } = event
  if (feed === CLAIMS_FEED || source === null || target === null || type === null) return []
  const id = eventId(event)
  const direction = intensity === null || intensity === 0 ? 'neutral' : intensity > 0 ? 'closer' : 'apart'
  const mention: EpisodeMention = {
    id,
    claims: [],
    document: null,
    feed,
    start: 0,
    end: 0,
    title: '',
    words: '',
    sentence: '',
    place: [0, 0],
    source: [source],
    target: [target],
    type,
    dimension,
    modality: null,
    when: until === null ? day : `${day}/${until}`,
    published: day,
    values: [],
    attribution: [],
    direction,
  }
  return [
    {
      mention,
      title: `${feed} ${event.cameo ?? event.weis ?? type}`,
      publisher: feed,
      times: event.reports ?? 1,
      reliability: 'C',
      also: [],
      repeats: null,
      origin: `feed:${feed}`,
    },
  ]
}
