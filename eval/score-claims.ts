import type { FigureValue } from '../src/model/claim.ts'

/** A claim as one line of JSONL holds it; a line by people may leave fields out. */
export interface ClaimLine {
  readonly start: number
  readonly end: number
  readonly quote: string
  readonly kind?: string
  readonly source?: readonly string[] | null
  readonly target?: readonly string[] | null
  readonly type?: string
  readonly attribution?: readonly string[] | null
  readonly modality?: string
  readonly when?: string | null
  readonly dimension?: string
  readonly direction?: string
  readonly value?: FigureValue | null
}

/** An annotated claim: its sentence, a second annotator's answers where they differ, and whether only one marked it. */
export interface GoldClaim extends ClaimLine {
  readonly sentence: readonly [number, number]
  readonly alt?: Partial<ClaimLine>
  readonly optional?: boolean
}

export interface F1 {
  readonly f1: number
  readonly p: number
  readonly r: number
}

export interface ClaimScores {
  readonly found: F1
  /** source and target right as well */
  readonly who: F1
  /** source, target, kind and type right */
  readonly what: F1
  /** shares of the claims found */
  readonly kind: number
  readonly type: number
  readonly direction: number
  readonly attributed: number
  readonly modality: number
  readonly dimension: number
  readonly when: number
  readonly figures: number
  readonly brokenQuotes: number
}

export interface ScoredText {
  readonly scores: ClaimScores
  readonly missed: readonly GoldClaim[]
  readonly extra: readonly ClaimLine[]
  readonly matched: readonly (readonly [GoldClaim, ClaimLine])[]
}

/**
 * How well claims agree with annotated ones, by the rules that come with the annotation: a claim is found where it overlaps
 * the annotated sentence and shares at least half of the words of the shorter quote; each counts once, the likest first.
 *
 * @param lines claims of the whole text; those outside the annotated part do not count, except for their quotes
 */
export function scoreClaims(text: string, gold: readonly GoldClaim[], lines: readonly ClaimLine[]): ScoredText {
  const from = Math.min(...gold.map((one) => one.sentence[0]))
  const to = Math.max(...gold.map((one) => one.sentence[1]))
  const claims = lines.filter((one) => one.start >= from && one.start < to)
  const claimOf = match(gold, claims)
  const matched = [...claimOf].map(([i, j]) => [gold[i] as GoldClaim, claims[j] as ClaimLine] as const)
  const counted = matched.filter(([one]) => one.optional !== true)
  const wanted = gold.filter((one) => one.optional !== true).length
  const offered = claims.length - (matched.length - counted.length)
  const taken = new Set(claimOf.values())
  const f1 = (hits: number): F1 => {
    const p = hits / Math.max(1, offered)
    const r = wanted === 0 ? 0 : hits / wanted
    return { f1: p + r > 0 ? (2 * p * r) / (p + r) : 0, p, r }
  }
  const share = (right: Same, pick: (one: GoldClaim) => boolean = () => true): number => {
    const some = counted.filter(([one]) => pick(one))
    return some.filter(([one, claim]) => right(claim, one)).length / Math.max(1, some.length)
  }
  const who = counted.filter(([one, claim]) => whoRight(claim, one))
  const field = (key: 'modality' | 'dimension'): Same => {
    return (claim, one) => either(one, key, (value) => value === claim[key])
  }
  return {
    scores: {
      found: f1(counted.length),
      who: f1(who.length),
      what: f1(who.filter(([one, claim]) => kindRight(claim, one) && typeRight(claim, one)).length),
      kind: share(kindRight),
      type: share(typeRight, (one) => one.kind === 'event' || one.kind === 'statement'),
      direction: share(directionRight),
      attributed: share((claim, one) => either(one, 'attribution', (value) => some(value) === some(claim.attribution))),
      modality: share(field('modality')),
      dimension: share(field('dimension')),
      when: share(whenRight, (one) => some(one.when)),
      figures: share(figureRight, (one) => one.kind === 'figure'),
      brokenQuotes: lines.filter((one) => text.slice(one.start, one.end) !== one.quote).length,
    },
    missed: gold.filter((one, i) => one.optional !== true && !claimOf.has(i)),
    extra: claims.filter((_, j) => !taken.has(j)),
    matched: counted,
  }
}

type Same = (claim: ClaimLine, gold: GoldClaim) => boolean

/** For each annotated claim's place the place of the one that was read for it. */
function match(gold: readonly GoldClaim[], claims: readonly ClaimLine[]): ReadonlyMap<number, number> {
  const candidates: (readonly [number, number, number])[] = []
  gold.forEach((one, i) => {
    claims.forEach((claim, j) => {
      if (claim.end <= one.sentence[0] || claim.start >= one.sentence[1]) return
      const shared = overlap(claim.quote, one.quote)
      if (shared < 0.5) return
      const same = (claim.kind === one.kind ? 0.5 : 0) + (whoRight(claim, one) ? 0.6 : 0)
      candidates.push([shared + same + (claim.type === one.type ? 0.3 : 0), i, j])
    })
  })
  const claimOf = new Map<number, number>()
  const taken = new Set<number>()
  for (const [, i, j] of candidates.sort((a, b) => b[0] - a[0])) {
    if (claimOf.has(i) || taken.has(j)) continue
    claimOf.set(i, j)
    taken.add(j)
  }
  return claimOf
}

function overlap(a: string, b: string): number {
  const x = wordsOf(a)
  const y = wordsOf(b)
  return [...x].filter((word) => y.has(word)).length / Math.max(1, Math.min(x.size, y.size))
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [])
}

/** Whether an answer of either annotator will do. */
function either<K extends keyof ClaimLine>(gold: GoldClaim, key: K, same: (value: ClaimLine[K]) => boolean): boolean {
  if (same(gold[key])) return true
  return gold.alt !== undefined && key in gold.alt && same(gold.alt[key] as ClaimLine[K])
}

/** Whether source and target are those of the annotated claim. */
export function whoRight(claim: ClaimLine, gold: GoldClaim): boolean {
  return (
    either(gold, 'source', (value) => sameActors(value, claim.source)) &&
    either(gold, 'target', (value) => sameActors(value, claim.target))
  )
}

function sameActors(a: readonly string[] | null | undefined, b: readonly string[] | null | undefined): boolean {
  const x = a ?? []
  const y = b ?? []
  return (
    x.every((one) => y.some((other) => sameActor(one, other))) && y.every((one) => x.some((o) => sameActor(o, one)))
  )
}

/** Equal codes, or slugs that share at least half of the shorter one's words. */
function sameActor(a: string, b: string): boolean {
  if (a === b) return true
  if (!/^[a-z]/.test(a) || !/^[a-z]/.test(b)) return false
  const x = a.split('-')
  const y = new Set(b.split('-'))
  const shared = x.filter((word) => y.has(word)).length
  return shared > 0 && shared * 2 >= Math.min(x.length, y.size)
}

/** Whether its direction is that of the annotated claim. */
export function directionRight(claim: ClaimLine, gold: GoldClaim): boolean {
  return either(gold, 'direction', (value) => value === claim.direction)
}

const kindRight: Same = (claim, gold) => either(gold, 'kind', (value) => value === claim.kind)

/** Whether its type is that of the annotated claim. */
export function typeRight(claim: ClaimLine, gold: GoldClaim): boolean {
  return either(gold, 'type', (value) => value === claim.type)
}

const whenRight: Same = (claim, gold) =>
  either(gold, 'when', (value) => some(value) && some(claim.when) && yearOf(value) === yearOf(claim.when))
const figureRight: Same = (claim, gold) =>
  amounts(claim.value) === amounts(gold.value) && claim.value?.unit === gold.value?.unit

function yearOf(when: string | null | undefined): string {
  return String(when).slice(0, 4)
}

function amounts(value: FigureValue | null | undefined): string {
  return JSON.stringify([...new Set([value?.amount ?? []].flat().map(Number))].sort())
}

function some(value: string | readonly string[] | null | undefined): boolean {
  return value !== undefined && value !== null && value.length > 0
}
