import { between, type MonthSums } from './month-sums.ts'
import { OUTLOOK_SETTINGS } from './outlook-settings.ts'
import { stretchWarmth } from './stretch-warmth.ts'

const { longPast, neutralPoints, leanPoints } = OUTLOOK_SETTINGS
const [SHORT, HALF, YEAR, LONG] = [3, 6, 12, 36]
/** Keeps logarithms and quotients of little from growing without bound. */
const LEAST_USUAL = 0.2
const WARMEST = 10

/**
 * What the model looks at, in this order; the words are what a reader is told. “Before” are the months that the horizon is held against.
 */
export const TIE_SIGNS = [
  'warmth before',
  'before less three years',
  'before less ten years',
  'last month less before',
  'three months less before',
  'six months less before',
  'a year less before',
  'before less three years, in usual changes',
  'three months less before, in usual changes',
  'before less ten years, in usual changes',
  'size of three months less before',
  'size of before less ten years',
  'size of the last change',
  'the last change',
  'how much is told',
  'how much is told of late',
  'size of a usual change',
  'conflict against cooperation',
  'conflict of late',
  'how far warmth is from neutral',
  'warmth where much is told',
  'before less ten years, where much is told',
  'three months less before, where much is told',
  'too warm to warm by a usual change',
  'too cold to cool by a usual change',
  'half a year less the year before it',
  'warmth of the two toward all others',
  'where their ties to all others move',
] as const

/** What is known of a tie at one month. */
export interface SignsAt {
  readonly sums: MonthSums
  /** of all other ties of the one and of the other */
  readonly others: readonly [MonthSums, MonthSums]
  /** months that are over */
  readonly at: number
  /** how many months the horizon is held against, and their warmth */
  readonly past: number
  readonly level: number
  readonly usual: number
  /** the change that was settled last; 0 where none was */
  readonly lastChange: number
}

/**
 * Writes the signs of a tie at one month into a row.
 *
 * Nothing is read that came after.
 *
 * @param row receives one number a sign from `offset` on
 */
export function tieSigns(known: SignsAt, row: Float64Array, offset: number): void {
  const { sums, others, at, past, level, lastChange } = known
  const usual = known.usual + LEAST_USUAL
  const { cooperation, conflict } = sums
  const stretch = (months: number, toward: number, worth: number, end = at) =>
    stretchWarmth(between(cooperation, end - months, end), between(conflict, end - months, end), toward, worth)
  const late = (months: number) => stretch(months, level, leanPoints) - level
  const perMonth = (series: Float64Array, months: number) =>
    between(series, at - months, at) / Math.max(1, between(sums.known, at - months, at))
  const [up, down] = [perMonth(cooperation, past), perMonth(conflict, past)]
  const [upLate, downLate] = [perMonth(cooperation, SHORT), perMonth(conflict, SHORT)]
  const [three, ten] = [stretch(LONG, 0, leanPoints), stretch(longPast, 0, leanPoints)]
  const [one, quarter, half, whole] = [late(1), late(SHORT), late(HALF), late(YEAR)]
  const told = Math.log1p(up + down)
  const toward = others.map((other) => warmthOf(other, at, YEAR))
  const moves = others.map((other, i) => warmthOf(other, at, SHORT) - (toward[i] as number))
  const before = stretch(YEAR, 0, leanPoints, at - HALF)
  const signs = [
    level,
    level - three,
    level - ten,
    one,
    quarter,
    half,
    whole,
    (level - three) / usual,
    quarter / usual,
    (level - ten) / usual,
    Math.abs(quarter) / usual,
    Math.abs(level - ten) / usual,
    Math.abs(lastChange) / usual,
    lastChange / usual,
    told,
    Math.log1p(upLate + downLate) - told,
    Math.log(usual),
    Math.log1p(down) - Math.log1p(up),
    Math.log1p(downLate) - Math.log1p(down),
    level * level,
    level * told,
    (level - ten) * told,
    quarter * told,
    Math.max(usual - (WARMEST - level), 0),
    Math.max(usual - (WARMEST + level), 0),
    (stretch(HALF, before, leanPoints) - before) / usual,
    ((toward[0] as number) + (toward[1] as number)) / 2,
    ((moves[0] as number) + (moves[1] as number)) / 2,
  ]
  row.set(signs, offset)
}

function warmthOf(sums: MonthSums, at: number, months: number): number {
  const { cooperation, conflict } = sums
  return stretchWarmth(between(cooperation, at - months, at), between(conflict, at - months, at), 0, neutralPoints)
}
