import { EntenteError } from '../../model/error.ts'
import { lengthOf, meanCost } from './costs/mean-cost.ts'
import { meanOf } from './costs/prefix-sums.ts'
import { functionalPruning } from './functional-pruning.ts'
import { movingMean } from './moving-mean.ts'
import { stepDeviation } from './noise.ts'
import { pelt } from './pelt.ts'

/** What a cut must earn to be a candidate at all, in logarithms of the length. The evidence decides, so this is generous. */
export const CANDIDATE_PENALTY = 1
/** The past that a candidate is held against, in months … */
export const BEFORE_MONTHS = 12
/** … and how much of what follows: a month for a blow, half a year for a new state of things. The strongest counts. */
export const AFTER_MONTHS: readonly number[] = [1, 3, 6]
/** So much of the past has to be known, or there is nothing to be held against; and at least so many periods. */
export const LEAST_PAST_MONTHS = 6
export const LEAST_PAST_PERIODS = 3
/** Where time is cut into longer periods, the past is at least so many of them. */
export const BEFORE_PERIODS = 4
/** Two shifts are at least so many months apart; the weaker of two closer ones is told with the stronger. */
export const APART_MONTHS = 4
/** The usual unrest of a tie is that of so many years around, */
export const UNREST_YEARS = 10
/** and in part that of all years: this share. */
export const UNREST_SHARE = 0.2

/** A period from which a tie may stand otherwise. */
export interface ShiftCandidate {
  /** first period of the new state, from 0 */
  readonly at: number
  /** how many periods of what follows show it most */
  readonly after: number
  /** how many periods of the past it was held against */
  readonly before: number
  /** squared standard deviations of the contrast, less what chance adds; comparable between ties and feeds */
  readonly evidence: number
  /** the part of each series */
  readonly parts: readonly number[]
  /** what one standard deviation squared is: the tie's own unrest around then */
  readonly unit: number
}

/**
 * Periods from which a tie may stand otherwise, strongest first.
 *
 * Sums are heavy-tailed, so their square roots are told apart. Exact cuttings, of all series at once and of each alone, propose the
 * dates; each date is then weighed by how far the next months lie from the year before, in units of the tie's own unrest around then.
 *
 * @param series   sums ≥ 0 a period (cooperation and conflict, of each direction or dimension), equally long; NaN is a gap
 * @param attention of the feed, > 0, around 1; see mediaAttention
 * @param periodsPerYear 12 for months
 * @throws EntenteError "invalid_input" on a negative sum or another length
 * @source docs/methods.md#shifts
 */
export function shiftCandidates(
  series: readonly ArrayLike<number>[],
  attention: ArrayLike<number>,
  periodsPerYear: number,
): readonly ShiftCandidate[] {
  const length = lengthOf(series)
  const roots = series.map((one) => rootsOf(one, attention))
  const scale = Math.sqrt(meanOf(roots.map(varianceOf)))
  if (scale === 0) return []
  const unrest = unrestAround(roots, periodsPerYear)
  const months = (count: number) => Math.max(1, Math.round((count * periodsPerYear) / 12))
  const spans = [...new Set(AFTER_MONTHS.map(months))]
  const before = Math.max(BEFORE_PERIODS, months(BEFORE_MONTHS))
  const least = Math.max(LEAST_PAST_PERIODS, months(LEAST_PAST_MONTHS))
  const apart = months(APART_MONTHS)
  const unitAt = (at: number) => scale * scale * (unrest[at] as number)
  const known = (at: number) => countSeen(roots[0] as Float64Array, Math.max(0, at - before), at)
  const proposed = proposals(roots, length).filter((at) => known(at) >= least)
  let open = proposed.map((at) => weigh(roots, at, Math.min(before, at), spans, length, unitAt(at)))
  const chosen: ShiftCandidate[] = []
  while (open.length > 0) {
    const best = open.reduce((a, b) => (b.evidence > a.evidence ? b : a))
    if (best.evidence <= 0) break
    chosen.push(best)
    open = open
      .filter(({ at }) => Math.abs(at - best.at) >= apart)
      .map((one) => besideStronger(one, best.at, (past, end) => weigh(roots, one.at, past, spans, end, one.unit)))
  }
  return chosen
}

/**
 * A candidate once a stronger shift is told: what follows it ends there, and it has to stand out from what has been since then too,
 * so that it is no shadow of the stronger one.
 */
function besideStronger(
  one: ShiftCandidate,
  stronger: number,
  weighAgain: (before: number, end: number) => ShiftCandidate,
): ShiftCandidate {
  if (stronger > one.at) {
    if (stronger >= one.at + one.after) return one
    const shorter = weighAgain(one.before, stronger)
    return shorter.evidence < one.evidence ? shorter : one
  }
  if (stronger <= one.at - one.before) return one
  const since = weighAgain(one.at - stronger, one.at + one.after)
  return since.evidence < one.evidence ? since : one
}

/** Square roots of sums as they would be at the feed's usual attention. */
export function rootsOf(sums: ArrayLike<number>, attention: ArrayLike<number>): Float64Array {
  return Float64Array.from(sums, (sum, i) => {
    if (sum < 0) throw new EntenteError('invalid_input', `shifts needs sums of at least 0, got ${sum} in period ${i}`)
    return Math.sqrt(sum / (attention[i] as number))
  })
}

function varianceOf(values: Float64Array): number {
  const mean = meanOf(values)
  return meanOf(values.map((value) => (value - mean) ** 2))
}

/** Cuts of all series together and of each alone. */
function proposals(roots: readonly Float64Array[], length: number): readonly number[] {
  const noise = Math.sqrt(meanOf(roots.map((one) => stepDeviation(one) ** 2)))
  if (noise === 0) return []
  const scaled = roots.map((one) => one.map((value) => value / noise))
  const penalty = CANDIDATE_PENALTY * Math.log(Math.max(2, length))
  const together = scaled.length === 1 ? [] : pelt(meanCost(scaled), penalty).changes
  const alone = scaled.flatMap((one) => functionalPruning(one, penalty).changes)
  return [...new Set([...together, ...alone])].sort((a, b) => a - b)
}

/** Squared steps of ten years around each period, over those of all; mean near 1. */
function unrestAround(roots: readonly Float64Array[], periodsPerYear: number): Float64Array {
  const [first] = roots
  const length = first?.length ?? 0
  const squares = Float64Array.from({ length }, (_, i) =>
    roots.reduce((sum, one) => sum + ((one[i] as number) - (one[Math.max(0, i - 1)] as number)) ** 2, 0),
  )
  const around = movingMean(squares, Math.round((UNREST_YEARS * periodsPerYear) / 2))
  const mean = meanOf(around)
  if (mean === 0) return around.fill(1)
  const mixed = around.map((one) => (Number.isNaN(one) ? 1 : (1 - UNREST_SHARE) * (one / mean) + UNREST_SHARE))
  const middle = meanOf(mixed)
  return mixed.map((one) => one / middle)
}

function weigh(
  roots: readonly Float64Array[],
  at: number,
  before: number,
  spans: readonly number[],
  end: number,
  variance: number,
): ShiftCandidate {
  let best: ShiftCandidate = { at, after: 1, before, evidence: 0, parts: roots.map(() => 0), unit: variance }
  for (const after of spans) {
    if (at + after > end) continue
    const parts = roots.map((one) => contrast(one, at, before, after) / variance)
    const evidence = evidenceOf(parts)
    if (evidence > best.evidence) best = { at, after, before, evidence, parts, unit: variance }
  }
  return best
}

/** Squared difference of the means after and before, times what its variance is smaller than a point's. */
export function contrast(values: ArrayLike<number>, at: number, before: number, after: number): number {
  const [past, next] = [meanOfStretch(values, at - before, at), meanOfStretch(values, at, at + after)]
  if (past.count === 0 || next.count === 0) return 0
  return ((next.mean - past.mean) ** 2 * past.count * next.count) / (past.count + next.count)
}

/** Mean after less mean before; 0 where either is not known. */
export function meanStep(values: ArrayLike<number>, at: number, before: number, after: number): number {
  const [past, next] = [meanOfStretch(values, at - before, at), meanOfStretch(values, at, at + after)]
  return past.count === 0 || next.count === 0 ? 0 : next.mean - past.mean
}

function countSeen(values: ArrayLike<number>, from: number, to: number): number {
  return meanOfStretch(values, from, to).count
}

function meanOfStretch(values: ArrayLike<number>, from: number, to: number) {
  let [sum, count] = [0, 0]
  for (let i = from; i < to; i++) {
    const value = values[i] as number
    if (Number.isNaN(value)) continue
    sum += value
    count++
  }
  return { mean: count === 0 ? 0 : sum / count, count }
}

/**
 * What several series say together: the whole of them where all move, or only those that stand out, so that a break in
 * one of many is not drowned by the others' noise.
 *
 * @param parts squared standard deviations, one a series
 * @source Tickle, Eckley & Fearnhead 2021 (SUBSET), doi:10.1111/rssa.12695: the better of a dense and a sparse statistic
 */
export function evidenceOf(parts: readonly number[]): number {
  const floor = 2 * Math.log(parts.length)
  let [dense, sparse] = [-parts.length, 0]
  for (const part of parts) {
    dense += part
    sparse += Math.max(0, part - floor)
  }
  return Math.max(dense, sparse)
}
