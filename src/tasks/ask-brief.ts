import type { ComposedBrief } from '../analysis/brief/compose-brief.ts'
import { type Finishing, finishBrief } from '../analysis/brief/finish-brief.ts'
import type { Brief, BriefSectionId } from '../model/brief.ts'
import type { ExplanationReport } from '../model/explanation-report.ts'
import type { OutlookReport } from '../model/outlook-report.ts'
import type { Registry } from '../model/registry.ts'
import type { ShiftReport } from '../model/shift-report.ts'
import type { TieReport } from '../model/tie-report.ts'
import type { Store } from '../store/store.ts'
import { briefAccounts } from './brief-accounts.ts'
import { briefEdits } from './edit-brief.ts'
import {
  caseExplanations,
  caseIndicators,
  caseMaterial,
  caseMeasure,
  caseNetwork,
  caseOutlook,
  casePositions,
  casePull,
  caseShifts,
  composeMaterial,
} from './write-brief.ts'

export interface BriefAsked {
  /** ISO date up to whose last day documents count; null for all */
  readonly asOf: string | null
  /** which sections, in their order; all of them unless told */
  readonly sections?: readonly BriefSectionId[]
}

/** The reports that a brief is made from. */
export interface BriefReports {
  /** null where the case knows no event between the two */
  readonly measure: TieReport | null
  readonly shifts: ShiftReport | null
  readonly outlook: OutlookReport
  /** explanations of it that analysts weighed */
  readonly explanations: readonly ExplanationReport[]
}

export interface AskedBrief extends BriefReports {
  readonly brief: Brief
}

/**
 * How do two actors stand? Gathers all that a case knows of their tie, with what analysts wrote into the brief of it.
 *
 * @param tie  ids of the two actors
 * @param made ISO instant at which it is made
 */
export async function askBrief(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  { asOf, sections }: BriefAsked,
  made: string,
): Promise<AskedBrief> {
  const { composed, reports } = await keptBrief(store, registry, tie, asOf, made)
  const { standing } = await briefEdits(store, tie, asOf)
  const finishing: Finishing = { edits: standing, ...(sections === undefined ? {} : { sections }) }
  return { brief: { ...finishBrief(composed, finishing), made }, ...reports }
}

interface Gathered {
  readonly composed: ComposedBrief
  readonly reports: BriefReports
}

interface Kept {
  readonly version: string
  readonly registry: Registry
  readonly gathered: Promise<Gathered>
}

/** The brief asked for last, by the store it comes from, with which it goes. */
const KEPT = new WeakMap<Store, Kept>()

/** What is composed before anybody writes into it: kept until something else in the case changes, so that an edit is seen at once. */
async function keptBrief(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asOf: string | null,
  made: string,
): Promise<Gathered> {
  const version = [await store.materialVersion(), [...tie].sort(), asOf ?? '', made.slice(0, 10)].join(' ')
  const before = KEPT.get(store)
  if (before?.version === version && before.registry === registry) return before.gathered
  const kept = { version, registry, gathered: gather(store, registry, tie, asOf, made) }
  KEPT.set(store, kept)
  kept.gathered.catch(() => {
    if (KEPT.get(store) === kept) KEPT.delete(store)
  })
  return kept.gathered
}

async function gather(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asOf: string | null,
  made: string,
): Promise<Gathered> {
  const material = await caseMaterial(store, asOf)
  const measure = await caseMeasure(store, registry, tie, asOf)
  const shifts = await caseShifts(store, registry, tie, asOf)
  const explanations = await caseExplanations(store, registry, tie, asOf)
  const accounts = await briefAccounts(tie, material, registry, await store.actorPacks(), asOf)
  const outlook = await caseOutlook(store, registry, tie, asOf, made.slice(0, 10))
  const pull = await casePull(store, registry, tie, asOf)
  const network = await caseNetwork(store, registry, tie, asOf)
  const positions = await casePositions(store, tie, asOf)
  const indicators = await caseIndicators(store, tie, asOf)
  const whole = { ...material, measure, shifts, outlook, accounts, explanations, pull, network, positions, indicators }
  const composed = composeMaterial(tie, whole, registry, asOf, made)
  return { composed, reports: { measure, shifts, outlook, explanations } }
}
