import type { HeavyAnswer, HeavyGiven, HeavyName } from '../tasks/heavy-asks.ts'
import type { HeavyPool } from '../tasks/heavy-pool.ts'

/** Heavy questions as routes ask them. */
export interface SharedAsks {
  /**
   * Asks, or joins who asks the same of the same state of the case, or gives what was answered then.
   *
   * @param signal tells that whoever asks is gone
   * @param same   what makes it the same question; all that is given, unless told
   */
  ask<N extends HeavyName>(
    name: N,
    given: HeavyGiven<N>,
    signal: AbortSignal,
    same?: readonly unknown[],
  ): Promise<HeavyAnswer<N>>
}

interface Shared {
  readonly answer: Promise<unknown>
  readonly stop: AbortController
  waiting: number
  isOver: boolean
}

/** Who comes back soon, as on the way from page to page, finds the work still under way. */
const PATIENCE_MS = 2000
const MOST_KEPT = 24

/**
 * Shares heavy questions: equal ones under way are asked once, answers are kept while the case stays as it is, and work that nobody
 * waits for any more is ended.
 *
 * @param version of the case: an answer holds for one
 */
export function shareAsks(pool: Pick<HeavyPool, 'ask'>, version: () => number, patienceMs = PATIENCE_MS): SharedAsks {
  const shared = new Map<string, Shared>()

  const begin = (key: string, ask: (signal: AbortSignal) => Promise<unknown>): Shared => {
    const stop = new AbortController()
    const one: Shared = { answer: ask(stop.signal), stop, waiting: 0, isOver: false }
    shared.set(key, one)
    one.answer.then(
      () => {
        one.isOver = true
        const over = [...shared].filter(([, { isOver }]) => isOver)
        for (const [old] of over.slice(0, Math.max(0, over.length - MOST_KEPT))) shared.delete(old)
      },
      () => {
        if (shared.get(key) === one) shared.delete(key)
      },
    )
    return one
  }

  return {
    async ask(name, given, signal, same = given) {
      const key = JSON.stringify([version(), name, same])
      const one = shared.get(key) ?? begin(key, (stop) => pool.ask(name, given, stop))
      one.waiting++
      const leave = () => {
        one.waiting--
        if (one.waiting > 0 || one.isOver) return
        setTimeout(() => {
          if (one.waiting > 0 || one.isOver) return
          if (shared.get(key) === one) shared.delete(key)
          one.stop.abort()
        }, patienceMs).unref()
      }
      signal.addEventListener('abort', leave, { once: true })
      try {
        return (await one.answer) as HeavyAnswer<typeof name>
      } finally {
        signal.removeEventListener('abort', leave)
        if (!signal.aborted) one.waiting--
      }
    },
  }
}
