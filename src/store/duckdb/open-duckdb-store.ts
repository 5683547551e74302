import type { Store } from '../store.ts'
import { connect } from './connection.ts'
import { duckdbStore } from './duckdb-store.ts'
import { migrate } from './migrate.ts'

/**
 * Opens the store of a case, and brings its schema up to date.
 *
 * @param file the database file; made where it is missing
 * @param now  ISO instant, for the record of what was migrated
 * @throws EntenteError "conflict" where another process has it open or a newer version made it; "unreadable" where it is broken
 */
export async function openDuckdbStore(file: string, now: string): Promise<Store> {
  const connection = await connect(file)
  try {
    return duckdbStore(connection, await migrate(connection, file, now))
  } catch (error) {
    connection.close()
    throw error
  }
}
