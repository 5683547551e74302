import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import { foldName } from '../model/fold-name.ts'
import type { JudgedClaim } from '../model/judged-claim.ts'
import type { Registry } from '../model/registry.ts'
import { sentenceAt } from './sentence-numbers.ts'

/** Fields of a claim as somebody types them: lists with commas between, actors by name, dates as ISO. */
export interface SuggestedFields {
  readonly source: string
  readonly target: string
  readonly attribution: string
  readonly when: string
  /** empty where nothing speaks for one */
  readonly kind: string
  readonly type: string
  readonly dimension: string
  readonly modality: string
}

/**
 * What may some words claim? A claim that was read from them, or from the sentence around, lends its fields; else the actors that the
 * sentence names stand in the order in which it names them.
 *
 * @param claims of this document
 */
export function suggestClaim(
  document: Document,
  claims: readonly JudgedClaim[],
  [start, end]: readonly [number, number],
  registry: Registry,
): SuggestedFields {
  const sentence = sentenceAt(document.text, start, end)
  const near = claims
    .filter(({ status }) => status !== 'orphaned')
    .map(({ claim }) => claim)
    .filter(({ passage }) => passage.start < sentence[1] && passage.end > sentence[0])
    .sort((a, b) => shared(b, start, end) - shared(a, start, end) || a.passage.start - b.passage.start)[0]
  if (near !== undefined) return fieldsOf(near, shared(near, start, end) > 0, registry)
  const text = document.text.slice(...sentence)
  const [source = '', target = ''] = actorsNamed(text, registry, document.published).map(registry.displayName)
  return { source, target, attribution: '', when: '', kind: '', type: '', dimension: '', modality: '' }
}

function shared({ passage }: Claim, start: number, end: number): number {
  return Math.max(0, Math.min(passage.end, end) - Math.max(passage.start, start))
}

/** What a neighbour says of its own deed is left out where the words are others. */
function fieldsOf(claim: Claim, overlaps: boolean, { displayName }: Registry): SuggestedFields {
  const names = (ids: readonly string[]) =>
    ids.map((id) => (id.startsWith('anonymous') ? id : displayName(id))).join(', ')
  return {
    source: names(claim.source),
    target: names(claim.target),
    attribution: names(claim.attribution),
    when: claim.when ?? '',
    kind: overlaps ? claim.kind : '',
    type: overlaps ? claim.type : '',
    dimension: claim.dimension,
    modality: overlaps ? claim.modality : '',
  }
}

/** Ids of the actors that a sentence names, in its order. */
function actorsNamed(sentence: string, registry: Registry, date: string | null): readonly string[] {
  const words = [...sentence.matchAll(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu)]
  const found: string[] = []
  for (let from = 0; from < words.length; from++) {
    for (let to = Math.min(words.length, from + registry.longestForm); to > from; to--) {
      const [first, last] = [words[from], words[to - 1]]
      if (first === undefined || last === undefined) continue
      const phrase = sentence.slice(first.index, last.index + last[0].length).replace(/(?:['’]s?|\.)$/u, '')
      if (!registry.forms.has(foldName(phrase)) || !/\p{Lu}/u.test(phrase)) continue
      const meant = registry.resolve(phrase, { date, context: sentence })
      if (meant.kind === 'actor') found.push(meant.id)
      from = to - 1
      break
    }
  }
  return [...new Set(found)]
}
