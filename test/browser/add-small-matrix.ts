import { importMatrix } from '../../src/tasks/import-matrix.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { parseMatrixFile } from '../../src/tasks/matrix-file.ts'
import type { Workbench } from './open-workbench.ts'

const MATRIX = `
matrix: why-iran-helps
question: Why does Iran stand by Damascus?
tie: [SYR, IRN]
hypotheses:
  - { id: route, name: Route, says: It needs the road to Lebanon., expects: closer }
  - { id: habit, name: Habit, says: It always did. }
evidence:
  - id: backs
    says: Iran backed Assad
    document: 2011-08-first-summer.md
    quote: Iran is standing by President Bashar al-Assad
    ratings: { Karam: { route: C, habit: N } }
  - { id: depots, says: Depots stand along the road, note: true, ratings: { Weber: { route: C, habit: I } } }
  - { id: orders, says: Orders from Tehran are found, awaited: true, ratings: { Karam: { route: CC, habit: N } } }
`

/** Takes a small matrix of explanations into a case that holds the paper on the first summer. */
export async function addSmallMatrix(bench: Workbench): Promise<void> {
  const file = parseMatrixFile(MATRIX, 'why.yaml')
  await importMatrix(bench.store, loadRegistry(), file, { by: 'Karam', at: new Date().toISOString(), prune: false })
}
