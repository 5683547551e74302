import { claimStrength } from '../analysis/brief/claim-strength.ts'
import type { JudgedClaim } from '../model/judged-claim.ts'
import type { Matrix } from '../model/matrix.ts'
import type { Registry } from '../model/registry.ts'
import type { DocumentEntry, Store } from '../store/store.ts'
import { findGrounds } from './ask-explanations.ts'

export interface CandidateQuestion {
  /** all of which have to occur in the words, the title, the publisher or the actors' names */
  readonly words?: string
  /** claims of the whole case; of the matrix's tie only, unless told */
  readonly all: boolean
  /** ISO day: what is older than it counts for less */
  readonly today: string
}

/** Which claims are no evidence of a matrix yet, and tell most? One of each sentence, the strongest first. */
export async function evidenceCandidates(
  store: Store,
  registry: Registry,
  matrix: Matrix,
  { words = '', all, today }: CandidateQuestion,
): Promise<readonly JudgedClaim[]> {
  const documents = new Map((await store.documents()).map((document) => [document.id, document]))
  const [claims, { grounds }] = await Promise.all([
    store.claims(all || matrix.tie === null ? {} : { tie: matrix.tie }),
    findGrounds(store, registry, matrix),
  ])
  const used = [...grounds.values()].map(({ passage }) => passage)
  const wanted = fold(words)
    .split(/\s+/)
    .filter((word) => word !== '')
  const open = claims.filter((one) => {
    const { claim } = one
    const [start, end] = claim.sentence
    const isUsed = used.some(
      (place) => place.document === claim.passage.document && place.start < end && start < place.end,
    )
    if (isUsed) return false
    if (wanted.length === 0) return true
    const text = fold(textOf(one, documents, registry))
    return wanted.every((word) => text.includes(word))
  })
  return strongestFirst(open, documents, today)
}

/** One claim of each sentence, those first that say most about a tie. */
export function strongestFirst(
  claims: readonly JudgedClaim[],
  documents: ReadonlyMap<string, DocumentEntry>,
  today: string,
): readonly JudgedClaim[] {
  const strength = ({ claim }: JudgedClaim) =>
    claimStrength(claim, today, 1, documents.get(claim.passage.document)?.published ?? null)
  const told = claims
    .filter(({ claim: { direction, kind } }) => direction !== 'neutral' || kind !== 'figure')
    .map((one) => ({ one, strength: strength(one) }))
    .sort((a, b) => b.strength - a.strength || (a.one.claim.id < b.one.claim.id ? -1 : 1))
  const sentences = new Map<string, JudgedClaim>()
  for (const { one } of told) {
    const place = `${one.claim.passage.document} ${one.claim.sentence[0]}`
    if (!sentences.has(place)) sentences.set(place, one)
  }
  return [...sentences.values()]
}

function textOf({ claim }: JudgedClaim, documents: ReadonlyMap<string, DocumentEntry>, registry: Registry): string {
  const document = documents.get(claim.passage.document)
  const actors = [...claim.source, ...claim.target].map(registry.displayName)
  return [claim.passage.quote, document?.title, document?.publisher, ...actors].join('\n')
}

function fold(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
}
