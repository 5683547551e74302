import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import type { PairMonths } from '../src/model/outlook.ts'
import { seededRandom } from '../src/model/seeded-random.ts'
import { openDuckdbStore } from '../src/store/duckdb/open-duckdb-store.ts'
import { askOutlook } from '../src/tasks/ask-outlook.ts'
import { loadRegistry } from '../src/tasks/load-registry.ts'
import { resumable } from '../src/tasks/run-backtest.ts'

const TIES = [500, 1000, 2000]
const MONTHS = 120
const EVENTS_A_MONTH = 4
const ROUNDS = 3
const NOW = '2000-01-01T00:00:00.000Z'

/** Events of many ties, each with a lean of its own that turns slowly. */
const ADD = `
INSERT INTO events BY NAME
SELECT d.day, d.day AS known_on, 'A' || (t // 50) AS source, 'B' || t AS target, 'bench' AS feed,
  10 * (random() - 0.5 + 0.4 * sin(m / (5 + t % 7) + t)) AS intensity, t * 1000 + m * 8 + e AS key, 0 AS file, 1 AS line
FROM range($ties::BIGINT) AS a(t), range($months::BIGINT) AS b(m), range($events::BIGINT) AS c(e),
  LATERAL (SELECT (DATE '1990-01-01' + to_months(m::INTEGER) + to_days((7 * e)::INTEGER))::DATE AS day) AS d`

/** Outlooks of many ties month by month, and of one tie in a case of many. */
export async function benchOutlook(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-outlook-'))
  try {
    console.log(`backtest of ties of ${MONTHS} months, three horizons, fitted anew each half year, one thread:`)
    for (const count of TIES) {
      const feed = { name: 'made', months: madeTies(count), asked: new Set<string>() }
      for (const { pair } of feed.months.pairs) feed.asked.add(pair.join('-'))
      const file = join(folder, `${count}.json`)
      const first = await timed(() => resumable(feed, file, 0, () => {}))
      const again = await timed(() => resumable(feed, file, 0, () => {}))
      const outlooks = first.result.reduce((sum, { n }) => sum + n, 0)
      console.log(
        `  ${count.toLocaleString('en-GB').padStart(6)} ties  ${say(first)}, ${outlooks.toLocaleString('en-GB')} outlooks scored; from its kept fits ${say(again)}`,
      )
    }
    await benchOne(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function benchOne(folder: string): Promise<void> {
  const file = join(folder, 'case.duckdb')
  ;(await openDuckdbStore(file, NOW)).close()
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  const ties = TIES.at(-1) ?? 0
  await connection.run(ADD, { ties, months: MONTHS, events: EVENTS_A_MONTH })
  connection.closeSync()
  instance.closeSync()
  const store = await openDuckdbStore(file, NOW)
  try {
    const registry = loadRegistry()
    const times: Timed<unknown>[] = []
    for (let i = 0; i <= ROUNDS; i++) {
      times.push(await timed(() => askOutlook(store, registry, ['A0', 'B7'], {}, [], NOW.slice(0, 10))))
    }
    const events = ties * MONTHS * EVENTS_A_MONTH
    const [first, ...later] = times.sort((a, b) => b.seconds - a.seconds)
    const best = later.at(-1)
    if (first === undefined || best === undefined) return
    console.log(
      `one tie of ${ties.toLocaleString('en-GB')} in a case of ${events.toLocaleString('en-GB')} events, three horizons: ${sayFine(best)}; the slowest of ${times.length} ${sayFine(first)}`,
    )
  } finally {
    store.close()
  }
}

interface Timed<T> {
  readonly result: T
  readonly seconds: number
  /** of processor */
  readonly cpu: number
}

async function timed<T>(work: () => Promise<T>): Promise<Timed<T>> {
  const start = performance.now()
  const before = process.cpuUsage()
  const result = await work()
  const { user, system } = process.cpuUsage(before)
  return { result, seconds: (performance.now() - start) / 1000, cpu: (user + system) / 1e6 }
}

function say({ seconds, cpu }: Timed<unknown>): string {
  return `${seconds.toFixed(1)} s (${cpu.toFixed(1)} s of processor)`
}

function sayFine({ seconds, cpu }: Timed<unknown>): string {
  return `${seconds.toFixed(2)} s (${cpu.toFixed(2)} s of processor)`
}

/** Ties whose warmth wanders, with months of much and of little. */
function madeTies(count: number): PairMonths {
  const random = seededRandom(17)
  const pairs = Array.from({ length: count }, (_, i) => {
    let lean = random()
    const [cooperation, conflict] = [new Float64Array(MONTHS), new Float64Array(MONTHS)]
    for (let m = 0; m < MONTHS; m++) {
      lean = Math.min(1, Math.max(0, 0.9 * lean + 0.05 + 0.3 * (random() - 0.5)))
      const told = 40 * random() ** 2
      cooperation[m] = told * lean
      conflict[m] = told * (1 - lean)
    }
    return { pair: [`A${Math.floor(i / 50)}`, `B${i}`] as const, cooperation, conflict }
  })
  return { first: 1990 * 12, months: MONTHS, pairs }
}
