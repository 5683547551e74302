import { mkdir, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { EntenteError } from '../model/error.ts'
import type { Store } from '../store/store.ts'

const DATABASE = 'entente.duckdb'

/**
 * Opens the case in a folder. Close the store when done.
 *
 * @param now ISO instant
 * @throws EntenteError "not_found" where there is no case and `create` is not set; "conflict" where another process has it open
 */
export async function openCase(
  folder: string,
  now: string,
  options: { readonly create?: boolean } = {},
): Promise<Store> {
  const file = join(folder, DATABASE)
  const there = await stat(file).then(
    (found) => found.isFile(),
    () => false,
  )
  if (!there && options.create !== true) {
    const message = `${folder} is no case: "entente init ${folder}" makes one, --case names another folder.`
    throw new EntenteError('not_found', message)
  }
  if (!there) await makeFolder(folder)
  const { openDuckdbStore } = await import('../store/duckdb/open-duckdb-store.ts')
  return openDuckdbStore(file, now)
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new EntenteError('unavailable', `The case folder ${folder} cannot be made: ${why}`, { cause })
  }
}
