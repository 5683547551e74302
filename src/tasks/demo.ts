import { readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { assessmentOf } from '../analysis/assessment.ts'
import type { Assessment } from '../model/assessment.ts'
import type { Store } from '../store/store.ts'
import { addDocuments } from './add-documents.ts'
import { addExampleOutlooks } from './add-example-outlooks.ts'
import { askBrief, type BriefReports } from './ask-brief.ts'
import { caseRegistry } from './load-registry.ts'
import { countInputs, takeIn } from './take-in.ts'
import { type WorkStep, withCount } from './work-step.ts'
import { writeBrief } from './write-brief.ts'

/** The bundled cases and the tie each is about. */
export const EXAMPLES = {
  'syria-iran': ['IRN', 'SYR'],
  'saudi-iran': ['IRN', 'SAU'],
} as const satisfies Readonly<Record<string, readonly [string, string]>>
export type ExampleName = keyof typeof EXAMPLES

/** The bundled cases that have a worked matrix of explanations. */
const MATRICES: ReadonlySet<ExampleName> = new Set(['syria-iran'])

/** Adds the texts of a bundled example to a case, then its worked matrix and its outlooks; what is there already is left as it is. */
export async function* addExample(
  name: ExampleName,
  store: Store,
  folder: string,
  now: () => string,
  stopped: () => boolean = () => false,
): AsyncIterable<WorkStep> {
  const texts = fileURLToPath(new URL(`../../examples/${name}`, import.meta.url))
  const options = { stdin: noInput, now: now(), cwd: texts, allowPrivate: false, overrides: {} }
  yield* withCount(await countInputs(['.'], texts), addDocuments(store, folder, takeIn(['.'], options), now, stopped))
  if (stopped()) return
  await addExampleMatrix(name, store, now())
  await keepExampleOutlooks(name, store, now())
  await keepExamplePositions(name, store, now())
}

/** Keeps the positions of a bundled example, where it has some and the case keeps none yet. */
async function keepExamplePositions(name: ExampleName, store: Store, at: string): Promise<void> {
  const [{ beginPositions, examplePositions, isPositionsExample }, { listPositions }] = await Promise.all([
    import('./keep-positions.ts'),
    import('./ask-kept-positions.ts'),
  ])
  if (!isPositionsExample(name) || (await listPositions(store)).length > 0) return
  const input = await examplePositions(name, await caseRegistry(store))
  await beginPositions(store, input, EXAMPLES[name], { by: 'example', at })
}

/** Adds the worked matrix of a bundled example to a case, where it has one; a case that has it keeps it as it is. */
async function addExampleMatrix(name: ExampleName, store: Store, at: string): Promise<void> {
  if (!MATRICES.has(name)) return
  const [{ importMatrix }, { parseMatrixFile }, { matrixOf }] = await Promise.all([
    import('./import-matrix.ts'),
    import('./matrix-file.ts'),
    import('../model/matrix-of.ts'),
  ])
  const path = fileURLToPath(new URL(`../../examples/matrices/${name}.yaml`, import.meta.url))
  const file = parseMatrixFile(await readFile(path, 'utf8'), `${name}.yaml`)
  if (matrixOf(file.matrix, await store.judgements()) !== null) return
  const registry = await caseRegistry(store)
  await importMatrix(store, registry, file, { by: 'example', at, prune: false })
}

/** A tie as assessed from claims, and as measured from events. */
export interface AssessedCase extends BriefReports {
  readonly assessment: Assessment
}

/** Keeps the outlooks that come with a bundled case. */
async function keepExampleOutlooks(name: ExampleName, store: Store, now: string): Promise<void> {
  await addExampleOutlooks(name, store, await caseRegistry(store), EXAMPLES[name], now)
}

/** The assessment of a tie from a case, and the brief of it written to `path`. */
export async function assessCase(
  store: Store,
  tie: readonly [string, string],
  path: string,
  made: string,
): Promise<AssessedCase> {
  const registry = await caseRegistry(store)
  const { brief, ...reports } = await askBrief(store, registry, tie, { asOf: null }, made)
  await writeBrief(brief, path, 'html')
  return { assessment: assessmentOf(brief), ...reports }
}

function noInput(): Promise<Uint8Array> {
  return Promise.resolve(new Uint8Array())
}
