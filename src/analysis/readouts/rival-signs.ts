import type { ItemPair, PairSigns } from './pair-signs.ts'

/** Leads and lags beyond this say no more. */
const FARTHEST = 3
/** The score of a pair that is not there: less than any. */
const NONE = -9

/**
 * How each pair stands beside its rivals: how much likelier it is than the next best of either item, and whether the items before
 * or behind both tell the same too, for accounts follow a happening's order, though not to the letter.
 *
 * @param scores log-odds of each pair by its own signs, in the order of `pairs`
 */
export function rivalSigns(pairs: readonly ItemPair[], scores: readonly number[]): readonly PairSigns[] {
  const place = new Map(pairs.map(({ a, b }, i) => [keyOf(a, b), scores[i] ?? NONE]))
  const at = (a: number, b: number) => place.get(keyOf(a, b)) ?? NONE
  const [rows, columns] = [new Map<number, Best>(), new Map<number, Best>()]
  for (const [i, { a, b }] of pairs.entries()) {
    enter(rows, a, scores[i] ?? NONE)
    enter(columns, b, scores[i] ?? NONE)
  }
  return pairs.map(({ a, b }, i) => {
    const own = scores[i] ?? NONE
    const [row, column] = [lead(rows.get(a), own), lead(columns.get(b), own)]
    return new Map([
      ['always', 1],
      ['own', own],
      ['lead in its row', row],
      ['lead in its column', column],
      ['best of both', row > 0 && column > 0 ? 1 : 0],
      ['neighbours', probabilityOf(Math.max(at(a - 1, b - 1), at(a + 1, b + 1)))],
    ])
  })
}

export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score))
}

interface Best {
  first: number
  second: number
}

function enter(bests: Map<number, Best>, key: number, score: number): void {
  const best = bests.get(key)
  if (best === undefined) bests.set(key, { first: score, second: NONE })
  else if (score > best.first) bests.set(key, { first: score, second: best.first })
  else if (score > best.second) best.second = score
}

function lead(best: Best | undefined, own: number): number {
  if (best === undefined) return 0
  const rival = own === best.first ? best.second : best.first
  return Math.max(-FARTHEST, Math.min(FARTHEST, own - rival))
}

function keyOf(a: number, b: number): string {
  return `${a} ${b}`
}
