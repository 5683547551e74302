import type { ContradictionAbout, ReadoutItem } from '../../model/readout.ts'
import { comparedNumbers } from './compared-numbers.ts'

/** Everything in which two items that tell the same contradict each other, what weighs most first. */
export function contradictionsOf(
  a: ReadoutItem,
  b: ReadoutItem,
  sides: readonly string[],
): readonly ContradictionAbout[] {
  const found: ContradictionAbout[] = []
  if (a.negated !== b.negated) found.push('negation')
  if (comparedNumbers(a.numbers, b.numbers) === 'other') found.push('number')
  if (datesDiffer(a.dates, b.dates)) found.push('date')
  if (speakersDiffer(a, b, sides)) found.push('speaker')
  if (a.hedged !== b.hedged && a.negated === b.negated) found.push('hedge')
  return found
}

/** Each has its own, one and another of the two sides: for what is said, or for whose idea it was. */
function speakersDiffer(a: ReadoutItem, b: ReadoutItem, sides: readonly string[]): boolean {
  const differ = (one: readonly string[], two: readonly string[]) =>
    one.length === 1 &&
    two.length === 1 &&
    one[0] !== two[0] &&
    [one[0], two[0]].every((who) => sides.includes(who ?? ''))
  if (a.initiators.length > 0 && b.initiators.length > 0) return differ(a.initiators, b.initiators)
  return differ(a.speakers, b.speakers)
}

/** No date of the one may be one of the other. */
function datesDiffer(a: readonly string[], b: readonly string[]): boolean {
  const precise = a.some(isWithinYear) && b.some(isWithinYear)
  const [left, right] = [a, b].map((dates) => dates.flatMap((date) => spanOf(date, precise)))
  if (left === undefined || right === undefined || left.length === 0 || right.length === 0) return false
  return left.every(([from, to]) => right.every(([start, end]) => to < start || end < from))
}

function isWithinYear(date: string): boolean {
  return /^\d{4}-\d{2}/.test(date)
}

/** First and last day; where both texts give months, without the year, which is often left out and taken from when it was written. */
function spanOf(date: string, precise: boolean): readonly (readonly [string, string])[] {
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
