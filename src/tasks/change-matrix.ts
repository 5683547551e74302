import { randomUUID } from 'node:crypto'
import { findWords } from '../analysis/explanations/find-words.ts'
import { checkMatrix } from '../model/check-matrix.ts'
import { EntenteError } from '../model/error.ts'
import { freeSlug } from '../model/free-slug.ts'
import type {
  Evidence,
  EvidenceGround,
  Hypothesis,
  Matrix,
  MatrixPart,
  MatrixStep,
  Relevance,
} from '../model/matrix.ts'
import { aboutMatrix, matrixOf } from '../model/matrix-of.ts'
import type { Registry } from '../model/registry.ts'
import type { DocumentEntry, Store } from '../store/store.ts'
import { resolveTie } from './resolve-tie.ts'

/** So many words of what a thing says make its id. */
export const ID_WORDS = 4

/** What evidence shall rest on, as a face hands it over. */
export type GivenGround =
  | { readonly kind: 'claim'; readonly claim: string }
  | { readonly kind: 'passage'; readonly document: string; readonly quote: string }
  | { readonly kind: 'note' }
  | { readonly kind: 'awaited' }

/** A change of a matrix, as a face hands it over. What has an id that is there already is changed where something is said of it. */
export type MatrixChange =
  | { readonly kind: 'question'; readonly question: string; readonly tie?: string }
  | {
      readonly kind: 'hypothesis'
      readonly id?: string
      readonly name?: string
      readonly says?: string
      readonly expects?: Hypothesis['expects']
    }
  /** how likely each is before any evidence; null for all alike */
  | { readonly kind: 'priors'; readonly priors: Readonly<Record<string, number>> | null }
  | {
      readonly kind: 'evidence'
      readonly id?: string
      readonly says?: string
      readonly ground?: GivenGround
      readonly relevance?: Relevance
      readonly group?: string | null
    }
  | { readonly kind: 'leave-out'; readonly what: MatrixPart; readonly id: string }
  | { readonly kind: 'order'; readonly what: MatrixPart; readonly ids: readonly string[] }

/** Who changes it, when and why. */
export interface ChangeRequest {
  readonly by: string
  /** ISO instant */
  readonly at: string
  readonly why?: string
}

/** A matrix after a change, and the ids of the records that made it, by which it can be taken back; null where none is left. */
export interface ChangedMatrix {
  readonly matrix: Matrix | null
  readonly steps: readonly string[]
}

/**
 * Changes a matrix: what is otherwise than before becomes new records, nothing is overwritten.
 *
 * @throws EntenteError "invalid_input" where the matrix could not be reckoned with afterwards, "not_found" where what is named is not there
 */
export async function changeMatrix(
  store: Store,
  registry: Registry,
  matrix: Matrix,
  change: MatrixChange,
  request: ChangeRequest,
): Promise<ChangedMatrix> {
  return addSteps(store, matrix.id, await stepsOf(store, registry, matrix, change, request.why ?? null), request)
}

/** Adds steps of one act, all or none. @throws EntenteError "invalid_input" where the matrix could not be reckoned with afterwards */
export async function addSteps(
  store: Store,
  id: string,
  steps: readonly MatrixStep[],
  { by, at }: ChangeRequest,
): Promise<ChangedMatrix> {
  const claim = aboutMatrix(id)
  const records = steps.map((verdict) => ({ id: randomUUID(), claim, verdict, by, at }))
  const matrix = matrixOf(id, [...(await store.judgements(claim)), ...records])
  if (matrix !== null) checkMatrix(matrix)
  await store.addJudgements(records)
  return { matrix, steps: records.map((record) => record.id) }
}

async function stepsOf(
  store: Store,
  registry: Registry,
  matrix: Matrix,
  change: MatrixChange,
  why: string | null,
): Promise<readonly MatrixStep[]> {
  switch (change.kind) {
    case 'question': {
      const { question, tie } = change
      return [{ kind: 'question', question, tie: await tieOf(store, registry, tie), why }]
    }
    case 'hypothesis':
      return [{ kind: 'hypothesis', hypothesis: hypothesisOf(matrix, change), why }]
    case 'priors':
      for (const id of Object.keys(change.priors ?? {})) named(matrix.hypotheses, id, matrix.id)
      return matrix.hypotheses.map((one) => ({
        kind: 'hypothesis',
        hypothesis: { ...one, prior: change.priors?.[one.id] ?? null },
        why,
      }))
    case 'evidence':
      return [{ kind: 'evidence', evidence: await evidenceOf(store, matrix, change), why }]
    case 'leave-out':
      named(partsOf(matrix, change.what), change.id, matrix.id)
      return [{ kind: 'leave-out', what: change.what, id: change.id, why }]
    case 'order':
      for (const id of change.ids) named(partsOf(matrix, change.what), id, matrix.id)
      return [{ kind: 'order', what: change.what, ids: change.ids, why }]
  }
}

/** The tie that was typed; null where none was. */
export async function tieOf(store: Store, registry: Registry, tie: string | undefined): Promise<Matrix['tie']> {
  if (tie === undefined || tie.trim() === '') return null
  return resolveTie(tie, registry, null, new Set(await store.actors()))
}

type Given<K extends MatrixChange['kind']> = Extract<MatrixChange, { kind: K }>

function hypothesisOf({ id: of, hypotheses }: Matrix, { id, name, says, expects }: Given<'hypothesis'>): Hypothesis {
  if (id !== undefined) {
    const old = named(hypotheses, id, of)
    return {
      ...old,
      name: name ?? old.name,
      says: says ?? old.says,
      expects: expects === undefined ? old.expects : expects,
    }
  }
  if (says === undefined)
    throw new EntenteError('invalid_input', 'An explanation needs "says": what it says, in a sentence.')
  const called = name ?? says.split(/\s+/).slice(0, ID_WORDS).join(' ')
  const own = freeSlug(called, ID_WORDS, 'explanation', (slug) => hypotheses.some((one) => one.id === slug))
  return { id: own, name: called, says, prior: null, expects: expects ?? null }
}

async function evidenceOf(
  store: Store,
  { id: of, evidence }: Matrix,
  { id, says, ground, relevance, group }: Given<'evidence'>,
): Promise<Evidence> {
  const found = ground === undefined ? null : await groundOf(store, ground)
  if (id !== undefined) {
    const old = named(evidence, id, of)
    return {
      ...old,
      says: says ?? old.says,
      ground: found ?? old.ground,
      relevance: relevance ?? old.relevance,
      group: group === undefined ? old.group : group,
    }
  }
  if (found === null) {
    throw new EntenteError(
      'invalid_input',
      'Evidence needs "ground": a claim, a passage, a note, or that it is awaited.',
    )
  }
  const words = says ?? (found.kind === 'passage' ? found.quote.replace(/\s+/g, ' ').trim() : '')
  if (words === '') throw new EntenteError('invalid_input', 'Evidence without a passage needs "says": what it says.')
  const own = freeSlug(words, ID_WORDS, 'evidence', (slug) => evidence.some((one) => one.id === slug))
  return { id: own, says: words, ground: found, relevance: relevance ?? 'medium', group: group ?? null }
}

/** A claim becomes its words, which outlive any reading of them. */
async function groundOf(store: Store, ground: GivenGround): Promise<EvidenceGround> {
  if (ground.kind === 'note' || ground.kind === 'awaited') return { kind: ground.kind }
  const { document, quote } = ground.kind === 'claim' ? (await store.claim(ground.claim)).read.passage : ground
  const { id, address, title } = entryOf(await store.documents(), document)
  if (ground.kind === 'claim') return { kind: 'passage', document: id, address, title, quote }
  const { text } = await store.document(id)
  const place = findWords(text, quote)
  if (place === null) {
    const message = `The words “${quote}” do not stand in “${title}”; a quote is words as they are there.`
    throw new EntenteError('invalid_input', message)
  }
  return { kind: 'passage', document: id, address, title, quote: text.slice(...place) }
}

function entryOf(documents: readonly DocumentEntry[], id: string): DocumentEntry {
  const found = documents.find((one) => one.id === id)
  if (found === undefined) throw new EntenteError('not_found', `No document ${id} is in this case.`)
  return found
}

function partsOf({ evidence, hypotheses }: Matrix, what: MatrixPart): readonly { readonly id: string }[] {
  return what === 'evidence' ? evidence : hypotheses
}

function named<T extends { readonly id: string }>(list: readonly T[], id: string, matrix: string): T {
  const found = list.find((one) => one.id === id)
  if (found === undefined) throw new EntenteError('not_found', `Nothing in the matrix "${matrix}" is called "${id}".`)
  return found
}
