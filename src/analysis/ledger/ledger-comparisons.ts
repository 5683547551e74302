import type { Claim } from '../../model/claim.ts'
import { groupBy } from '../../model/group-by.ts'
import type { LedgerComparison, LedgerEntry, LedgerKind, Money } from '../../model/ledger-report.ts'
import { namedActors } from '../brief/named-actors.ts'
import { capitalise } from '../brief/prose/say-name.ts'
import { type FoundComparison, findComparisons } from './find-comparisons.ts'
import { byPlace, type FigureSources, type PlacedMoney, yearOf } from './ledger-figures.ts'
import { hits } from './place-figure.ts'
import { sayMoney, sayRatio } from './say-money.ts'

/** An amount that is compared, with how it is called. */
interface Side {
  readonly range: readonly [number, number]
  readonly currency: string
  readonly words: string
}

/**
 * Do comparisons of amounts hold? Each that a sentence makes is checked by arithmetic, where both amounts are known: from the sentence itself,
 * from the figure told before it, or from the ledger of those whom it names.
 *
 * @param pairOf  the pair a claim is about; null for none
 * @param isAsked whether a pair's comparisons are wanted
 * @param entries of all pairs that are known, those of third actors too
 * @param placed  figures with what they are about, by document and place
 */
export function ledgerComparisons(
  sources: FigureSources,
  pairOf: (claim: Claim) => readonly [string, string] | null,
  isAsked: (pair: readonly [string, string]) => boolean,
  entries: readonly LedgerEntry[],
  placed: readonly PlacedMoney[],
): readonly LedgerComparison[] {
  const { claims, sentences, places, vocabulary } = sources
  const inScope = [...claims].sort(byPlace).filter((claim) => pairOf(claim) !== null)
  const bySentence = groupBy(inScope, ({ passage, sentence }) => `${passage.document} ${sentence[0]}`)
  return [...bySentence.values()].flatMap((some): readonly LedgerComparison[] => {
    const [claim] = some
    const text = claim === undefined ? undefined : sentences.get(claim.id)
    if (claim === undefined || text === undefined) return []
    const { document } = claim.passage
    const place = {
      quote: text,
      document,
      ...(places.get(document) ?? { title: '', publisher: null, published: null }),
    }
    return findComparisons(text, vocabulary).flatMap((found): readonly LedgerComparison[] => {
      const kind = kindOf(text, sources)
      const sides = sidesOf(found, claim, text, kind, { sources, entries, placed, pairOf })
      const asked = sides?.about ?? pairOf(claim)
      if (sides === null || asked === null || !isAsked(asked)) return []
      const { subject, base } = sides
      const known = subject !== null && base !== null && subject.currency === base.currency && base.range[0] > 0
      const ratio = known ? ([subject.range[0] / base.range[1], subject.range[1] / base.range[0]] as const) : null
      const [least, most] = found.allowed
      const verdict = ratio === null ? 'open' : ratio[1] >= least && ratio[0] <= most ? 'holds' : 'fails'
      return [
        {
          text,
          words: found.words,
          factor: found.factor,
          allowed: found.allowed,
          subject: subject?.words ?? null,
          base: base?.words ?? null,
          ratio,
          verdict,
          sentence: sayComparison(found, subject, base, ratio, verdict),
          claims: some.map(({ id }) => id),
          place,
        },
      ]
    })
  })
}

/** What is compared with what, and the pair it is about where that is not the claim's. */
interface Compared {
  readonly subject: Side | null
  readonly base: Side | null
  readonly about?: readonly [string, string]
}

interface Known {
  readonly sources: FigureSources
  readonly entries: readonly LedgerEntry[]
  readonly placed: readonly PlacedMoney[]
  readonly pairOf: (claim: Claim) => readonly [string, string] | null
}

/** What is compared with what; null where the words compare no amounts. */
function sidesOf(
  found: FoundComparison,
  claim: Claim,
  text: string,
  kind: LedgerKind | null,
  { sources, entries, placed, pairOf }: Known,
): Compared | null {
  if (found.before !== null && found.after !== null) {
    return { subject: moneySide(found.before.money), base: moneySide(found.after.money) }
  }
  if (kind === null) return null
  const pair = pairOf(claim)
  const year = yearOf(claim.when)
  const named = (words: string, without: readonly string[] = []) =>
    [...namedActors(words.match(/[\p{L}\p{M}\p{N}.'’-]+/gu) ?? [], sources.registry, claim.when)].filter(
      (id) => !without.includes(id),
    )
  const [head, tail] = [text.slice(0, found.start), text.slice(found.end)]
  const comparesWith = /^\s*(?:of\s+)?(?:the|that|its|their|as much as)\b/i.test(tail) ? named(tail) : []
  const [other] = comparesWith
  if (other !== undefined && pair !== null) {
    const [own = pair[0]] = pair.filter((side) => side !== other)
    const subject =
      found.before === null ? entrySide(entries, kind, pair, year, sources) : moneySide(found.before.money)
    return { subject, base: entrySide(entries, kind, [own, other], year, sources) }
  }
  if (found.before !== null || !/^\s*(?:as|larger|bigger|higher|greater|more|smaller|what|that)\b/i.test(tail))
    return null
  const before = placed.filter(
    ({ figure, kind: about }) =>
      about === kind && figure.place?.document === claim.passage.document && isBefore(figure.claim, claim, sources),
  )
  const last = before.at(-1)
  const base = last === undefined ? null : moneySide(last.figure.money)
  const about = last === undefined ? {} : { about: last.pair }
  const [one, two] = named(head)
  if (one === undefined || two === undefined) return { subject: null, base, ...about }
  return { subject: entrySide(entries, kind, [one, two], year, sources), base, ...about }
}

function isBefore(id: string | null, claim: Claim, { claims }: FigureSources): boolean {
  const other = claims.find((one) => one.id === id)
  return other !== undefined && other.sentence[0] < claim.sentence[0]
}

function moneySide(money: Money): Side {
  return { range: [money.low, money.high], currency: money.currency, words: sayMoney(money) }
}

/** What the ledger has of two actors: both ways together where it tells both. */
function entrySide(
  entries: readonly LedgerEntry[],
  kind: LedgerKind,
  pair: readonly [string, string],
  year: string | null,
  { registry }: FigureSources,
): Side | null {
  const own = entries.filter((one) => one.kind === kind && pair.every((side) => one.pair.includes(side)))
  const of = year === null ? own : own.filter(({ period }) => yearOf(period) === year)
  const [first] = of
  if (first === undefined) return null
  const whole = of.find(({ from, currency }) => from === null && currency === first.currency)
  const parts = whole === undefined ? of.filter(({ currency }) => currency === first.currency) : [whole]
  const range = parts.reduce<readonly [number, number]>(([low, high], { range: [a, b] }) => [low + a, high + b], [0, 0])
  const names = pair.map((id) => registry.displayName(id)).join(' and ')
  return { range, currency: first.currency, words: `the ${kind} of ${names}` }
}

function kindOf(text: string, { vocabulary }: FigureSources): LedgerKind | null {
  const rows = vocabulary.kinds.filter((row) => hits(row, text.toLowerCase()))
  const [best] = [...rows].sort((a, b) => b.value.weight - a.value.weight)
  const kind = best?.value.kind
  return kind === undefined || kind === 'same' || kind === 'agreement' ? null : kind
}

function sayComparison(
  { words, factor, allowed: [, most] }: FoundComparison,
  subject: Side | null,
  base: Side | null,
  ratio: readonly [number, number] | null,
  verdict: LedgerComparison['verdict'],
): string {
  if (ratio !== null && subject !== null && base !== null) {
    const told = `held against ${base.words}, ${subject.words} is ${sayRatio(ratio)} times as much: “${words}”`
    return capitalise(verdict === 'holds' ? `${told} holds.` : `${told} does not hold.`)
  }
  const missing = subject === null ? 'what is compared' : 'what it is compared with'
  if (base !== null && subject === null) {
    const low = sayMoney({
      low: factor * base.range[0],
      high: factor * base.range[1],
      currency: base.currency,
      per: null,
      bound: null,
    })
    const end = Number.isFinite(most) ? 'about' : 'more than'
    return `“${words}” cannot be checked: no figure tells ${missing}; with ${base.words} it would have to be ${end} ${low}.`
  }
  return `“${words}” cannot be checked: no figure tells ${missing}.`
}
