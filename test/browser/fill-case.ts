import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { addDocuments } from '../../src/tasks/add-documents.ts'
import { takeIn } from '../../src/tasks/take-in.ts'
import type { Workbench } from './open-workbench.ts'

const EXAMPLES = fileURLToPath(new URL('../../examples/syria-iran/', import.meta.url))

/** Takes bundled papers, by the beginnings of their names, and other files into the case of a workbench, and reads them. */
export async function fillCase(bench: Workbench, begins: readonly string[], others: readonly string[] = []) {
  const papers = readdirSync(EXAMPLES).filter((name) => begins.some((begin) => name.startsWith(begin)))
  const now = () => new Date().toISOString()
  const options = {
    stdin: () => Promise.reject(new Error('nothing is typed here')),
    now: now(),
    cwd: EXAMPLES,
    allowPrivate: false,
    overrides: {},
  }
  for await (const step of addDocuments(bench.store, bench.folder, takeIn([...papers, ...others], options), now)) {
    if (step.kind === 'problem') throw new Error(`${step.input}: ${step.message}`)
  }
}
