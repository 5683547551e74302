import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { MessageChannel } from 'node:worker_threads'
import type { Piscina } from 'piscina'
import { EntenteError } from '../model/error.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { HEAVY_ASKS, type HeavyAnswer, type HeavyGiven, type HeavyName } from './heavy-asks.ts'
import type { HeavyOutcome, HeavyQuestion } from './heavy-worker.ts'
import { answerQuestions, errorOf } from './remote-store.ts'

/** Threads that answer what takes the processor long, so that the one that serves pages is free for others. */
export interface HeavyPool {
  /** @param signal ends the work, begun or not */
  ask<N extends HeavyName>(name: N, given: HeavyGiven<N>, signal?: AbortSignal): Promise<HeavyAnswer<N>>
  close(): Promise<void>
}

/** What is asked about. */
export interface HeavyCase {
  readonly store: Store
  readonly registry: () => Promise<Registry>
}

/**
 * Threads for heavy questions about a case, begun with the first.
 *
 * @param threads 0 for none: then all is answered on the thread that asks
 * @param worker  the built worker file, where it does not lie beside this one; where there is none, there are no threads
 */
export function openHeavyPool(
  { store, registry }: HeavyCase,
  threads: number,
  worker = new URL('./heavy-worker.js', import.meta.url),
): HeavyPool {
  const filename = fileURLToPath(worker)
  if (threads === 0 || !existsSync(filename)) {
    return {
      async ask(name, given) {
        const ask = HEAVY_ASKS[name] as (...all: readonly unknown[]) => Promise<unknown>
        return (await ask(store, await registry(), ...given)) as HeavyAnswer<typeof name>
      },
      close: async () => {},
    }
  }
  let pool: Promise<Piscina> | null = null
  let closed = false
  const opened = async () => {
    const { Piscina } = await import('piscina')
    // a thread that is let go has to load its tables anew
    return new Piscina({ filename, minThreads: 1, maxThreads: threads, idleTimeout: Number.POSITIVE_INFINITY })
  }
  return {
    async ask(name, given, signal) {
      pool ??= opened()
      const { port1: here, port2: port } = new MessageChannel()
      answerQuestions(store, here)
      try {
        const question: HeavyQuestion = { name, given, packs: await store.actorPacks(), port }
        const outcome = await (await pool)
          .run(question, { transferList: [port], signal: signal ?? null })
          .then((one: HeavyOutcome) => one)
          .catch((cause: unknown) => {
            if (!closed && signal?.aborted !== true) throw cause
            throw new EntenteError('unavailable', 'The work was ended before it was done.', { cause })
          })
        if ('failed' in outcome) throw errorOf(outcome.failed)
        return outcome.answer as HeavyAnswer<typeof name>
      } finally {
        here.close()
      }
    },
    async close() {
      closed = true
      await (await pool)?.destroy()
    },
  }
}
