import { fileURLToPath } from 'node:url'
import { assessmentOf } from '../analysis/assessment.ts'
import type { Assessment } from '../model/assessment.ts'
import type { ShiftReport } from '../model/shift-report.ts'
import type { TieReport } from '../model/tie-report.ts'
import type { Store } from '../store/store.ts'
import { type AddedStep, addDocuments } from './add-documents.ts'
import { briefAccounts } from './brief-accounts.ts'
import { loadRegistry } from './load-registry.ts'
import { takeIn } from './take-in.ts'
import { caseMaterial, caseMeasure, caseShifts, makeBrief, writeBrief } from './write-brief.ts'

/** The bundled cases and the tie each is about. */
export const EXAMPLES = {
  'syria-iran': ['IRN', 'SYR'],
  'saudi-iran': ['IRN', 'SAU'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>
export type ExampleName = keyof typeof EXAMPLES

/** Adds the texts of a bundled example to a case; what is there already is left as it is. */
export function addExample(
  name: ExampleName,
  store: Store,
  folder: string,
  now: () => string,
  stopped: () => boolean = () => false,
): AsyncIterable<AddedStep> {
  const texts = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))
  const options = { stdin: noInput, now: now(), cwd: texts, allowPrivate: false, overrides: {} }
  return addDocuments(store, folder, takeIn(['.'], options), now, stopped)
}

/** A tie as assessed from claims, and as measured from events; null where no event between the two is known. */
export interface AssessedCase {
  readonly assessment: Assessment
  readonly measure: TieReport | null
  readonly shifts: ShiftReport | null
}

/** The assessment of a tie from a case, and the brief of it written to `path`. */
export async function assessCase(
  store: Store,
  tie: readonly [string, string],
  path: string,
  made: string,
): Promise<AssessedCase> {
  const packs = await store.actorPacks()
  const registry = loadRegistry(packs)
  const material = await caseMaterial(store, null)
  const measure = await caseMeasure(store, registry, tie, null)
  const shifts = await caseShifts(store, registry, tie, null)
  const accounts = await briefAccounts(tie, material, registry, packs, null)
  const brief = makeBrief(tie, { ...material, measure, shifts, accounts }, registry, null, made)
  await writeBrief(brief, path, 'html')
  return { assessment: assessmentOf(brief), measure, shifts }
}

function noInput(): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array())
}
