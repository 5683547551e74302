import { EntenteError } from '../../model/error.ts'
import type { Connection } from './connection.ts'
import { ADD_VERSION, CREATE_VERSION_TABLE, MIGRATIONS, SCHEMA_VERSION } from './migrations.ts'

/**
 * Brings the schema of an open case up to this version of Entente; data stays.
 *
 * @param at ISO instant
 * @returns the version it had (0 where it is new) and has now
 * @throws EntenteError "conflict" where a newer Entente made it
 */
export async function migrate(
  connection: Connection,
  file: string,
  at: string,
): Promise<{ before: number; version: number }> {
  return connection.write(async (run) => {
    await run(CREATE_VERSION_TABLE)
    const [row] = await run(SCHEMA_VERSION)
    const found = Number(row?.version)
    if (found > MIGRATIONS.length) {
      throw new EntenteError(
        'conflict',
        `${file} was written by a newer Entente (schema ${found}; this one knows ${MIGRATIONS.length}). Use that one.`,
        { details: { file, found, known: MIGRATIONS.length } },
      )
    }
    for (const [index, statements] of MIGRATIONS.entries()) {
      if (index < found) continue
      for (const statement of statements) await run(statement)
      await run(ADD_VERSION, { version: index + 1, at })
    }
    return { before: found, version: MIGRATIONS.length }
  })
}
