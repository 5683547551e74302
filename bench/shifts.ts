import { availableParallelism } from 'node:os'
import { functionalPruning } from '../src/analysis/shifts/functional-pruning.ts'
import { bicPenalty } from '../src/analysis/shifts/penalty.ts'
import { segmentSeries } from '../src/analysis/shifts/segment-series.ts'
import { seededRandom } from '../src/model/seeded-random.ts'
import { findManyShifts } from '../src/tasks/find-many-shifts.ts'

const POINTS = [1_250, 2_500, 5_000, 10_000, 20_000]
const TIES = [2_500, 5_000, 10_000, 20_000]
const MONTHS = 400
const ROUNDS = 5

/** Change points of long series, shifts of many ties, and how both grow. */
export async function benchShifts(): Promise<void> {
  console.log(
    'change points of one series, exact, by functional pruning (ms; no change, 100 changes, capped with outliers):',
  )
  for (const length of POINTS) {
    const times = [0, 100].map((changes) =>
      best(() => functionalPruning(series(length, changes), bicPenalty(length, 1))),
    )
    const capped = best(() => functionalPruning(series(length, 100), bicPenalty(length, 1), 9))
    console.log(
      `  ${String(length).padStart(6)} points  ${[...times, capped].map((ms) => ms.toFixed(0).padStart(5)).join(' ')}`,
    )
  }
  const kinds = series(1_000, 10)
  console.log(`  1,000 points of any kind, four shapes of segment: ${best(() => segmentSeries(kinds)).toFixed(0)} ms`)
  console.log(`shifts of ties of ${MONTHS} months, cooperation and conflict, ${availableParallelism()} threads:`)
  for (const count of TIES) {
    const ties = Array.from({ length: count }, (_, i) => [sums(2 * i), sums(2 * i + 1)])
    const start = performance.now()
    const cpu = process.cpuUsage()
    const worker = new URL('../dist/tasks/shift-worker.js', import.meta.url)
    const found = await findManyShifts(
      { ties, attention: new Float64Array(MONTHS).fill(1), periodsPerYear: 12 },
      { worker },
    )
    const { user, system } = process.cpuUsage(cpu)
    const shifts = found.reduce((sum, one) => sum + one.length, 0)
    const seconds = (performance.now() - start) / 1000
    console.log(
      `  ${count.toLocaleString('en-GB').padStart(6)} ties  ${seconds.toFixed(1)} s (${((user + system) / 1e6).toFixed(1)} s of processor), ${shifts} shifts`,
    )
  }
}

/** Milliseconds of the fastest of some rounds, after one to warm up. */
function best(work: () => unknown): number {
  work()
  let least = Number.POSITIVE_INFINITY
  for (let i = 0; i < ROUNDS; i++) {
    const start = performance.now()
    work()
    least = Math.min(least, performance.now() - start)
  }
  return least
}

function series(length: number, changes: number): Float64Array {
  const draw = normal(7)
  const each = length / (changes + 1)
  return Float64Array.from({ length }, (_, i) => draw() + 3 * (Math.floor(i / each) % 2))
}

/** Monthly sums as feeds have them: heavy tails, many empty months, now and then a crisis that fades. */
function sums(seed: number): Float64Array {
  const draw = normal(seed)
  const random = seededRandom(seed + 1)
  let crisis = 0
  return Float64Array.from({ length: MONTHS }, () => {
    crisis = random() < 0.01 ? 100 : crisis * 0.7
    return random() < 0.4 ? crisis : crisis + 5 * Math.exp(draw())
  })
}

function normal(seed: number): () => number {
  const random = seededRandom(seed)
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
