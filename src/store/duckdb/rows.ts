import type { DuckDBValue, Json } from '@duckdb/node-api'
import type { Claim } from '../../model/claim.ts'
import { claimDays } from '../../model/claim-filter.ts'
import { lastDay } from '../../model/date-span.ts'
import type { Document } from '../../model/document.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Appearance } from '../../model/source.ts'
import type { DocumentEntry } from '../store.ts'

/** A row as the engine gives it: strings, numbers, booleans, lists, nulls. */
export type Row = Readonly<Record<string, Json>>
type Values = Record<string, DuckDBValue>

export function documentValues(document: Document, original: string | null, at: string): Values {
  return {
    id: document.id,
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    known_on: knownOn(document),
    retrieved: document.retrieved,
    language: document.language,
    media_type: document.mediaType,
    address: document.address,
    extractor_name: document.extractor.name,
    extractor_version: document.extractor.version,
    original,
    length: document.text.length,
    text: document.text,
    recorded_at: at,
  }
}

export function appearanceValues(document: Document, at: string): Values {
  return {
    document: document.id,
    address: document.address,
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    known_on: knownOn(document),
    retrieved: document.retrieved,
    recorded_at: at,
  }
}

export function appearanceOf(row: Row): Appearance {
  return {
    document: row.document as string,
    address: row.address as string,
    title: row.title as string,
    publisher: row.publisher as string | null,
    published: row.published as string | null,
    retrieved: row.retrieved as string,
  }
}

/** The day from which a document's content counts as known: the last its date may mean, at the latest when it was taken in. */
function knownOn({ published, retrieved }: Document): string {
  const taken = retrieved.slice(0, 10)
  if (published === null || lastDay(published) > taken) return taken
  return lastDay(published)
}

export function documentOf(row: Row): Document {
  return { ...metadataOf(row), text: row.text as string }
}

export function documentEntryOf(row: Row): DocumentEntry {
  const { reader, reader_version: version, read_at: at, claims } = row
  return {
    ...metadataOf(row),
    length: row.length as number,
    original: row.original as string | null,
    recordedAt: row.recorded_at as string,
    knownOn: row.known_on as string,
    reading:
      reader === null
        ? null
        : { name: reader as string, version: version as string, at: at as string, claims: claims as number },
  }
}

function metadataOf(row: Row): Omit<Document, 'text'> {
  return {
    id: row.id as string,
    title: row.title as string,
    publisher: row.publisher as string | null,
    published: row.published as string | null,
    retrieved: row.retrieved as string,
    language: row.language as string,
    mediaType: row.media_type as string,
    address: row.address as string,
    extractor: { name: row.extractor_name as string, version: row.extractor_version as string },
  }
}

/** A claim as one object of the JSON array that `ADD_CLAIMS` takes. */
export function claimValues(
  claim: Claim,
  reading: number,
  published: string | null,
): Readonly<Record<string, unknown>> {
  const days = claimDays(claim, published)
  return {
    reading,
    id: claim.id,
    document: claim.passage.document,
    passage_start: claim.passage.start,
    passage_end: claim.passage.end,
    quote: claim.passage.quote,
    sentence_start: claim.sentence[0],
    sentence_end: claim.sentence[1],
    kind: claim.kind,
    source: claim.source,
    target: claim.target,
    type: claim.type,
    attribution: claim.attribution,
    modality: claim.modality,
    happened: claim.when,
    first_day: days?.[0] ?? null,
    last_day: days?.[1] ?? null,
    dimension: claim.dimension,
    dyad: claim.dyad,
    direction: claim.direction,
    figure: claim.value === null ? null : JSON.stringify(claim.value),
    reader: claim.reader.name,
    version: claim.reader.version,
    score: claim.reader.score,
  }
}

export function claimOf(row: Row): Claim {
  return {
    id: row.id as string,
    passage: {
      document: row.document as string,
      start: row.passage_start as number,
      end: row.passage_end as number,
      quote: row.quote as string,
    },
    sentence: [row.sentence_start as number, row.sentence_end as number],
    kind: row.kind as Claim['kind'],
    source: row.source as readonly string[],
    target: row.target as readonly string[],
    type: row.type as Claim['type'],
    attribution: row.attribution as readonly string[],
    modality: row.modality as Claim['modality'],
    when: row.happened as string | null,
    dimension: row.dimension as Claim['dimension'],
    dyad: row.dyad as unknown as Claim['dyad'],
    direction: row.direction as Claim['direction'],
    value: row.figure === null ? null : (JSON.parse(row.figure as string) as Claim['value']),
    reader: { name: row.reader as string, version: row.version as string, score: row.score as number },
  }
}

export function judgementOf(row: Row): Judgement {
  return {
    id: row.id as string,
    claim: row.claim as string,
    verdict: JSON.parse(row.verdict as string) as Judgement['verdict'],
    by: row.judge as string,
    at: row.recorded_at as string,
  }
}
