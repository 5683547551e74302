import { EntenteError } from '../../model/error.ts'
import { cutsOf } from './pelt.ts'
import type { Segmentation } from './segment-cost.ts'

/** The best cost of all cuttings whose last segment has this mean: a quadratic, over an interval of means. */
interface Piece {
  readonly low: number
  readonly high: number
  /** of a × mean² + b × mean + c */
  readonly a: number
  readonly b: number
  readonly c: number
  /** where the last segment starts */
  readonly start: number
}

/**
 * Where the mean of a series changes, exactly, in nearly linear time also where it never does; and robustly, where a
 * point far off may cost no more than `cap`.
 *
 * For every value the last segment's mean may have, the best start of that segment is kept; starts that are best
 * for no mean are gone for good.
 *
 * @param values  in units of their noise; NaN is a gap
 * @param penalty of one cut, finite and > 0
 * @param cap     a point costs its squared distance from the mean, but not more than this (the biweight loss): single
 *   outliers then make no segment of their own while `cap` < `penalty`. Infinity: plain squares
 * @returns cuts and their cost
 * @throws EntenteError "invalid_input" on a bad penalty or cap
 * @source Maidstone, Hocking, Rigaill & Fearnhead 2017, doi:10.1007/s11222-016-9636-3; biweight loss: Fearnhead &
 *   Rigaill 2019, doi:10.1080/01621459.2017.1385466; docs/methods.md#shifts
 */
export function functionalPruning(
  values: ArrayLike<number>,
  penalty: number,
  cap = Number.POSITIVE_INFINITY,
): Segmentation {
  if (!(Number.isFinite(penalty) && penalty > 0 && cap > 0)) {
    const got = `${penalty} and ${cap}`
    throw new EntenteError('invalid_input', `functionalPruning needs a penalty and a cap above 0, got ${got}`)
  }
  const length = values.length
  const [low, high] = rangeOf(values)
  const start = new Int32Array(length + 1)
  let pieces: Piece[] = [{ low, high, a: 0, b: 0, c: 0, start: 0 }]
  let best = -penalty
  for (let t = 0; t < length; t++) {
    if (t > 0) pieces = withNewStart(pieces, best + penalty, t)
    const value = values[t] as number
    if (!Number.isNaN(value)) pieces = withPoint(pieces, value, cap)
    best = Number.POSITIVE_INFINITY
    for (const piece of pieces) {
      const cost = leastOf(piece)
      if (cost < best) {
        best = cost
        start[t + 1] = piece.start
      }
    }
  }
  const changes = cutsOf(start, length)
  return { changes, cost: length === 0 ? 0 : best - penalty * changes.length }
}

function rangeOf(values: ArrayLike<number>): readonly [number, number] {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number
    if (value < low) low = value
    if (value > high) high = value
  }
  return low > high ? [0, 0] : [low, high]
}

/** Where a new segment is the better last one, its constant cost takes the place of the old. */
function withNewStart(pieces: readonly Piece[], level: number, start: number): Piece[] {
  const out: Piece[] = []
  for (const piece of pieces) {
    const { a, b, c, low, high } = piece
    const fresh = (from: number, to: number) => ({ low: from, high: to, a: 0, b: 0, c: level, start })
    if (a === 0) {
      push(out, c > level ? fresh(low, high) : piece)
      continue
    }
    const root = b * b - 4 * a * (c - level)
    if (root <= 0) {
      push(out, fresh(low, high))
      continue
    }
    const half = Math.sqrt(root) / (2 * a)
    const [left, right] = [-b / (2 * a) - half, -b / (2 * a) + half]
    if (right <= low || left >= high) {
      push(out, fresh(low, high))
      continue
    }
    if (left > low) push(out, fresh(low, left))
    push(out, { ...piece, low: Math.max(low, left), high: Math.min(high, right) })
    if (right < high) push(out, fresh(right, high))
  }
  return out
}

/** Adds the loss of one point: squares within √cap of it, `cap` further off. */
function withPoint(pieces: readonly Piece[], value: number, cap: number): Piece[] {
  const reach = Math.sqrt(cap)
  const [left, right] = [value - reach, value + reach]
  const out: Piece[] = []
  for (const piece of pieces) {
    const { low, high } = piece
    if (low < left) push(out, flat(piece, low, Math.min(high, left), cap))
    const [from, to] = [Math.max(low, left), Math.min(high, right)]
    if (from < to || (low === high && low >= left && low <= right)) {
      const { a, b, c, start } = piece
      push(out, { low: from, high: to, a: a + 1, b: b - 2 * value, c: c + value * value, start })
    }
    if (high > right) push(out, flat(piece, Math.max(low, right), high, cap))
  }
  return out
}

function flat(piece: Piece, low: number, high: number, cap: number): Piece {
  return { ...piece, low, high, c: piece.c + cap }
}

/** Adds a piece to the right, joined to its neighbour where the two are one. */
function push(out: Piece[], piece: Piece): void {
  const last = out.at(-1)
  const same =
    last !== undefined && last.start === piece.start && last.a === piece.a && last.b === piece.b && last.c === piece.c
  if (same) out[out.length - 1] = { ...last, high: piece.high }
  else out.push(piece)
}

function leastOf({ low, high, a, b, c }: Piece): number {
  if (a === 0) return c
  const at = Math.min(high, Math.max(low, -b / (2 * a)))
  return a * at * at + b * at + c
}
