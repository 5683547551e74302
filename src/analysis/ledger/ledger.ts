import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import type { Claim } from '../../model/claim.ts'
import type { Indicator } from '../../model/indicator.ts'
import { LEDGER_KINDS, type LedgerEntry, type LedgerReport } from '../../model/ledger-report.ts'
import type { Registry } from '../../model/registry.ts'
import type { ClaimPlace } from '../pull/pull-acts.ts'
import { isoDate } from '../tie-filters.ts'
import { type Deflator, realValue } from './deflate.ts'
import { indicatorFigures } from './indicator-figures.ts'
import { ledgerAgreements } from './ledger-agreements.ts'
import { ledgerComparisons } from './ledger-comparisons.ts'
import { ledgerEntries } from './ledger-entries.ts'
import { type FigureSources, ledgerFigures } from './ledger-figures.ts'
import { ledgerMethod, ledgerNotes } from './ledger-notes.ts'
import { ledgerShares } from './ledger-shares.ts'
import type { LedgerVocabulary } from './ledger-vocabulary.ts'
import { stakesOf } from './stakes.ts'

const parameters = z.object({
  kind: z.enum(LEDGER_KINDS).optional().meta({ description: 'one kind only', placeholder: 'kind' }),
  giver: z
    .string()
    .max(200)
    .optional()
    .meta({ description: 'only what this actor gives, sells or lends', placeholder: 'actor' }),
  currency: z
    .string()
    .regex(/^[A-Za-z]{3}$/, 'a currency by its ISO 4217 code, as USD')
    .optional()
    .meta({ description: 'amounts in one currency only, by its ISO 4217 code', placeholder: 'code' }),
  deflate: z.string().optional().meta({
    description: 'amounts in money of one year as well, by an imported price index of the currency’s issuer',
    placeholder: 'indicator',
  }),
  base: z
    .string()
    .regex(/^\d{4}$/, 'a year as 2015')
    .optional()
    .meta({ description: 'the year in whose money; else the last that the index has', placeholder: 'year' }),
  asOf: isoDate.optional().meta({ description: 'as known on a date', placeholder: 'date' }),
})

export type LedgerParameters = z.output<typeof parameters>

/** What a ledger is made from. */
export interface LedgerMaterial {
  /** the two of a tie, or one actor with whomever it deals with */
  readonly actors: readonly [string] | readonly [string, string]
  readonly names: readonly string[]
  /** claims in which either takes part, with the sentence around each and where it stands */
  readonly claims: readonly Claim[]
  readonly sentences: ReadonlyMap<string, string>
  readonly places: ReadonlyMap<string, ClaimPlace>
  /** figures of pairs in which either takes part */
  readonly indicators: readonly Indicator[]
  readonly deflator: Deflator | null
  readonly registry: Registry
  readonly vocabulary: LedgerVocabulary
  /** ISO day that recency is counted from */
  readonly today: string
}

export const LEDGER = {
  id: 'ledger',
  question: 'What passes between two actors, who owes whom, how far have agreements come, and what is at stake?',
  parameters,
  run: ledgerReport,
} satisfies Analysis<LedgerMaterial, typeof parameters, LedgerReport>

function ledgerReport(material: LedgerMaterial, asked: LedgerParameters): LedgerReport {
  const { actors, names, claims, sentences, places, registry, vocabulary, deflator, today } = material
  const sources: FigureSources = { claims, sentences, places, registry, vocabulary }
  const any = (claim: Claim) => pairOf(claim, actors)
  const wanted = (claim: Claim) => {
    const pair = any(claim)
    return pair !== null && isAsked(pair, actors) ? pair : null
  }
  const read = ledgerFigures(sources, any)
  const imported = indicatorFigures(material.indicators, vocabulary)
  const all = [...read.placed, ...imported].map((one) =>
    deflator === null ? one : { ...one, figure: { ...one.figure, real: realValue(one.figure, deflator) } },
  )
  const everything = ledgerEntries(all)
  const currency = asked.currency?.toUpperCase()
  const fits = (entry: LedgerEntry) =>
    isAsked(entry.pair, actors) &&
    (asked.kind === undefined || entry.kind === asked.kind) &&
    (asked.giver === undefined || entry.from === asked.giver) &&
    (currency === undefined || entry.currency === currency)
  const entries = everything.filter(fits)
  const pairs = [...new Map(entries.map(({ pair }) => [pair.join(), pair])).values()]
  const { shares, interdependence } = ledgerShares(pairs, everything, (id) => registry.displayName(id))
  const comparisons = ledgerComparisons(sources, any, (pair) => isAsked(pair, actors), everything, read.placed)
  const inPairs = new Set(claims.filter((claim) => wanted(claim) !== null).map(({ id }) => id))
  const stakes = actors.map((actor, i) =>
    stakesOf(
      actor,
      names[i] ?? actor,
      claims.filter(({ id }) => actors.length === 1 || inPairs.has(id)),
      sentences,
      places,
      vocabulary,
      registry,
      today,
    ),
  )
  const kept = <T extends { readonly kind: LedgerEntry['kind']; readonly currency: string }>(some: readonly T[]) =>
    some.filter((one) => (asked.kind ?? one.kind) === one.kind && (currency ?? one.currency) === one.currency)
  const agreements = asked.kind === undefined || asked.kind === 'agreement' ? ledgerAgreements(sources, wanted) : []
  const used = [...new Set(entries.map((one) => one.currency))].sort()
  const missing =
    deflator === null
      ? []
      : entries.flatMap(({ figures }) =>
          figures.filter(({ real }) => real === null).map(({ period }) => period ?? 'no date'),
        )
  return {
    actors,
    names,
    asOf: asked.asOf ?? null,
    entries,
    agreements,
    comparisons,
    shares: kept(shares),
    interdependence: kept(interdependence),
    stakes,
    unplaced: read.unplaced.filter(({ claim }) => claim !== null && inPairs.has(claim)),
    currencies: Object.fromEntries(used.map((code) => [code, vocabulary.currencies.get(code)?.name ?? code])),
    deflated:
      deflator === null
        ? null
        : { series: deflator.series, base: deflator.base, missing: [...new Set(missing)].sort() },
    method: ledgerMethod(deflator),
    notes: ledgerNotes(entries, used),
  }
}

/** The pair a claim is about, sorted: its dyad where that has one of those asked for, else the two who take part in it. */
function pairOf({ dyad, source, target }: Claim, actors: LedgerMaterial['actors']): readonly [string, string] | null {
  if (dyad?.some((side) => actors.some((actor) => actor === side)) === true) return dyad
  const sides = [...new Set([...source, ...target])].sort()
  const [one, other] = sides
  if (one === undefined || other === undefined || sides.length > 2) return null
  return sides.some((side) => actors.some((actor) => actor === side)) ? [one, other] : null
}

function isAsked(pair: readonly [string, string], actors: LedgerMaterial['actors']): boolean {
  return actors.every((actor) => pair.includes(actor))
}
