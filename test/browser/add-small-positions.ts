import { beginPositions } from '../../src/tasks/keep-positions.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { parsePositions } from '../../src/tasks/read-positions.ts'
import type { Workbench } from './open-workbench.ts'

export const SMALL_POSITIONS = `
issue: How close they stand
asOf: "2024-08-20"
axis: { name: closeness, from: { at: 0, means: apart }, to: { at: 100, means: close } }
actors:
  - { actor: SYR, capability: [50, 60, 75], salience: 0.9, position: [40, 50, 60] }
  - actor: IRN
    capability: 80
    salience: [0.8, 0.9, 1]
    position: [80, 90, 100]
    evidence: [{ says: it backed Assad, documents: [2011-08-first-summer.md] }]
  - { actor: RUS, capability: 100, salience: 0.5, position: 30 }
`

/** Keeps positions in a case that holds the paper on the first summer. */
export async function addSmallPositions(bench: Workbench): Promise<void> {
  const input = parsePositions(SMALL_POSITIONS, 'close.yaml', loadRegistry())
  await beginPositions(bench.store, input, ['SYR', 'IRN'], { by: 'Karam', at: new Date().toISOString() })
}
