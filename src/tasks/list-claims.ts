import type { JudgedClaim } from '../model/judged-claim.ts'
import type { ClaimQuestion, DocumentEntry, Store } from '../store/store.ts'
import { sentenceNumbers } from './sentence-numbers.ts'

/** A claim of a case with where it stands. */
export interface ListedClaim extends JudgedClaim {
  readonly document: DocumentEntry
  /** number of its sentence, from 1 */
  readonly n: number
}

/** The claims of one document that were asked for. */
export interface ClaimsOfDocument {
  readonly document: DocumentEntry
  readonly text: string
  readonly claims: readonly ListedClaim[]
}

/** Which claims does a case hold, document by document, in the order the documents became known? */
export async function* listClaims(store: Store, question: ClaimQuestion): AsyncIterable<ClaimsOfDocument> {
  const found = await store.claims(question)
  if (found.length === 0) return
  const entries = new Map((await store.documents()).map((entry) => [entry.id, entry]))
  for (const group of byDocument(found)) {
    const id = group[0]?.claim.passage.document ?? ''
    const document = entries.get(id)
    if (document === undefined) continue
    const { text } = await store.document(id)
    const numbers = sentenceNumbers(
      text,
      group.map(({ claim }) => claim),
    )
    yield { document, text, claims: group.map((judged, i) => ({ ...judged, document, n: numbers[i] ?? 1 })) }
  }
}

/** Runs of claims of one document; the store gives them side by side. */
function byDocument(found: readonly JudgedClaim[]): readonly (readonly JudgedClaim[])[] {
  const groups: JudgedClaim[][] = []
  for (const judged of found) {
    const last = groups.at(-1)
    if (last?.[0]?.claim.passage.document === judged.claim.passage.document) last.push(judged)
    else groups.push([judged])
  }
  return groups
}
