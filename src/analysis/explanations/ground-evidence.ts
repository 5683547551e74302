import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import type { Episode } from '../../model/episode.ts'
import type { FoundGround } from '../../model/explanation-report.ts'
import type { Matrix } from '../../model/matrix.ts'
import type { Copy, Reliability } from '../../model/source.ts'
import { passageContext } from '../passage-context.ts'
import { itemCredibility } from '../sources/item-credibility.ts'
import { sourceOrigins } from '../sources/source-origins.ts'
import { findWords } from './find-words.ts'

/** A claim is about words where it has so much of the shorter of the two in common with them. */
const ABOUT = 0.5

/** What a case has that evidence may rest on. */
export interface GroundMaterial {
  readonly matrix: Matrix
  /** those that some evidence may mean, with their texts */
  readonly documents: readonly Document[]
  readonly claims: readonly Claim[]
  /** the happening that a claim tells of, by claim */
  readonly told: ReadonlyMap<string, Pick<Episode, 'id' | 'credibility'>>
  readonly copies: readonly Copy[]
  /** how far a document's publisher can be relied on */
  readonly reliability: (document: Document) => Reliability
}

/** What each piece of evidence rests on, and why some rest on nothing, by id. */
export interface Grounds {
  readonly grounds: ReadonlyMap<string, FoundGround>
  readonly lost: ReadonlyMap<string, string>
}

/**
 * Finds the words of evidence again in a case, with the claims that the newest reading makes of them, the happening they tell of, and how
 * far they can be relied on.
 */
export function groundEvidence({ matrix, documents, claims, told, copies, reliability }: GroundMaterial): Grounds {
  const originOf = sourceOrigins(copies)
  const grounds = new Map<string, FoundGround>()
  const lost = new Map<string, string>()
  for (const { id, ground } of matrix.evidence) {
    if (ground.kind !== 'passage') continue
    const document = documentOf(ground, documents)
    if (document === null) {
      lost.set(id, `its document “${ground.title}” is not in the case, or was not known by then`)
      continue
    }
    const place = findWords(document.text, ground.quote)
    if (place === null) {
      lost.set(id, `the words “${ground.quote}” no longer stand in “${document.title}”`)
      continue
    }
    const [start, end] = place
    const about = claims.filter(({ passage }) => passage.document === document.id && isAbout(passage, place))
    const telling = about.find((claim) => told.has(claim.id))
    const episode = telling === undefined ? undefined : told.get(telling.id)
    const grade = reliability(document)
    grounds.set(id, {
      passage: { document: document.id, start, end, quote: document.text.slice(start, end) },
      ...passageContext(document.text, start, end),
      title: document.title,
      publisher: document.publisher,
      published: document.published,
      claims: about.map((claim) => claim.id),
      told:
        telling === undefined || episode === undefined
          ? null
          : { episode: episode.id, type: telling.type, negated: telling.modality === 'negated' },
      origin: originOf({ document: document.id, start, end }),
      reliability: grade,
      credibility:
        episode?.credibility ??
        itemCredibility([{ origin: document.id, reliability: grade, modality: about[0]?.modality ?? null }]),
      points: matrix.tie === null ? null : pointsOf(about, matrix.tie),
    })
  }
  return { grounds, lost }
}

/** The document some evidence means: by its text, else by where it stood and what it was called. */
function documentOf(
  { document, address, title }: { readonly document: string; readonly address: string; readonly title: string },
  documents: readonly Document[],
): Document | null {
  return (
    documents.find(({ id }) => id === document) ??
    documents.find((one) => one.title === title && nameOf(one.address) === nameOf(address)) ??
    documents.find((one) => nameOf(one.address) === nameOf(address)) ??
    null
  )
}

function nameOf(address: string): string {
  return address.slice(address.lastIndexOf('/') + 1)
}

function isAbout({ start, end }: Claim['passage'], [from, to]: readonly [number, number]): boolean {
  const common = Math.min(end, to) - Math.max(start, from)
  return common >= ABOUT * Math.min(end - start, to - from)
}

/** Which way all that is told as fact in some words points for a tie; null where nothing does, or not all one way. */
function pointsOf(claims: readonly Claim[], tie: readonly [string, string]): FoundGround['points'] {
  const firm = claims.filter(
    ({ modality, dyad }) =>
      (modality === 'actual' || modality === 'reported') && (dyad?.every((side) => tie.includes(side)) ?? false),
  )
  const ways = new Set(firm.flatMap(({ direction }) => (direction === 'neutral' ? [] : [direction])))
  const [way] = ways
  return ways.size === 1 && way !== undefined ? way : null
}
