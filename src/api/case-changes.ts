import type { Store } from '../store/store.ts'

/** How often the case changed while it was served. */
export interface CaseChanges {
  /** grows with each thing that is stored */
  version(): number
  /** tells of each change until it is taken back */
  follow(tell: () => void): () => void
}

/** Counts what is stored, by whomever: a page, work that goes on, a command line. */
export function countChanges(store: Pick<Store, 'follow'>): CaseChanges {
  let version = 0
  const followers = new Set<() => void>()
  store.follow(() => {
    version++
    for (const tell of followers) tell()
  })
  return {
    version: () => version,
    follow(tell) {
      followers.add(tell)
      return () => void followers.delete(tell)
    },
  }
}
