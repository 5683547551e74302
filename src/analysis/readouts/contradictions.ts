import type { ContradictionAbout, ReadoutItem } from '../../model/readout.ts'
import { comparedNumbers } from './compared-numbers.ts'

/** Of how much of the less covered item the words must be on the other side for the same to be said. */
const LEAST_SAID = 0.3

/**
 * Everything in which two items that tell the same contradict each other, what weighs most first.
 *
 * @param alike how much of the item that has less on the other side is there, 0 to 1
 */
export function contradictionsOf(
  a: ReadoutItem,
  b: ReadoutItem,
  sides: readonly string[],
  alike: number,
): readonly ContradictionAbout[] {
  const found: ContradictionAbout[] = []
  if (a.negated !== b.negated) found.push('negation')
  if (comparedNumbers(a.numbers, b.numbers) === 'other') found.push('number')
  if (datesDiffer(a.dates, b.dates)) found.push('date')
  if (speakersDiffer(a, b, sides, alike)) found.push('speaker')
  if (a.hedged !== b.hedged && a.negated === b.negated) found.push('hedge')
  return found
}

/** Each has its own, one and another of the two sides: for whose idea it was, or for what is said, where it is the same. */
function speakersDiffer(a: ReadoutItem, b: ReadoutItem, sides: readonly string[], alike: number): boolean {
  const differ = (one: readonly string[], two: readonly string[]) =>
    one.length === 1 &&
    two.length === 1 &&
    one[0] !== two[0] &&
    [one[0], two[0]].every((who) => sides.includes(who ?? ''))
  if (a.initiators.length > 0 && b.initiators.length > 0) return differ(a.initiators, b.initiators)
  return alike >= LEAST_SAID && differ(a.speakers, b.speakers)
}

/** No date of the one may be one of the other; "today" is the next day's in another account. */
function datesDiffer(a: readonly string[], b: readonly string[]): boolean {
  const precise = a.some(isWithinYear) && b.some(isWithinYear)
  const [left, right] = [a, b].map((dates) => dates.flatMap((date) => spanOf(date, precise)))
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0) return false
  return left.every((one) => right.every((other) => apart(one, other)))
}

type Span = readonly [string, string]

/** Whether two spans have no day in common; two days are apart from the second on. */
function apart([from, to]: Span, [start, end]: Span): boolean {
  if (from === to && start === end) return Math.abs(dayNumber(from) - dayNumber(start)) > 1
  return to < start || end < from
}

/** The number of a day in the form that `fill` gives it, "05-30" or "2024-05-30". */
function dayNumber(date: string): number {
  const [day = 1, month = 1, year = 2024] = date.split('-').map(Number).toReversed()
  return Date.UTC(year, month - 1, day) / 86_400_000
}

function isWithinYear(date: string): boolean {
  return /^\d{4}-\d{2}/.test(date)
}

/** First and last day; where both texts give months, without the year, which is often left out and taken from when it was written. */
function spanOf(date: string, precise: boolean): readonly Span[] {
  const [from = '', to = from] = date.split('/')
  if (!/^\d{4}/.test(from) || !/^\d{4}/.test(to) || (precise && !(isWithinYear(from) && isWithinYear(to)))) return []
  const [first, last] = precise ? [from.slice(5), to.slice(5)] : [from, to]
  return [[fill(first, '-01-01', precise), fill(last, '-12-31', precise)]]
}

/** "2024-05" or "05" to the day that fills it up. */
function fill(date: string, rest: string, precise: boolean): string {
  const whole = precise ? 5 : 10
  return date.length >= whole ? date.slice(0, whole) : date + rest.slice(rest.length - (whole - date.length))
}
