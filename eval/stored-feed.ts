import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { openDuckdbStore } from '../src/store/duckdb/open-duckdb-store.ts'
import type { Store } from '../src/store/store.ts'

/** An event as a tie looks at it. */
export interface FeedEvent {
  readonly day: string
  readonly source: string
  readonly target: string
  readonly weis: string
  readonly intensity: number | null
}

const NOW = '2000-01-01T00:00:00.000Z'
const SHAPE = JSON.stringify([
  { day: 'DATE', source: 'VARCHAR', target: 'VARCHAR', weis: 'VARCHAR', intensity: 'DOUBLE' },
])
const ADD = `
INSERT INTO events BY NAME
SELECT e.day, e.day AS known_on, e.source, e.target, e.weis, e.intensity, $feed AS feed,
  row_number() OVER () AS key, 0 AS file, row_number() OVER () AS line
FROM (SELECT unnest(from_json($events::JSON, '${SHAPE}')) AS e)
ORDER BY e.source, e.target, e.day`

/** Does something with a store that holds these events of one feed; the store is gone afterwards. */
export async function withStoredFeed<T>(
  feed: string,
  events: readonly FeedEvent[],
  work: (store: Store) => Promise<T>,
): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'entente-feed-'))
  const file = join(folder, 'case.duckdb')
  try {
    ;(await openDuckdbStore(file, NOW)).close()
    const instance = await DuckDBInstance.create(file)
    const connection = await instance.connect()
    await connection.run(ADD, { feed, events: JSON.stringify(events) })
    connection.closeSync()
    instance.closeSync()
    const store = await openDuckdbStore(file, NOW)
    try {
      return await work(store)
    } finally {
      store.close()
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
