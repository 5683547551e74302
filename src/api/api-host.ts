import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import type { DrawPool } from '../tasks/draw-pool.ts'
import type { CaseChanges } from './case-changes.ts'
import type { Jobs } from './jobs.ts'
import type { SharedAsks } from './share-asks.ts'

/** What the API works on and all it touches of the outside. */
export interface ApiHost {
  readonly store: Store
  /** the case's folder */
  readonly folder: string
  readonly version: string
  readonly user: string
  /** ISO instant */
  readonly now: () => string
  readonly registry: () => Promise<Registry>
  readonly jobs: Jobs
  /** the threads that draw what is uncertain */
  readonly draws: DrawPool
  readonly changes: CaseChanges
  /** what takes the processor long */
  readonly heavy: SharedAsks
  /** ends streams when the server closes */
  readonly closing: AbortSignal
  /** where stacks and SQL go, which never leave in an answer */
  readonly log: (message: string) => void
}
