import { type DuckDBConnection, DuckDBInstance } from '@duckdb/node-api'
import { EntenteError } from '../../model/error.ts'
import type { Store } from '../store.ts'
import { duckdbStore } from './duckdb-store.ts'
import { ADD_VERSION, CREATE_VERSION_TABLE, MIGRATIONS, SCHEMA_VERSION } from './migrations.ts'
import { inTransaction, rowsOf } from './run-sql.ts'

/**
 * Opens the store of a case, and brings its schema up to date.
 *
 * @param file the database file; made where it is missing
 * @param now  ISO instant, for the record of what was migrated
 * @throws EntenteError "conflict" where another process has it open or a newer version made it; "unreadable" where it is broken
 */
export async function openDuckdbStore(file: string, now: string): Promise<Store> {
  const instance = await openInstance(file)
  const connection = await instance.connect()
  const close = () => {
    connection.closeSync()
    instance.closeSync()
  }
  try {
    await migrate(connection, file, now)
  } catch (error) {
    close()
    throw error
  }
  return duckdbStore(connection, close)
}

async function openInstance(file: string): Promise<DuckDBInstance> {
  try {
    return await DuckDBInstance.create(file)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    if (/lock/i.test(why)) {
      const message = `${file} is open in another process: wait until that one ends, or close it.`
      throw new EntenteError('conflict', message, { cause })
    }
    throw new EntenteError('unreadable', `${file} cannot be opened as a case: ${why.split('\n')[0]}`, { cause })
  }
}

async function migrate(connection: DuckDBConnection, file: string, now: string): Promise<void> {
  await connection.run(CREATE_VERSION_TABLE)
  const [row] = await rowsOf(connection, SCHEMA_VERSION)
  const version = (row?.version as number | undefined) ?? 0
  if (version > MIGRATIONS.length) {
    const message = `${file} was made by a newer Entente (schema ${version}; this one knows ${MIGRATIONS.length}): update Entente.`
    throw new EntenteError('conflict', message)
  }
  for (const [i, steps] of MIGRATIONS.entries()) {
    if (i < version) continue
    await inTransaction(connection, async () => {
      for (const step of steps) await connection.run(step)
      await connection.run(ADD_VERSION, { version: i + 1, at: now })
    })
  }
}
