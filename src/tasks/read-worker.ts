import { workerData } from 'piscina'
import type { ActorPack } from '../model/actor-pack.ts'
import type { Claim } from '../model/claim.ts'
import type { ReaderDocument } from '../reading/reading.ts'
import { loadReader } from './load-reader.ts'

const reader = loadReader(workerData as readonly ActorPack[])

/** Reads one document on a thread of the pool: see `readMany`. */
export default function readOnThread(document: ReaderDocument): readonly Claim[] {
  return reader.read(document)
}
