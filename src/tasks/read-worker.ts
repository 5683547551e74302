import { workerData } from 'piscina'
import type { ActorPack } from '../model/actor-pack.ts'
import type { Claim } from '../model/claim.ts'
import type { ReaderDocument } from '../reading/reading.ts'
import type { ReaderModels } from './load-models.ts'
import { loadReader } from './load-reader.ts'

/** What a thread is started with. */
export interface WorkerStart {
  readonly packs: readonly ActorPack[]
  /** in memory that the threads share */
  readonly models: ReaderModels
}

const { packs, models } = workerData as WorkerStart
const reader = loadReader(packs, models)

/** Reads one document on a thread of the pool: see `readMany`. */
export default function readOnThread(document: ReaderDocument): readonly Claim[] {
  return reader.read(document)
}
