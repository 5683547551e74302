import type { WarmthSeries } from '../../../src/analysis/pull/warmth-series.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'

/** A series that remembers, and the moves of somebody that come in bunches. */
export interface MadeCase {
  readonly series: WarmthSeries
  readonly moves: readonly number[]
  /** what the mover does in each period, signed; moves stand out */
  readonly acts: readonly number[]
}

/**
 * A tie and a third actor, made by lot: AR(1) warmth with memory .5 and unit spread, told of by 1 to 20 events a period; moves that come in
 * bunches. With an `effect`, the tie's mean is that much higher in the three periods from a move on.
 */
export function madeCase(seed: number, length: number, effect: number): MadeCase {
  const random = seededRandom(seed)
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  const moves: number[] = []
  const acts = new Array<number>(length).fill(0)
  let busy = false
  for (let i = 0; i < length; i++) {
    busy = random() < (busy ? 0.6 : 0.06)
    acts[i] = Math.abs(normal()) * (busy ? 6 : 1)
    if (busy) moves.push(i)
  }
  const moved = new Set(moves.flatMap((at) => [at, at + 1, at + 2]))
  const mean = new Float64Array(length)
  const weight = new Float64Array(length)
  let state = normal()
  for (let i = 0; i < length; i++) {
    const events = 1 + Math.floor(20 * random() ** 2)
    state = 0.5 * state + Math.sqrt(0.75) * normal()
    mean[i] = state + (normal() * 4) / Math.sqrt(events) + (moved.has(i) ? effect : 0)
    weight[i] = random() < 0.1 ? 0 : events / (events + 8)
  }
  return { series: { mean, weight }, moves, acts }
}
