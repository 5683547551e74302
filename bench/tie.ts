import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { TIE_SETTINGS } from '../src/analysis/tie/tie-settings.ts'
import { PERIODS } from '../src/model/periods.ts'
import { openDuckdbStore } from '../src/store/duckdb/open-duckdb-store.ts'
import { askTie } from '../src/tasks/ask-tie.ts'
import { loadRegistry } from '../src/tasks/load-registry.ts'
import { fillEvents } from './generated-feed.ts'
import { type TiePoint, tieGrowthPicture } from './tie-growth-picture.ts'

const NOW = '2000-01-01T00:00:00.000Z'
const SIZES = [1_000_000, 5_000_000, 10_000_000, 50_000_000, 100_000_000]
const ROUNDS = 3
/** the peer may have what the store takes for itself while it makes the table of ties */
const SETTINGS = { threads: '2', memory_limit: '1GB' }
/** frequent, as the ties that people ask about are: the hundredth of some forty thousand, with one event in 650 of all */
const TIE = ['AFG', 'DJI'] as const

const BARE = `
SELECT count(*)::INTEGER AS ties, sum(events) AS events, sum(mean) AS means
FROM (
  SELECT source, target, day - (day(day) - 1)::INTEGER AS month, count(*) AS events, avg(intensity) AS mean
  FROM events
  GROUP BY ALL
)`
const FROM_TABLE = `
SELECT count(*)::INTEGER AS ties, sum(events) AS events, sum(warmth) AS means, sum(low) AS low, sum(high) AS high,
  sum(cooperation_sum) AS cooperation, sum(conflict_sum) AS conflict, sum(material) AS material
FROM tie_months`

interface Took {
  readonly ms: number
  readonly cpuMs: number
}

/**
 * Ties of everybody and of one pair over generated events, beside a bare GROUP BY of the same engine in the same run.
 *
 * @param most million events; sizes above it are left out
 */
export async function benchTie(most = Number.POSITIVE_INFINITY): Promise<void> {
  const place = mkdtempSync(join(tmpdir(), 'entente-bench-'))
  const points: TiePoint[] = []
  try {
    for (const rows of SIZES.filter((size) => size <= most * 1e6)) {
      const file = join(place, `events-${rows}.duckdb`)
      points.push(await oneSize(rows, file))
      rmSync(file)
    }
    if (points.length === SIZES.length) {
      const picture = fileURLToPath(new URL('../docs/pictures/tie-growth.svg', import.meta.url))
      writeFileSync(picture, tieGrowthPicture(points))
      console.log(`drawn in ${picture}`)
    }
  } finally {
    rmSync(place, { recursive: true, force: true })
  }
}

async function oneSize(rows: number, file: string): Promise<TiePoint> {
  console.log(`${rows.toLocaleString('en-GB')} events:`)
  ;(await openDuckdbStore(file, NOW)).close()
  const filled = await once(() =>
    inEngine(file, async (connection) => {
      await fillEvents(connection, { rows })
      await connection.run('CHECKPOINT')
    }),
  )
  told('made, as an import leaves them', filled)
  const bare = await inEngine(file, async (connection) => {
    await connection.run('DELETE FROM summaries')
    return best(() => connection.runAndReadAll(BARE))
  })
  told('bare GROUP BY by source, target, month', bare)
  const store = await openDuckdbStore(file, NOW)
  const made = await once(() => store.lastTieMonth(TIE_SETTINGS))
  told('all ties by month, reckoned anew', made, bare)
  const month = await best(() =>
    store.ties({
      settings: TIE_SETTINGS,
      since: '2012-05-01',
      until: '2012-05-31',
      least: 1,
      order: 'volume',
      most: 50,
    }),
  )
  told('all ties of one month, most first', month, bare)
  const registry = loadRegistry()
  await store.liveDays({ per: 'month' })
  const one = await best(() => store.tieCells(TIE, { per: 'month', weights: TIE_SETTINGS.weights }))
  told('one tie by month: all dimensions, all months', one)
  const cells = await best(async () => {
    for (const per of PERIODS) await store.tieCells(TIE, { per, weights: TIE_SETTINGS.weights })
  })
  told('one tie: by day, week, month … all six', cells)
  const report = await best(() => askTie(store, registry, TIE, {}, { behind: 0, sensitivity: false }))
  told('one tie: the whole report', report)
  store.close()
  const table = await inEngine(file, (connection) => best(() => connection.runAndReadAll(FROM_TABLE)))
  told('all ties by month, from the table', table, bare)
  return { events: rows, bare: bare.cpuMs, anew: made.cpuMs, table: table.cpuMs, one: one.cpuMs }
}

async function inEngine<T>(file: string, work: (connection: DuckDBConnection) => Promise<T>): Promise<T> {
  const instance = await DuckDBInstance.create(file, SETTINGS)
  const connection = await instance.connect()
  try {
    return await work(connection)
  } finally {
    connection.closeSync()
    instance.closeSync()
  }
}

async function once(work: () => Promise<unknown>): Promise<Took> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  await work()
  const { user, system } = process.cpuUsage(before)
  return { ms: performance.now() - start, cpuMs: (user + system) / 1000 }
}

/** The fastest of some rounds, after one to warm up. */
async function best(work: () => Promise<unknown>): Promise<Took> {
  await work()
  let least = await once(work)
  for (let i = 1; i < ROUNDS; i++) {
    const took = await once(work)
    if (took.ms < least.ms) least = took
  }
  return least
}

function told(what: string, { ms, cpuMs }: Took, bare?: Took): void {
  const than =
    bare === undefined ? '' : `  ${(ms / bare.ms).toFixed(2)} × bare (${(cpuMs / bare.cpuMs).toFixed(2)} by processor)`
  console.log(
    `  ${what.padEnd(46)} ${ms.toFixed(0).padStart(7)} ms, ${cpuMs.toFixed(0).padStart(7)} ms of processor${than}`,
  )
}
