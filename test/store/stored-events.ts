import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { openDuckdbStore } from '../../src/store/duckdb/open-duckdb-store.ts'
import type { Store } from '../../src/store/store.ts'
import { TAKEN } from './sample-claim.ts'
import { temporaryFolder } from './temporary-folder.ts'

/** A row of a feed, as far as a tie looks at it. */
export interface StoredRow {
  readonly day: string
  readonly source: string
  readonly target: string
  readonly intensity: number | null
  readonly material: boolean | null
  readonly dimension: string | null
  readonly reports: number | null
  readonly feed: string
  readonly knownOn: string
  readonly until: string | null
}

export const row = (changes: Partial<StoredRow> = {}): StoredRow => ({
  day: '2024-05-30',
  source: 'SYR',
  target: 'IRN',
  intensity: 3,
  material: false,
  dimension: 'diplomatic',
  reports: null,
  feed: 'gdelt',
  knownOn: changes.day ?? '2024-05-30',
  until: null,
  ...changes,
})

export const TYPE_WEIGHTS = new Map([['ASSAULT', { intensity: -9, material: true }]] as const)

/** A store with rows of feeds in it, put there past the importers. */
export async function storeOf(
  rows: readonly StoredRow[],
  file = join(temporaryFolder(), 'case.duckdb'),
): Promise<Store> {
  const store = await openDuckdbStore(file, TAKEN, TYPE_WEIGHTS)
  store.close()
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  const text = (value: unknown) => (value === null ? 'NULL' : typeof value === 'string' ? `'${value}'` : String(value))
  for (const [i, one] of rows.entries()) {
    const { day, source, target, intensity, material, dimension, reports, feed, knownOn, until } = one
    const values = [day, source, target, intensity, material, dimension, reports, feed, knownOn, until].map(text)
    await connection.run(`INSERT INTO events (day, source, target, intensity, material, dimension, reports, feed, known_on,
      until, type, key, file, line) VALUES (${values.join(', ')}, 'ASSAULT', ${i}, 1, ${i + 1})`)
  }
  connection.closeSync()
  instance.closeSync()
  return openDuckdbStore(file, TAKEN, TYPE_WEIGHTS)
}
