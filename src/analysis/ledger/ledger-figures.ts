import type { Claim } from '../../model/claim.ts'
import { firstDay, lastDay } from '../../model/date-span.ts'
import type { LedgerFigure, LedgerKind, Money, StageSign } from '../../model/ledger-report.ts'
import type { Registry } from '../../model/registry.ts'
import { sayChain } from '../brief/prose/attribution-words.ts'
import { sayPublisher } from '../brief/prose/say-name.ts'
import type { ClaimPlace } from '../pull/pull-acts.ts'
import { findMoney } from './find-money.ts'
import type { LedgerVocabulary } from './ledger-vocabulary.ts'
import { hits, nearAndFar, placeFigure } from './place-figure.ts'
import { stageSigns } from './stage-signs.ts'

/** A figure with what it is about and between whom. */
export interface PlacedMoney {
  readonly kind: LedgerKind
  readonly pair: readonly [string, string]
  readonly from: string | null
  readonly to: string | null
  /** whether it is a loan of its own, and not a part of all that is owed */
  readonly own: boolean
  readonly figure: LedgerFigure
  readonly stages: readonly StageSign[]
}

/** What figures are taken from. */
export interface FigureSources {
  readonly claims: readonly Claim[]
  /** the sentence around each claim, by claim id */
  readonly sentences: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, ClaimPlace>
  readonly registry: Registry
  readonly vocabulary: LedgerVocabulary
}

/** Words after an amount that may tell for what time it holds. */
const AFTER = 60

/**
 * Which amounts of money do claims tell of between two actors, and what is each about?
 *
 * @param wanted the pair a claim is about; null where it is none of those asked for
 * @returns placed ones and those of which no word tells what they are about, by document and place
 */
export function ledgerFigures(
  { claims, sentences, places, registry, vocabulary }: FigureSources,
  wanted: (claim: Claim) => readonly [string, string] | null,
): { readonly placed: readonly PlacedMoney[]; readonly unplaced: readonly LedgerFigure[] } {
  const placed: PlacedMoney[] = []
  const unplaced: LedgerFigure[] = []
  const seen = new Set<string>()
  let before = null as { readonly document: string; readonly kind: LedgerKind } | null
  for (const claim of [...claims].sort(byPlace)) {
    const pair = wanted(claim)
    const { value, passage } = claim
    const currency = value === null ? undefined : vocabulary.currencies.get(value.unit)
    if (pair === null || value === null || currency === undefined) continue
    const [low, high] = typeof value.amount === 'number' ? [value.amount, value.amount] : value.amount
    const key = `${passage.document} ${claim.sentence[0]} ${low} ${high}`
    if (seen.has(key)) continue
    seen.add(key)
    const sentence = sentences.get(claim.id) ?? passage.quote
    const found = findMoney(sentence, vocabulary).find(
      ({ money }) => money.low === low && money.high === high && money.currency === currency.code,
    )
    const place = places.get(passage.document) ?? { title: '', publisher: null, published: null }
    const figure: LedgerFigure = {
      money: { low, high, currency: currency.code, per: value.per ?? null, bound: found?.money.bound ?? null },
      period: periodOf(claim, sentence, found?.end ?? null, vocabulary),
      voice: voiceOf(claim, place, registry),
      modality: claim.modality,
      claim: claim.id,
      place: { quote: passage.quote, document: passage.document, ...place },
      indicator: null,
      real: null,
    }
    const about = placeFigure(claim, sentence, vocabulary)
    const kind: LedgerKind | null =
      about?.kind === 'same' ? (before?.document === passage.document ? before.kind : null) : (about?.kind ?? null)
    if (kind === null) {
      unplaced.push(figure)
      continue
    }
    before = { document: passage.document, kind }
    placed.push({
      kind,
      pair,
      ...direction(claim, about?.giver ?? 'source', pair),
      own: about?.own === true,
      figure,
      stages: stageSigns(claim, vocabulary, nearAndFar(claim, sentence)[0]),
    })
  }
  return { placed, unplaced }
}

/** Who gives and who receives; null where the claim has both on both sides. */
export function direction(
  { source, target }: Pick<Claim, 'source' | 'target'>,
  giver: 'source' | 'target',
  pair: readonly [string, string],
): { readonly from: string | null; readonly to: string | null } {
  const [givers, takers] = giver === 'source' ? [source, target] : [target, source]
  const from = pair.filter((side) => givers.includes(side))
  const to = pair.filter((side) => takers.includes(side))
  const [one, other] = [from[0], to[0]]
  if (from.length !== 1 || to.length !== 1 || one === undefined || other === undefined || one === other) {
    return { from: null, to: null }
  }
  return { from: one, to: other }
}

/** The time a figure holds for: that of its claim, moved where words beside the amount say so, a year up to then where the sentence says so. */
function periodOf(claim: Claim, sentence: string, end: number | null, { times }: LedgerVocabulary): string | null {
  const { when } = claim
  if (when === null || end === null || when.includes('/')) return when
  const after = (sentence.slice(end, end + AFTER).split(/[,;.]/)[0] ?? '').toLowerCase()
  const moved = times.find((one) => one.value !== 'to' && hits(one, after))
  const date = moved === undefined || moved.value === 'to' ? when : yearsLater(when, moved.value)
  if (!times.some((one) => one.value === 'to' && hits(one, sentence.toLowerCase()))) return date
  const last = lastDay(date).slice(0, 7)
  return `${nextMonth(yearsLater(last, -1))}/${last}`
}

function yearsLater(date: string, years: number): string {
  return `${String(Number(date.slice(0, 4)) + years).padStart(4, '0')}${date.slice(4)}`
}

function nextMonth(month: string): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`
}

/** Who says so: whom the text names, and in which text. */
export function voiceOf(claim: Pick<Claim, 'attribution'>, place: ClaimPlace, registry: Registry): string {
  const told = place.publisher === null ? `“${place.title}”` : sayPublisher(place.publisher)
  return claim.attribution.length === 0 ? told : `${sayChain(claim.attribution, registry)}, in ${told}`
}

/** Total order by document and place. */
export function byPlace(a: Claim, b: Claim): number {
  return (
    a.passage.document.localeCompare(b.passage.document) ||
    a.passage.start - b.passage.start ||
    a.passage.end - b.passage.end ||
    a.id.localeCompare(b.id)
  )
}

/** The year in whose midst a period lies; null where it has no end. */
export function yearOf(period: string | null): string | null {
  if (period === null) return null
  const [left = '', right = left] = period.split('/')
  if (left === '..' || right === '..') return null
  const [from, to] = [Date.parse(firstDay(left)), Date.parse(lastDay(right))]
  return Number.isNaN(from + to) ? null : new Date((from + to) / 2).toISOString().slice(0, 4)
}

/** What an amount allows: "under" and "over" have one end, "about" some room. */
export function allowed({ low, high, bound }: Money): readonly [number, number] {
  if (bound === 'under') return [0, high]
  if (bound === 'over') return [low, Number.POSITIVE_INFINITY]
  return bound === 'about' ? [0.8 * low, 1.25 * high] : [low, high]
}
