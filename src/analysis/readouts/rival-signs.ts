import { placedApart } from './placed-apart.ts'
import { sharedOut } from './shared-out.ts'

/** What speaks for a pair beside its rivals, in the order in which `rivalSigns` gives it. */
export const RIVAL_SIGNS = [
  'always',
  'own',
  'lead in its row',
  'lead in its column',
  'best of both',
  'shared out',
  'off the order of its row',
  'off the order of its column',
] as const

/** Leads and lags beyond this say no more. */
const FARTHEST = 3
/** The share of a pair that gets none. */
const NOTHING = 1e-4

/**
 * How each pair stands beside its rivals: how much likelier it is than the next best of either item, what it gets where each item
 * has one partner to give, and how far it lies from where its neighbours have theirs, for accounts follow a happening's order,
 * though not to the letter.
 *
 * @param scores log-odds of each pair by its own signs, row by row
 * @returns as many numbers a pair as there are `RIVAL_SIGNS`
 */
export function rivalSigns(rows: number, columns: number, scores: Float64Array): Float64Array {
  const [inRow, inColumn] = [leads(rows, columns, scores, true), leads(rows, columns, scores, false)]
  const shares = sharedOut(rows, columns, scores)
  const apart = placedApart(rows, columns, shares)
  const signs = new Float64Array(scores.length * RIVAL_SIGNS.length)
  for (let i = 0; i < scores.length; i++) {
    const [row, column] = [inRow[i] as number, inColumn[i] as number]
    const best = row > 0 && column > 0 ? 1 : 0
    const shared = Math.log((shares[i] as number) + NOTHING)
    const own = scores[i] as number
    signs.set([1, own, row, column, best, shared, ...(apart[i] as [number, number])], i * RIVAL_SIGNS.length)
  }
  return signs
}

/** By how much each pair leads the next best of its row or column, or lags behind the best. */
function leads(rows: number, columns: number, scores: Float64Array, byRow: boolean): Float64Array {
  const lines = byRow ? rows : columns
  const [first, second] = [new Float64Array(lines).fill(-Infinity), new Float64Array(lines).fill(-Infinity)]
  const lineOf = (i: number) => (byRow ? Math.floor(i / columns) : i % columns)
  for (const [i, score] of scores.entries()) {
    const line = lineOf(i)
    if (score > (first[line] as number)) {
      second[line] = first[line] as number
      first[line] = score
    } else if (score > (second[line] as number)) second[line] = score
  }
  return scores.map((score, i) => {
    const line = lineOf(i)
    const rival = (score === first[line] ? second[line] : first[line]) as number
    return Math.max(-FARTHEST, Math.min(FARTHEST, score - rival))
  })
}

export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score))
}
