import type { BalanceReport } from '../../model/balance-report.ts'
import type {
  Brief,
  BriefDimension,
  BriefEvidence,
  BriefMoney,
  BriefPull,
  BriefSource,
  Support,
} from '../../model/brief.ts'
import { type Claim, DIMENSIONS } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import type { ToldExplanations } from '../../model/explanation-report.ts'
import type { Indicator } from '../../model/indicator.ts'
import type { OutlookReport } from '../../model/outlook-report.ts'
import type { PositionsReport } from '../../model/positions-report.ts'
import type { PullReport } from '../../model/pull-report.ts'
import type { ReadoutComparison } from '../../model/readout.ts'
import type { Registry } from '../../model/registry.ts'
import type { ShiftReport } from '../../model/shift-report.ts'
import type { TieReport } from '../../model/tie-report.ts'
import type { LedgerVocabulary } from '../ledger/ledger-vocabulary.ts'
import type { ActSorts } from '../pull/pull-acts.ts'
import { briefLedger, briefPull } from './brief-analyses.ts'
import { briefConfidence } from './brief-confidence.ts'
import { type BriefContext, briefContext } from './brief-context.ts'
import { briefMeasure } from './brief-measure.ts'
import { briefMethod } from './brief-method.ts'
import type { BriefScope } from './brief-scope.ts'
import { comparePlace, groupClaims } from './group-claims.ts'
import { lastDay } from './iso-span.ts'
import type { TagWords } from './prose/clause-word.ts'
import { prose, supportOf } from './prose/prose.ts'
import { changes } from './sections/changes.ts'
import { explanations } from './sections/explanations.ts'
import { figureRows, figures } from './sections/figures.ts'
import { interests } from './sections/interests.ts'
import { briefOutlook, hasOutlook, outlook } from './sections/outlook.ts'
import { outsiders, outsidersOf } from './sections/outsiders.ts'
import { standing } from './sections/standing.ts'
import { summary } from './sections/summary.ts'
import { voices } from './sections/voices.ts'
import { countDirections, tieBalance } from './tie-balance.ts'
import { tiePeriods } from './tie-periods.ts'

export interface BriefInput {
  /** ids of the two actors, any order */
  readonly tie: readonly [string, string]
  readonly claims: readonly Claim[]
  readonly documents: readonly Document[]
  readonly registry: Registry
  /** the tie as measured, with the events behind each point; none where there is no case */
  readonly measure?: TieReport | null
  /** from when it stands otherwise */
  readonly shifts?: ShiftReport | null
  /** accounts of the two sides of the same days */
  readonly accounts?: readonly ReadoutComparison[]
  /** matrices of explanations of this tie, as weighed */
  readonly explanations?: readonly ToldExplanations[]
  /** where it heads; none where there is no case */
  readonly outlook?: OutlookReport | null
  /** who pulls at it, where a case has more than the claims; else they are told from the claims */
  readonly pull?: PullReport | null
  /** who stands with whom around the two; none where there is no case */
  readonly network?: BalanceReport | null
  /** issues of the tie on which somebody holds where who stands */
  readonly positions?: readonly PositionsReport[]
  /** imported figures of either with others */
  readonly indicators?: readonly Indicator[]
  readonly actSorts: ActSorts
  readonly ledgerWords: LedgerVocabulary
  readonly tagWords: TagWords
  /** ISO date: only documents published by its end count; null for all */
  readonly asOf: string | null
  /** ISO instant at which the brief is made */
  readonly made: string
}

/** A brief as composed, with what it takes to write into it. */
export interface ComposedBrief {
  readonly brief: Brief
  /** the passage of a claim that may be cited, under a number; null where there is no such claim */
  evidenceOf(claim: string, number: number): BriefEvidence | null
  /** how firm the ground under passages is, which must not be none */
  supportOf(evidence: readonly BriefEvidence[]): Support
}

/**
 * How do two actors stand? Composes the whole brief; pure, so the same input gives the same brief to the letter.
 * Claims of documents that are not given, or were not known on the as-of date, are left out.
 */
export function composeBrief(input: BriefInput): Brief {
  return composeForEditing(input).brief
}

/** As `composeBrief`, for whoever writes into it: see `finishBrief`. */
export function composeForEditing(input: BriefInput): ComposedBrief {
  const { registry, asOf, made } = input
  const tie = [...input.tie].sort() as [string, string]
  const names = [registry.displayName(tie[0]), registry.displayName(tie[1])] as const
  const documents = [...input.documents]
    .filter((document) => isKnown(document, asOf))
    .sort((a, b) => (a.published ?? '9999').localeCompare(b.published ?? '9999') || a.id.localeCompare(b.id))
  const today = asOf === null ? newest(documents, made) : (lastDay(asOf) ?? made.slice(0, 10))
  const context = briefContext(tie, documents, registry, input.tagWords, today)
  const order = new Map(documents.map((document, i) => [document.id, i]))
  const known = input.claims
    .filter((claim) => order.has(claim.passage.document))
    .sort((a, b) => (order.get(a.passage.document) ?? 0) - (order.get(b.passage.document) ?? 0) || comparePlace(a, b))
  const claims = known.filter((claim) => claim.dyad?.every((side) => tie.includes(side)))
  const around = known.filter((claim) => claim.dyad?.filter((side) => tie.includes(side)).length === 1)
  context.cite(claims)
  const scope: BriefScope = {
    context,
    prose: prose(context),
    names,
    claims,
    around,
    groups: groupClaims(claims, context),
    documents,
    balance: tieBalance(claims),
    periods: tiePeriods(claims, documents, context.cite),
    dimensions: dimensionsOf(claims, context),
    shifts: input.shifts?.shifts ?? [],
    pull: briefPull(input, tie, known),
    ledger: briefLedger(input, tie, known, today),
    ledgerWords: input.ledgerWords,
    accounts: (input.accounts ?? []).filter(({ accounts }) => accounts.every(({ document }) => order.has(document))),
    known: new Map(known.map((claim) => [claim.id, claim])),
    explanations: input.explanations ?? [],
    outlook: input.outlook ?? null,
    told: new Set(),
  }
  const sections = [
    summary,
    standing,
    changes,
    voices,
    outsiders,
    interests,
    figures,
    explanations,
    ...(hasOutlook(scope) ? [outlook] : []),
  ].map((write) => write(scope))
  const [first, last] = [scope.periods[0], scope.periods.at(-1)]
  const measure = input.measure ? briefMeasure(input.measure, tie, known, context, input.shifts ?? null) : null
  const confidence = briefConfidence(claims, context)
  const rows = figureRows(scope)
  const brief: Brief = {
    tie,
    names,
    title: `How ${names[0]} and ${names[1]} stand`,
    asOf,
    made,
    span: first && last ? [first.from, last.to] : null,
    balance: scope.balance,
    confidence,
    sections,
    omitted: [],
    periods: scope.periods,
    dimensions: scope.dimensions,
    measure,
    outlook: hasOutlook(scope) ? briefOutlook(scope) : null,
    pull: pullOf(scope),
    network: input.network ?? null,
    positions: input.positions ?? [],
    money: moneyOf(scope),
    figures: rows,
    sources: documents.map((document) => sourceOf(document, claims, known, context)),
    evidence: context.evidence(),
    method: briefMethod(scope, known, input.documents.length),
  }
  return {
    brief,
    evidenceOf(id, number) {
      const claim = scope.known.get(id)
      return claim === undefined ? null : context.evidenceOf(claim, number)
    },
    supportOf(evidence) {
      const cited = evidence.flatMap((one) => (one.kind === 'account' ? [] : (scope.known.get(one.claim) ?? [])))
      if (cited.length === evidence.length) return supportOf(cited, context)
      return new Set(evidence.map(({ document }) => document)).size > 1 ? 'several' : 'single'
    },
  }
}

/** The outside actors that the section on them tells of, in its order. */
function pullOf(scope: BriefScope): BriefPull | null {
  const told = new Set(outsidersOf(scope).map(({ id }) => id))
  const { names, span, tie, actors } = scope.pull
  const shown = actors.filter(({ id }) => told.has(id))
  return shown.length === 0 ? null : { names, span, tie, actors: shown }
}

const MOST_AMOUNTS = 12

function moneyOf({ ledger, context }: BriefScope): BriefMoney | null {
  const entries = ledger.entries.slice(0, MOST_AMOUNTS)
  if (entries.length === 0) return null
  const ids = new Set(entries.flatMap(({ pair }) => pair))
  return { entries, names: Object.fromEntries([...ids].map((id) => [id, context.registry.displayName(id)])) }
}

/** Whether a document was known on a date: on the last day its own date may mean, and at the latest when it was taken in. */
export function isKnown(document: Document, asOf: string | null): boolean {
  const limit = asOf === null ? null : lastDay(asOf)
  if (limit === null) return true
  const taken = document.retrieved.slice(0, 10)
  const published = lastDay(document.published ?? '') ?? taken
  return published <= limit || taken <= limit
}

function newest(documents: readonly Document[], made: string): string {
  const days = documents.flatMap((document) => lastDay(document.published ?? '') ?? []).sort()
  return days.at(-1) ?? made.slice(0, 10)
}

function dimensionsOf(claims: readonly Claim[], context: BriefContext): readonly BriefDimension[] {
  return DIMENSIONS.map((dimension) => {
    const inside = claims.filter((claim) => claim.dimension === dimension)
    return { dimension, balance: tieBalance(inside), evidence: context.cite(inside) }
  })
    .filter((one) => one.evidence.length > 0)
    .sort((a, b) => b.evidence.length - a.evidence.length)
}

function sourceOf(
  document: Document,
  tie: readonly Claim[],
  known: readonly Claim[],
  context: BriefContext,
): BriefSource {
  const inside = (claim: Claim) => claim.passage.document === document.id
  const side = context.speaksFor(document)
  return {
    document: document.id,
    title: document.title,
    publisher: document.publisher,
    published: document.published,
    address: document.address,
    speaksFor: side === null ? null : context.registry.displayName(side),
    count: countDirections(tie.filter(inside)),
    claims: known.filter(inside).length,
  }
}
