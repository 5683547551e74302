import type { Claim, ClaimContent } from '../model/claim.ts'
import { claimId } from '../model/claim-id.ts'
import { dateClaim } from './date-claim.ts'
import type { Judgement } from './judge-by-rules.ts'
import { unique } from './noun-phrase-actors.ts'
import type { Predication, Reading } from './reading.ts'
import { pairOf } from './resolve-descriptions.ts'
import { tokenAt } from './syntax-tree.ts'

/** Who read: the reader's name and version, written into every claim. */
export interface ReaderName {
  readonly name: string
  readonly version: string
}

/** Step 12: claims from predications, each with its passage and every field judged. */
export function makeClaims(reading: Reading, reader: ReaderName): Reading {
  const claims = reading.predications
    .map((predication, at) => makeClaim(reading, predication, reading.judgements[at] as Judgement, reader))
    .sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end || (a.id < b.id ? -1 : 1))
  const seen = new Set<string>()
  return { ...reading, claims: claims.filter((claim) => !seen.has(claim.id) && seen.add(claim.id)) }
}

/** The claim that one predication makes. */
export function makeClaim(
  reading: Reading,
  predication: Predication,
  { kind, type, modality, dimension, direction, attribution, likely }: Judgement,
  reader: ReaderName,
): Claim {
  const { document, sentences } = reading
  const sentence = sentences[tokenAt(reading, predication.head).sentence]
  const start = tokenAt(reading, predication.from).start
  const end = tokenAt(reading, predication.to - 1).end
  const passage = { document: document.id, start, end, quote: document.text.slice(start, end) }
  const content: ClaimContent = {
    kind,
    source: predication.source,
    target: predication.target,
    type,
    attribution,
    modality: kind === 'statement' && modality === 'reported' && attribution.length === 0 ? 'actual' : modality,
    when: dateClaim(reading, predication),
    dimension,
    dyad: dyadOf(reading, predication),
    direction,
    value: kind === 'figure' ? (predication.amount?.value ?? null) : null,
  }
  return {
    ...content,
    id: claimId(passage, content),
    passage,
    sentence: [sentence?.start ?? start, sentence?.end ?? end],
    reader: { ...reader, score: predication.likely * likely },
  }
}

/** The two actors the claim is most about: the text's own pair where it has a part in it. */
function dyadOf(reading: Reading, { source, target }: Predication): readonly [string, string] | null {
  const rank = (actor: string) => {
    const at = reading.focus.indexOf(actor)
    return at < 0 ? reading.focus.length : at
  }
  const all = unique([...source, ...target]).map((actor): [string, number] => [actor, rank(actor)])
  const byFocus = (list: readonly string[], not: string | null = null) =>
    all
      .filter(([actor]) => list.includes(actor) && actor !== not)
      .sort((a, b) => a[1] - b[1])
      .map(([actor]) => actor)[0]
  const one = byFocus(source) ?? byFocus(target)
  if (one === undefined) return null
  const two = byFocus(target, one) ?? byFocus(source, one) ?? pairOf(reading).find((actor) => actor !== one)
  if (two === undefined) return null
  return [one, two].sort() as [string, string]
}
