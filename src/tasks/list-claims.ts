import type { Document } from '../model/document.ts'
import { groupBy } from '../model/group-by.ts'
import type { JudgedClaim } from '../model/judged-claim.ts'
import type { ClaimQuestion, Store } from '../store/store.ts'
import { sentenceNumbers } from './sentence-numbers.ts'

/** The claims of one document that were asked for, each with the number of its sentence, from 1. */
export interface ClaimsOfDocument {
  readonly document: Document
  readonly claims: readonly (JudgedClaim & { readonly n: number })[]
}

/** Which claims does a case hold, document by document, in the order in which the documents became known? */
export async function* listClaims(store: Store, question: ClaimQuestion): AsyncIterable<ClaimsOfDocument> {
  const found = await store.claims(question)
  for (const [id, group] of groupBy(found, ({ read }) => read.passage.document)) {
    const document = await store.document(id)
    const passages = group.map(({ read }) => read)
    const numbers = sentenceNumbers(document.text, passages)
    yield { document, claims: group.map((judged, i) => ({ ...judged, n: numbers[i] ?? 1 })) }
  }
}
