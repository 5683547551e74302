import { EntenteError } from '../model/error.ts'
import type { Store } from '../store/store.ts'

/**
 * The whole id of the document a flag names by its beginning.
 *
 * @throws EntenteError "not_found" where none starts so, "invalid_input" where several do
 */
export async function documentId(start: string, store: Store): Promise<string> {
  const found = (await store.documents()).filter(({ id }) => id.startsWith(start))
  const [only] = found
  if (only === undefined)
    throw new EntenteError(
      'not_found',
      `No document of this case has an id that starts with "${start}"; "entente documents" prints them.`,
    )
  if (found.length === 1) return only.id
  throw new EntenteError('invalid_input', `"${start}" starts the ids of ${found.length} documents: give more of it.`)
}
