import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sentencePlaces } from '../src/analysis/episodes/sentence-places.ts'
import { extractText } from '../src/feeds/documents/extract-text.ts'
import { toDocument } from '../src/feeds/documents/to-document.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Document } from '../src/model/document.ts'
import type { EpisodeMention } from '../src/model/episode.ts'
import { dateClaim } from '../src/reading/date-claim.ts'
import { readThrough } from '../src/reading/read-document.ts'
import type { Reading } from '../src/reading/reading.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'

interface Row {
  readonly document: string
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly episode: string
}

/** A marked mention, with the happening it tells of. */
export interface AnnotatedMention {
  readonly mention: EpisodeMention
  readonly episode: string
}

/** What was read of annotated texts: the mentions marked in them, and all claims as mentions. */
export interface AnnotatedMentions {
  readonly marked: readonly AnnotatedMention[]
  readonly claims: readonly EpisodeMention[]
}

const EXAMPLES = fileURLToPath(new URL('../examples/syria-iran', import.meta.url))

/**
 * Reads the marked mentions of a file of the form of eval/episodes, or of the mentions.jsonl in a folder, and the texts they stand in: those of the example case, or those
 * beside the file where it has its own. Who, what and when of a marked mention are those of the claims that overlap it.
 *
 * @throws Error where a text is missing or a quote does not stand in it
 */
export async function readMentions(path: string): Promise<AnnotatedMentions> {
  const file = statSync(path).isDirectory() ? join(path, 'mentions.jsonl') : path
  const rows = readFileSync(file, 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Row)
  const vocabulary = loadVocabulary()
  const marked: AnnotatedMention[] = []
  const claims: EpisodeMention[] = []
  for (const name of [...new Set(rows.map(({ document }) => document))].sort()) {
    const beside = join(file, '..', name)
    const bytes = readFileSync(existsSync(beside) ? beside : join(EXAMPLES, name))
    const document = toDocument(await extractText(bytes, { name }), {
      address: name,
      retrieved: '2025-01-01T00:00:00Z',
      overrides: {},
    })
    const reading = readThrough(document, vocabulary)
    claims.push(...reading.claims.map((claim) => mentionOf(claim, document)))
    const here = rows.filter((row) => row.document === name).sort((a, b) => a.start - b.start)
    let from = 0
    for (const row of here) {
      const start = document.text.indexOf(row.quote, from)
      if (start < 0) throw new Error(`${file}: "${row.quote}" does not stand in ${name} after the mention before it`)
      from = start
      marked.push({ mention: markedMention(row, start, document, reading), episode: row.episode })
    }
  }
  return { marked, claims }
}

function markedMention(row: Row, start: number, document: Document, reading: Reading): EpisodeMention {
  const { claims, tokens } = reading
  const end = start + row.quote.length
  const overlap = ({ passage }: Claim) => Math.min(end, passage.end) - Math.max(start, passage.start)
  const over = claims
    .filter((claim) => overlap(claim) > 0)
    .sort((a, b) => overlap(b) - overlap(a) || a.passage.end - a.passage.start - (b.passage.end - b.passage.start))
  const [best] = over
  const within = tokens.flatMap((token, i) => (token.end > start && token.start < end ? [i] : []))
  const [first = 0, last = first] = [within[0], within.at(-1)]
  const head = within.find((i) => /^VB[DZP]/.test(tokens[i]?.tag ?? '')) ?? first
  const sentence = tokens[first]?.sentence
  const around = tokens.filter((token) => token.sentence === sentence)
  const [from, to] = best?.sentence ?? [around[0]?.start ?? start, around.at(-1)?.end ?? end]
  return {
    id: `${row.document}:${row.start}`,
    claims: over.map(({ id }) => id),
    document: row.document,
    feed: 'claims',
    start,
    end,
    title: document.title,
    words: row.quote,
    sentence: document.text.slice(from, to),
    place: sentencePlaces(document.text)(start),
    source: [...new Set(over.flatMap(({ source }) => source))],
    target: [...new Set(over.flatMap(({ target }) => target))],
    type: best?.type ?? 'NONE',
    dimension: best?.dimension ?? null,
    modality: best?.modality ?? null,
    when: dateClaim(reading, { from: first, to: last + 1, head }),
    published: document.published,
    values: best?.value ? [best.value] : [],
    attribution: best?.attribution ?? [],
    direction: best?.direction ?? null,
  }
}

function mentionOf(claim: Claim, document: Document): EpisodeMention {
  const { passage, source, target, type, dimension, modality, when, value, attribution, direction } = claim
  return {
    id: claim.id,
    claims: [claim.id],
    document: document.address,
    feed: 'claims',
    start: passage.start,
    end: passage.end,
    title: document.title,
    words: passage.quote,
    sentence: document.text.slice(...claim.sentence),
    place: sentencePlaces(document.text)(passage.start),
    source,
    target,
    type,
    dimension,
    modality,
    when,
    published: document.published,
    values: value === null ? [] : [value],
    attribution,
    direction,
  }
}
