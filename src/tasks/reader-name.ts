import { createHash } from 'node:crypto'
import type { ActorPack } from '../model/actor-pack.ts'
import type { Reader } from '../reading/read-document.ts'
import type { ReaderName } from '../store/store.ts'

/**
 * Under which name and version a reading is kept. Actors that were imported change what is read, so they count as part of the
 * version: documents are read again after an import.
 */
export function readerName(reader: Pick<Reader, 'name' | 'version'>, packs: readonly ActorPack[]): ReaderName {
  if (packs.length === 0) return { name: reader.name, version: reader.version }
  const hash = createHash('sha256').update(JSON.stringify(packs)).digest('hex').slice(0, 8)
  return { name: reader.name, version: `${reader.version}+actors.${hash}` }
}
