import { availableParallelism } from 'node:os'
import { BARGAINING_RULE_NAMES } from '../src/analysis/positions/bargaining-rule.ts'
import { POSITIONS } from '../src/analysis/positions/positions.ts'
import type { PositionsInput, UncertainValue } from '../src/model/positions-input.ts'
import { seededRandom } from '../src/model/seeded-random.ts'
import { askPositions } from '../src/tasks/ask-positions.ts'

const SIZES = [10, 20, 30]
const DRAWS = 10_000

/** How long do 10,000 draws of a bargain take, by actors, with what matters most. */
export async function benchPositions(): Promise<void> {
  const worker = new URL('../dist/tasks/positions-worker.js', import.meta.url)
  console.log(`${DRAWS.toLocaleString('en-GB')} draws of at most 10 rounds, ${availableParallelism()} threads:`)
  for (const rule of BARGAINING_RULE_NAMES) {
    for (const size of SIZES) {
      const cpu = process.cpuUsage()
      const before = performance.now()
      await askPositions(drawn(size), POSITIONS.parameters.parse({ draws: DRAWS, rule }), { worker })
      const seconds = (performance.now() - before) / 1000
      const { user, system } = process.cpuUsage(cpu)
      console.log(
        `  ${rule.padEnd(10)} ${String(size).padStart(3)} actors  ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor)`,
      )
    }
  }
}

function drawn(size: number): PositionsInput {
  const random = seededRandom(size)
  const near = (value: number, by: number, most: number): UncertainValue => ({
    low: Math.max(0.01, value - by),
    likely: value,
    high: Math.min(most, value + by),
  })
  return {
    issue: 'bench',
    asOf: null,
    axes: [{ name: 'position', from: { at: 0, means: 'low' }, to: { at: 100, means: 'high' } }],
    actors: Array.from({ length: size }, (_, i) => ({
      actor: `actor-${i}`,
      name: `actor ${i}`,
      capability: near(1 + 9 * random(), 0.5, 20),
      salience: [near(0.1 + 0.8 * random(), 0.1, 1)],
      position: [near(100 * random(), 10, 100)],
      evidence: [],
    })),
  }
}
