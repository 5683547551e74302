import type { ReadoutNumber } from '../model/readout.ts'
import { WORDS } from './number-words.ts'
import type { Amount, Reading, TokenSpan } from './reading.ts'

/** Hours of each unit of time; weeks and months as people reckon meetings and terms. */
const HOURS: Readonly<Record<string, number>> = {
  minute: 1 / 60,
  hour: 1,
  day: 24,
  week: 168,
  month: 730,
  year: 8766,
}
/** Into how many parts a whole goes. */
const PARTS: Readonly<Record<string, number>> = { third: 3, quarter: 4, fifth: 5 }
/** Words that may stand between an hour and the minutes that are added to it. */
const MOST_BETWEEN = 3
const SHARES = /^(?:share|ratio)$/

/** What a span counts or measures, so that the same in other words is the same: "90 minutes", "an hour and a half". */
export function propositionNumbers(
  reading: Reading,
  { from, to }: TokenSpan,
  amounts: readonly Amount[],
): readonly ReadoutNumber[] {
  const inside = amounts.filter((amount) => amount.from >= from && amount.from < to)
  const lasting = durations(reading, from, to)
  const counted = inside
    .filter(({ value }) => HOURS[singular(value.unit)] === undefined)
    .filter((amount) => !lasting.some(({ start, end }) => amount.from >= start && amount.from <= end))
    .map(({ value: { amount, unit } }): ReadoutNumber => {
      const [low, high] = typeof amount === 'number' ? [amount, amount] : amount
      const times = SHARES.test(unit) ? 100 : 1
      return { low: low * times, high: high * times, unit: SHARES.test(unit) ? 'percent' : singular(unit) }
    })
  return [...counted, ...joined(lasting)]
}

/** A length of time and the word of it that it ends with. */
interface Duration {
  readonly hours: number
  readonly unit: number
  readonly start: number
  readonly end: number
}

/** "One hour and twenty minutes" is one length of time: what follows with a smaller unit is added. */
function joined(found: readonly Duration[]): readonly ReadoutNumber[] {
  const sums: Duration[] = []
  for (const one of found) {
    const before = sums.at(-1)
    const goesOn = before !== undefined && one.unit < before.unit && one.start - before.end <= MOST_BETWEEN
    if (goesOn) sums[sums.length - 1] = { ...one, hours: before.hours + one.hours }
    else sums.push(one)
  }
  return sums.map(({ hours }) => ({ low: hours, high: hours, unit: 'hours' }))
}

function durations({ tokens }: Reading, from: number, to: number): readonly Duration[] {
  const found: Duration[] = []
  for (let i = from; i < to; i++) {
    const unit = HOURS[tokens[i]?.lemma ?? '']
    if (unit === undefined) continue
    const before = tokens.slice(from, i).map(({ lower }) => lower)
    const part = partBefore(before)
    const amount = part ?? amountBefore(before)
    if (amount === null) continue
    const after = tokens.slice(i + 1, i + 4).map(({ lower }) => lower)
    const half = after.join(' ') === 'and a half' ? 0.5 : 0
    const first = before.findLastIndex((word) => numberOf(word) !== null || (part === null && /^an?$/.test(word)))
    found.push({ hours: (amount + half) * unit, unit, start: from + first, end: i })
  }
  return found
}

/** "Two thirds of an hour", "three quarters of an hour". */
function partBefore(words: readonly string[]): number | null {
  const [article = '', of = '', part = '', count = ''] = words.toReversed()
  const parts = PARTS[part.replace(/s$/, '')]
  if (!/^an?$/.test(article) || of !== 'of' || parts === undefined) return null
  return (numberOf(count) ?? 1) / parts
}

/** The number that words end in: "half an", "three and a half", "90", "a". */
function amountBefore(words: readonly string[]): number | null {
  const [last = '', before = '', third = '', fourth = ''] = words.toReversed()
  if (/^an?$/.test(last) && before === 'half') return 0.5
  if (last === 'half' && before === 'a' && third === 'and') return (numberOf(fourth) ?? 1) + 0.5
  if (/^an?$/.test(last)) return 1
  return numberOf(last)
}

function numberOf(word: string): number | null {
  if (/^\d+(?:\.\d+)?$/.test(word)) return Number(word)
  return WORDS[word] ?? null
}

function singular(unit: string): string {
  return /[^s]s$/.test(unit) && unit !== 'hours' ? unit.slice(0, -1) : unit
}
