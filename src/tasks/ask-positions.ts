import { availableParallelism } from 'node:os'
import { latinHypercube } from '../analysis/positions/latin-hypercube.ts'
import { POSITIONS, type PositionsParameters, settingsOf } from '../analysis/positions/positions.ts'
import { modelInputs } from '../analysis/positions/uncertain-inputs.ts'
import type { PositionsInput } from '../model/positions-input.ts'
import type { PositionsReport } from '../model/positions-report.ts'
import { type DrawPool, openDrawPool } from './draw-pool.ts'
import type { DrawBatch } from './positions-worker.ts'
import { shareArrays } from './share-arrays.ts'

export { POSITIONS, type PositionsParameters } from '../analysis/positions/positions.ts'

/** So many draws are made at a time; between them it can be stopped. */
const BATCH = 250

export interface PositionsRun {
  /** is told how many draws are made */
  readonly onDraws?: (made: number) => void
  /** ends with the draws made so far */
  readonly stopped?: () => boolean
  readonly threads?: number
  /** the built worker file, where it does not lie beside this one; without it all is done on this thread */
  readonly worker?: URL
  /** threads that somebody keeps for several runs, used in any case; its own are ended after the run */
  readonly pool?: DrawPool
}

/**
 * Where is an issue heading, and how sure is that? Draws what is uncertain, on several threads, and asks the analysis.
 *
 * @throws nothing but what the analysis does; a run that is stopped is told from the draws that were made
 */
export async function askPositions(
  input: PositionsInput,
  asked: PositionsParameters,
  run: PositionsRun = {},
): Promise<PositionsReport> {
  const inputs = modelInputs(input, asked.spread / 100)
  if (asked.draws === 0 || inputs.every(({ value }) => value.low === value.high))
    return POSITIONS.run({ input, drawn: null }, asked)
  const draws = latinHypercube(
    inputs.map(({ value }) => value),
    asked.draws,
    asked.seed,
  )
  const parts = await runBatches(shareArrays({ input, inputs, draws, settings: settingsOf(asked) }), asked.draws, run)
  if (parts.length === 0) return POSITIONS.run({ input, drawn: null }, asked)
  const outcomes = (parts[0] ?? []).map((_, i) => Float64Array.from(parts.flatMap((part) => Array.from(part[i] ?? []))))
  return POSITIONS.run({ input, drawn: { draws, outcomes } }, asked)
}

/** The outcomes of all batches from the first on, as far as they were made. */
async function runBatches(
  work: Omit<DrawBatch, 'from' | 'to'>,
  count: number,
  { onDraws = () => {}, stopped = () => false, threads = availableParallelism(), worker, pool: kept }: PositionsRun,
): Promise<readonly (readonly Float64Array[])[]> {
  const starts = Array.from({ length: Math.ceil(count / BATCH) }, (_, i) => i * BATCH)
  const many = threads > 1 && starts.length > 4
  const pool = kept ?? openDrawPool(many ? threads : 0, worker)
  const done = new Map<number, readonly Float64Array[]>()
  let next = 0
  let made = 0
  const lane = async () => {
    for (let i = next++; i < starts.length && !stopped(); i = next++) {
      const from = starts[i] as number
      const batch = { ...work, from, to: Math.min(count, from + BATCH) }
      done.set(i, await pool.run(batch))
      made += batch.to - from
      onDraws(made)
    }
  }
  try {
    await Promise.all(Array.from({ length: Math.max(1, pool.threads) }, lane))
  } finally {
    if (kept === undefined) await pool.close()
  }
  const parts: (readonly Float64Array[])[] = []
  for (let i = 0; done.has(i); i++) parts.push(done.get(i) ?? [])
  return parts
}
