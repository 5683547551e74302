import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api'
import type { Row } from './rows.ts'

/** All or nothing: what fails half way leaves nothing. */
export async function inTransaction(connection: DuckDBConnection, work: () => Promise<void>): Promise<void> {
  await connection.run('BEGIN TRANSACTION')
  try {
    await work()
    await connection.run('COMMIT')
  } catch (error) {
    await connection.run('ROLLBACK')
    throw error
  }
}

export async function rowsOf(
  connection: DuckDBConnection,
  sql: string,
  values?: Record<string, DuckDBValue>,
): Promise<readonly Row[]> {
  const reader = await connection.runAndReadAll(sql, values)
  return reader.getRowObjectsJson() as readonly Row[]
}
