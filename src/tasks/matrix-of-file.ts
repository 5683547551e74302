import { findWords } from '../analysis/explanations/find-words.ts'
import type { Document } from '../model/document.ts'
import { EntenteError } from '../model/error.ts'
import type { Evidence, EvidenceGround, Matrix, RatingRow } from '../model/matrix.ts'
import type { Registry } from '../model/registry.ts'
import type { DocumentEntry, Store } from '../store/store.ts'
import { askEpisodes } from './ask-episodes.ts'
import type { EvidenceEntry, MatrixFile } from './matrix-file.ts'
import { resolveTie } from './resolve-tie.ts'

/**
 * The matrix that a file means in a case: actors by id, evidence by the words it rests on.
 *
 * @throws EntenteError "not_found" or "invalid_input" where the case does not have what the file names
 */
export async function matrixOfFile(store: Store, registry: Registry, file: MatrixFile): Promise<Matrix> {
  const documents = await store.documents()
  const texts = new Map<string, Document>()
  const seen = new Set(await store.actors())
  const entries = file.evidence ?? []
  const evidence: Evidence[] = []
  for (const entry of entries) {
    evidence.push({
      id: entry.id,
      says: entry.says,
      ground: await groundOf(entry, store, registry, documents, texts),
      relevance: entry.relevance ?? 'medium',
      group: entry.group ?? null,
    })
  }
  return {
    id: file.matrix,
    question: file.question,
    tie: file.tie ? resolveTie(file.tie.join(','), registry, null, seen) : null,
    hypotheses: file.hypotheses.map(({ id, name, says, prior, expects }) => ({
      id,
      name: name ?? id,
      says,
      prior: prior ?? null,
      expects: expects ?? null,
    })),
    evidence,
    ratings: entries.flatMap((entry) =>
      Object.entries(entry.ratings ?? {}).map(
        ([analyst, ratings]): RatingRow => ({
          evidence: entry.id,
          analyst,
          ratings: ratings as RatingRow['ratings'],
          why: entry.why?.[analyst] ?? null,
        }),
      ),
    ),
  }
}

async function groundOf(
  { id, document, quote, claim, episode, awaited }: EvidenceEntry,
  store: Store,
  registry: Registry,
  documents: readonly DocumentEntry[],
  texts: Map<string, Document>,
): Promise<EvidenceGround> {
  if (awaited === true) return { kind: 'awaited' }
  if (document !== undefined && quote !== undefined) {
    const entry = documentOf(document, documents, id)
    const text = texts.get(entry.id) ?? (await store.document(entry.id))
    texts.set(entry.id, text)
    const place = findWords(text.text, quote)
    if (place === null) {
      throw new EntenteError(
        'invalid_input',
        `The evidence "${id}" quotes “${quote}”, which does not stand in “${entry.title}”; a quote is words as they are there.`,
      )
    }
    return passage(entry, text.text.slice(...place))
  }
  const claimId = claim ?? (episode === undefined ? undefined : await firstClaimOf(store, registry, episode))
  if (claimId === undefined) return { kind: 'note' }
  const { read } = await store.claim(claimId)
  const entry = documents.find((one) => one.id === read.passage.document)
  if (entry === undefined)
    throw new EntenteError('not_found', `The document of the claim ${claimId} is not in the case.`)
  return passage(entry, read.passage.quote)
}

function passage({ id, address, title }: DocumentEntry, quote: string): EvidenceGround {
  return { kind: 'passage', document: id, address, title, quote }
}

async function firstClaimOf(store: Store, registry: Registry, id: string): Promise<string> {
  const episodes = await askEpisodes(store, registry, null, {})
  const found = episodes.filter(
    (episode) => episode.id.startsWith(id) || episode.reports.some(({ mention }) => mention.id === id),
  )
  const episode = found.find((one) => one.id === id) ?? found[0]
  if (episode === undefined || (found.length > 1 && episode.id !== id)) {
    throw new EntenteError(
      episode === undefined ? 'not_found' : 'invalid_input',
      episode === undefined
        ? `No episode of this case has an id that starts with "${id}"; "entente chronology --json" tells them.`
        : `"${id}" starts the ids of ${found.length} episodes: give more of it.`,
    )
  }
  const claim = episode.reports.flatMap(({ mention }) => mention.claims)[0]
  if (claim === undefined) {
    throw new EntenteError(
      'invalid_input',
      `The episode ${id} is told by feeds only, which have no words to quote: use note: true.`,
    )
  }
  return claim
}

/** By its id or the beginning of it, its file's name, or its title. */
function documentOf(named: string, documents: readonly DocumentEntry[], evidence: string): DocumentEntry {
  const found = documents.filter(
    ({ id, address, title }) =>
      address === named ||
      address.endsWith(`/${named}`) ||
      title === named ||
      (named.length >= 6 && id.startsWith(named)),
  )
  if (found.length === 1) return found[0] as DocumentEntry
  if (found.length > 1) {
    const ids = found.map(({ id }) => id.slice(0, 12)).join(', ')
    throw new EntenteError(
      'invalid_input',
      `The evidence "${evidence}" names the document “${named}”, which may be ${ids}: give the id.`,
    )
  }
  throw new EntenteError(
    'not_found',
    `The evidence "${evidence}" names the document “${named}”, which is not in this case; "entente documents" lists those that are.`,
  )
}
