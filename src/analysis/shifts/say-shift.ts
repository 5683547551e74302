import type { Per, Period } from '../../model/periods.ts'
import type { ShiftPart, ToldShift } from '../../model/shift-report.ts'
import { sayDay } from '../brief/prose/say-date.ts'
import { joinNames } from '../brief/prose/say-name.ts'

/** One direction or dimension is named where it has at least this share of what moved. */
export const NAMED_SHARE = 0.6
/** What moved second is told where it has at least this share of the evidence. */
export const SECOND_SHARE = 0.2
/** With fewer claims than this a sentence says that there are no more; the confidence of a brief asks for as many. */
export const FEW_CLAIMS = 10
/** Above this probability a date is told without doubt. */
export const SURE = 0.95

/**
 * A shift as a person would tell it: when, which way, what rose or fell from how much to how much, and how sure the date is.
 *
 * @param names of the two actors, by id
 */
export function sayShift(
  shift: Omit<ToldShift, 'sentence'>,
  names: (actor: string) => string,
  tie: readonly string[],
  per: Per,
): string {
  const both = joinNames(tie.map(names))
  const way = shift.direction === 'closer' ? 'came closer' : 'moved further apart'
  const moves = (['conflict', 'cooperation'] as const)
    .map((sign) => ({ sign, parts: shift.parts.filter((part) => part.sign === sign) }))
    .map(({ sign, parts }) => ({ sign, parts, share: sum(parts, (part) => part.share) }))
    .sort((a, b) => b.share - a.share)
    .filter(({ share }, i) => (i === 0 ? share > 0 : share >= SECOND_SHARE))
    .map(({ sign, parts }) => sayMove(sign, parts, names, per))
  return `In ${sayPeriodName(shift.period)}, ${both} ${way}: ${moves.join(', and ')}${doubt(shift)}${rest(shift)}.`
}

/** A period in running text: "September 1980", "the third quarter of 1980", "1980". */
export function sayPeriodName({ period, from }: Period): string {
  const quarter = /^(\d{4})-Q([1-4])$/.exec(period)
  if (quarter !== null)
    return `the ${['first', 'second', 'third', 'fourth'][Number(quarter[2]) - 1]} quarter of ${quarter[1]}`
  const week = /^\d{4}-[Ww]\d\d$/.test(period)
  return week ? `the week from ${sayDay(from)}` : sayDay(period)
}

function sayMove(sign: string, parts: readonly ShiftPart[], names: (actor: string) => string, per: Per): string {
  const direction = leading(parts, (part) => `${part.source} ${part.target}`)
  const from = parts.filter((part) => direction === null || `${part.source} ${part.target}` === direction)
  const dimension = leading(from, (part) => part.dimension ?? '')
  const told = from.filter((part) => dimension === null || (part.dimension ?? '') === dimension)
  const [before, after] = [sum(told, (part) => part.before), sum(told, (part) => part.after)]
  const kind = dimension === null || dimension === '' ? sign : `${dimension} ${sign}`
  const [source = '', target = ''] = direction?.split(' ') ?? []
  const whose = direction === null ? 'between them' : `from ${names(source)} toward ${names(target)}`
  const verb = after >= before ? 'rose' : 'fell'
  return `${kind} ${whose} ${verb} from ${points(before)} to ${points(after)} points a ${per === 'year-week' ? 'week' : per}`
}

/** The value that has most of what moved; null where none has enough to be named. */
function leading(parts: readonly ShiftPart[], of: (part: ShiftPart) => string): string | null {
  const shares = new Map<string, number>()
  for (const part of parts) shares.set(of(part), (shares.get(of(part)) ?? 0) + part.share)
  const whole = sum(parts, (part) => part.share)
  const [best] = [...shares].sort(([, a], [, b]) => b - a)
  return best !== undefined && best[1] >= NAMED_SHARE * whole ? best[0] : null
}

function doubt({ between: [first, last], probability }: Omit<ToldShift, 'sentence'>): string {
  const sure = probability >= SURE ? '' : ` (${Math.round(100 * probability)} % likely)`
  return first.period === last.period ? sure : `; it may have begun ${sayRange(first, last)}${sure}`
}

/** Where documents alone tell of it, how many claims that are. */
function rest({ claims }: Omit<ToldShift, 'sentence'>): string {
  if (claims === null) return ''
  return claims < FEW_CLAIMS ? `; this rests on ${claims} claims only` : `; this rests on ${claims} claims`
}

/** "in April or May 1980", "between November 1980 and March 1981". */
function sayRange(first: Period, last: Period): string {
  const [from, to] = [sayPeriodName(first), sayPeriodName(last)]
  const year = ` ${last.period.slice(0, 4)}`
  const months = /^\d{4}-\d\d$/.test(first.period) && from.endsWith(year)
  const short = months ? from.slice(0, -year.length) : from
  return addDay(first.to) === last.from ? `in ${short} or ${to}` : `between ${short} and ${to}`
}

function addDay(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
}

function points(value: number): string {
  return value >= 10 || value === 0 ? String(Math.round(value)) : value.toFixed(1)
}

function sum<T>(rows: readonly T[], of: (row: T) => number): number {
  return rows.reduce((total, row) => total + of(row), 0)
}
