import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { Piscina } from 'piscina'
import { forecastDraws } from '../analysis/positions/forecast-draws.ts'
import type { DrawBatch } from './positions-worker.ts'

/** Threads that draw. */
export interface DrawPool {
  /** 0 where all is done on the thread that asks */
  readonly threads: number
  run(batch: DrawBatch): Promise<readonly Float64Array[]>
  close(): Promise<void>
}

/**
 * Threads that draw, begun with the first batch.
 *
 * @param threads 0 for none
 * @param worker  the built worker file, where it does not lie beside this one; where there is none, there are no threads
 */
export function openDrawPool(threads: number, worker = new URL('./positions-worker.js', import.meta.url)): DrawPool {
  const filename = fileURLToPath(worker)
  if (threads === 0 || !existsSync(filename)) return { threads: 0, run: onThisThread, close: async () => {} }
  let pool: Promise<Piscina> | null = null
  const opened = async () => {
    const { Piscina } = await import('piscina')
    return new Piscina({ filename, minThreads: threads, maxThreads: threads })
  }
  return {
    threads,
    async run(batch) {
      pool ??= opened()
      return (await pool).run(batch)
    },
    async close() {
      await (await pool)?.destroy()
    },
  }
}

/** Leaves room for a stop between batches. */
async function onThisThread({ input, inputs, draws, from, to, settings }: DrawBatch) {
  await new Promise((resolve) => setImmediate(resolve))
  return forecastDraws(input, inputs, draws, from, to, settings)
}
