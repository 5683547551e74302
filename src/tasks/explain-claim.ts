import type { Document } from '../model/document.ts'
import { EntenteError } from '../model/error.ts'
import { readThrough } from '../reading/read-document.ts'
import { type ClaimTrace, traceClaims } from '../reading/trace-claims.ts'
import type { Store } from '../store/store.ts'
import { BY_HAND } from './add-claim.ts'
import { loadVocabulary } from './load-reader.ts'

export type { ClaimTrace, TracedWord } from '../reading/trace-claims.ts'
export type { WeighedChoice } from '../reading/trace-judgement.ts'

/** Why a claim of a case was read as it was: its document is read again, and every step left open. */
export interface ExplainedClaim {
  readonly document: Document
  readonly trace: ClaimTrace
}

/**
 * @param idOrStart the claim's id or its beginning
 * @throws EntenteError "not_found" where there is no such claim, or where today's reader no longer makes it
 */
export async function explainClaim(store: Store, idOrStart: string): Promise<ExplainedClaim> {
  const { read } = await store.claim(idOrStart)
  if (read.reader.version === BY_HAND) {
    const message = `Claim ${read.id.slice(0, 8)} was added by ${read.reader.name}; no reader made it, so there is no reading to explain.`
    throw new EntenteError('not_found', message)
  }
  const document = await store.document(read.passage.document)
  const vocabulary = loadVocabulary(await store.actorPacks())
  const trace = traceClaims(readThrough(document, vocabulary), vocabulary, read.reader).find(
    ({ claim }) => claim.id === read.id,
  )
  if (trace === undefined) {
    const message = `Claim ${read.id.slice(0, 8)} was made by ${read.reader.name} ${read.reader.version}; today's reader does not make it. Read the case again with "entente add", or look at the document with "entente read --trace".`
    throw new EntenteError('not_found', message)
  }
  return { document, trace }
}
