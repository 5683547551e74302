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
  caseOutlook,
  casePull,
  caseShifts,
  makeBrief,
} from './write-brief.ts'

export interface BriefAsked {
  /** ISO date up to whose last day documents count; null for all */
  readonly asOf: string | null
  /** which sections, in their order; all of them unless told */
  readonly sections?: readonly BriefSectionId[]
}

/** A brief with the reports it was made from. */
export interface AskedBrief {
  readonly brief: Brief
  /** null where the case knows no event between the two */
  readonly measure: TieReport | null
  readonly shifts: ShiftReport | null
  readonly outlook: OutlookReport
  /** explanations of it that analysts weighed */
  readonly explanations: readonly ExplanationReport[]
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
  const material = await caseMaterial(store, asOf)
  const measure = await caseMeasure(store, registry, tie, asOf)
  const shifts = await caseShifts(store, registry, tie, asOf)
  const explanations = await caseExplanations(store, registry, tie, asOf)
  const accounts = await briefAccounts(tie, material, registry, await store.actorPacks(), asOf)
  const outlook = await caseOutlook(store, registry, tie, asOf, made.slice(0, 10))
  const pull = await casePull(store, registry, tie, asOf)
  const indicators = await caseIndicators(store, tie, asOf)
  const { standing } = await briefEdits(store, tie, asOf)
  const whole = { ...material, measure, shifts, outlook, accounts, explanations, pull, indicators, edits: standing }
  return { brief: makeBrief(tie, whole, registry, asOf, made, sections), measure, shifts, outlook, explanations }
}
