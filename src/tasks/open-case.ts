import { mkdir, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { EntenteError } from '../model/error.ts'
import type { Store } from '../store/store.ts'
import { servedCase } from './served-case.ts'

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
  const [{ openDuckdbStore }, { loadScales }] = await Promise.all([
    import('../store/duckdb/open-duckdb-store.ts'),
    import('./load-scales.ts'),
  ])
  try {
    return await openDuckdbStore(file, now, loadScales().typeWeights)
  } catch (error) {
    throw await toldWhereServed(folder, error)
  }
}

async function toldWhereServed(folder: string, error: unknown): Promise<unknown> {
  if (!(error instanceof EntenteError) || error.code !== 'conflict' || error.details?.file === undefined) return error
  const served = await servedCase(folder)
  if (served === null || served.pid !== error.details.pid) return error
  const { address } = served
  const message = `The case ${folder} is served at ${address} and open there: go on in the browser, or end that server first.`
  return new EntenteError('conflict', message, { cause: error, details: { ...error.details, address } })
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await makeWithParents(folder)
  } catch (cause) {
    const why = cause instanceof Error ? cause.message.replace(/^[A-Z]+: /, '') : String(cause)
    throw new EntenteError('unavailable', `The case folder ${folder} cannot be made: ${why}.`, { cause })
  }
}

/** Not `mkdir`'s own `recursive`, which never returns below /proc. */
async function makeWithParents(folder: string): Promise<void> {
  const found = await stat(folder).catch(() => null)
  if (found?.isDirectory()) return
  if (found !== null) throw new Error('a file of that name is there')
  if (dirname(folder) !== folder) await makeWithParents(dirname(folder))
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}
