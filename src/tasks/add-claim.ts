import { randomUUID } from 'node:crypto'
import {
  ASSESSMENT_TYPES,
  type Claim,
  type ClaimContent,
  type ClaimKind,
  type ClaimType,
  type Direction,
  FIGURE_TYPES,
  PLOVER_TYPES,
  type PloverType,
} from '../model/claim.ts'
import { claimId } from '../model/claim-id.ts'
import { EntenteError } from '../model/error.ts'
import { CLAIM_STATUSES, type JudgedClaim } from '../model/judged-claim.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { actorNaming } from './actor-naming.ts'
import { claimFields } from './claim-fields.ts'
import { findQuote, type QuoteRequest } from './find-quote.ts'
import { loadScales } from './load-scales.ts'
import { sentenceAt } from './sentence-numbers.ts'

/** What somebody adds to what was read. */
export interface AddClaimRequest extends QuoteRequest {
  /** id of the document */
  readonly document: string
  /** `field=value`; `type` is needed, and a source or a target */
  readonly set: readonly string[]
  readonly why?: string
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/** The version of the reader of a claim that a person added. */
export const BY_HAND = 'by hand'

/**
 * Adds a claim that no reader found to words of a document: a judgement, which can be undone.
 *
 * @returns the claim as it stands
 * @throws EntenteError "invalid_input" where the words are not in the text or a field is missing or wrong, "conflict" where the
 *   claim is there already, "not_found" where there is no such document
 */
export async function addClaim(store: Store, registry: Registry, request: AddClaimRequest): Promise<JudgedClaim> {
  const { by, at, why } = request
  const document = await store.document(request.document)
  const found = findQuote(document, request)
  const actorOf = actorNaming(registry, document.published, await store.actors())
  const content = contentOf(claimFields(request.set, actorOf))
  const passage = { document: document.id, ...found }
  const claim: Claim = {
    id: claimId(passage, content),
    ...content,
    passage,
    sentence: sentenceAt(document.text, found.start, found.end),
    reader: { name: by, version: BY_HAND, score: 1 },
  }
  const there = (await store.claims({ document: document.id, status: CLAIM_STATUSES })).find(
    ({ read, status }) => read.id === claim.id && status !== 'orphaned',
  )
  if (there !== undefined) {
    const message = `These words already have this claim: ${claim.id.slice(0, 8)}, ${there.status}. Judge that one.`
    throw new EntenteError('conflict', message)
  }
  const verdict = { kind: 'add', claim, why: why === undefined || why.trim() === '' ? null : why } as const
  await store.addJudgement({ id: randomUUID(), claim: claim.id, verdict, by, at })
  return store.claim(claim.id)
}

/** The fields that were given, and what follows from them where nothing else is said. */
function contentOf(given: Partial<ClaimContent>): ClaimContent {
  const { type, source = [], target = [] } = given
  if (type === undefined) throw new EntenteError('invalid_input', 'A claim needs its type: --set type=ACCUSE.')
  if (source.length === 0 && target.length === 0) {
    throw new EntenteError('invalid_input', 'A claim needs who or to whom: --set source=Syria --set target=Iran.')
  }
  const kind = given.kind ?? kindOf(type)
  if (!typesOf(kind).includes(type)) {
    const message = `The type of ${kind === 'event' ? 'an event' : `a ${kind}`} is one of ${typesOf(kind).join(', ')}; got "${type}".`
    throw new EntenteError('invalid_input', message)
  }
  if (kind === 'figure' && (given.value ?? null) === null) {
    throw new EntenteError('invalid_input', 'A figure needs its value: --set "value=500 USD/year".')
  }
  return {
    kind,
    source,
    target,
    type,
    attribution: given.attribution ?? [],
    modality: given.modality ?? ((given.attribution ?? []).length > 0 ? 'reported' : 'actual'),
    when: given.when ?? null,
    dimension: given.dimension ?? 'diplomatic',
    dyad: given.dyad === undefined ? dyadOf(source, target) : given.dyad,
    direction: given.direction ?? leanOf(type),
    value: given.value ?? null,
  }
}

function kindOf(type: ClaimType): ClaimKind {
  if ((ASSESSMENT_TYPES as readonly string[]).includes(type)) return 'assessment'
  return (FIGURE_TYPES as readonly string[]).includes(type) ? 'figure' : 'event'
}

function typesOf(kind: ClaimKind): readonly ClaimType[] {
  return kind === 'assessment' ? ASSESSMENT_TYPES : kind === 'figure' ? FIGURE_TYPES : PLOVER_TYPES
}

/** Whoever stands on both sides, where those are two. */
function dyadOf(source: readonly string[], target: readonly string[]): readonly [string, string] | null {
  const [one, other, ...more] = [...new Set([...source, ...target])].sort()
  return one === undefined || other === undefined || more.length > 0 ? null : [one, other]
}

/** Which way a type leans where nobody says: as its weight on the scale of events, and as the name of an assessment says. */
function leanOf(type: ClaimType): Direction {
  if (type === 'CLOSER') return 'closer'
  if (type === 'APART') return 'apart'
  const intensity = loadScales().typeWeights.get(type as PloverType)?.intensity ?? 0
  return intensity > 0 ? 'closer' : intensity < 0 ? 'apart' : 'neutral'
}
