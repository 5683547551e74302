import type { TypeWeights } from '../../model/type-weights.ts'
import type { Store } from '../store.ts'
import { syncClaimEvents } from './claim-events.ts'
import { connect } from './connection.ts'
import { duckdbStore } from './duckdb-store.ts'
import { migrate } from './migrate.ts'

/** The version of the schema from which events are kept as rows. */
const FIRST_WITH_EVENTS = 2

/**
 * Opens the store of a case, and brings its schema up to date.
 *
 * @param file the database file; made where it is missing
 * @param now  ISO instant, for the record of what was migrated
 * @param weights what the events that claims tell weigh; without it they have no intensity
 * @throws EntenteError "conflict" where another process has it open or a newer version made it; "unreadable" where it is broken
 */
export async function openDuckdbStore(file: string, now: string, weights: TypeWeights = new Map()): Promise<Store> {
  const connection = await connect(file)
  try {
    const { before, version } = await migrate(connection, file, now)
    if (before > 0 && before < FIRST_WITH_EVENTS) await connection.write((run) => syncClaimEvents(run, null, weights))
    return duckdbStore(connection, version, weights)
  } catch (error) {
    connection.close()
    throw error
  }
}
