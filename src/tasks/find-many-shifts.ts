import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { fileURLToPath } from 'node:url'
import type { DatedShift } from '../analysis/shifts/date-shifts.ts'
import { findShifts } from '../analysis/shifts/find-shifts.ts'

export type TieShifts = readonly DatedShift[]

/** Series of many ties of one feed. */
export interface ManyTies {
  /** of each tie its series, all equally long; see findShifts */
  readonly ties: readonly (readonly Float64Array[])[]
  readonly attention: Float64Array
  readonly periodsPerYear: number
}

/** So many ties go to a thread at a time. */
const BATCH = 200

/**
 * The shifts of each of many ties, over several threads.
 *
 * @param worker the built worker file, where it does not lie beside this one; without it all is done on this thread
 * @returns in the order of the ties
 */
export async function findManyShifts(
  { ties, attention, periodsPerYear }: ManyTies,
  { threads = availableParallelism(), worker = new URL('./shift-worker.js', import.meta.url) } = {},
): Promise<readonly TieShifts[]> {
  const file = fileURLToPath(worker)
  if (threads < 2 || ties.length <= BATCH || !existsSync(file)) {
    return ties.map((series) => findShifts(series, attention, periodsPerYear))
  }
  const { Piscina } = await import('piscina')
  const pool = new Piscina({ filename: file, minThreads: threads, maxThreads: threads })
  try {
    const batches = Array.from({ length: Math.ceil(ties.length / BATCH) }, (_, i) =>
      pool.run({ ties: ties.slice(i * BATCH, (i + 1) * BATCH), attention, periodsPerYear } satisfies ManyTies),
    )
    return (await Promise.all(batches)).flat()
  } finally {
    await pool.destroy()
  }
}
