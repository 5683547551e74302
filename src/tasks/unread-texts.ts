import { READER_NAME } from '../reading/read-document.ts'
import type { Store } from '../store/store.ts'
import { isReadable } from './is-readable.ts'
import { readerName } from './reader-name.ts'

/** How many texts were not read yet by this reader with the actors as they are now. */
export async function unreadTexts(store: Store): Promise<number> {
  const packs = await store.actorPacks()
  const left = await store.documents({ unreadBy: readerName(READER_NAME, packs) })
  return left.filter(({ language }) => isReadable(language)).length
}
