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
const SHARES = /^(?:share|ratio)$/

/** What a span counts or measures, so that the same in other words is the same: "90 minutes", "an hour and a half". */
export function propositionNumbers(
  reading: Reading,
  { from, to }: TokenSpan,
  amounts: readonly Amount[],
): readonly ReadoutNumber[] {
  const inside = amounts.filter((amount) => amount.from >= from && amount.from < to)
  const counted = inside
    .filter(({ value }) => HOURS[singular(value.unit)] === undefined)
    .map(({ value: { amount, unit } }): ReadoutNumber => {
      const [low, high] = typeof amount === 'number' ? [amount, amount] : amount
      const times = SHARES.test(unit) ? 100 : 1
      return { low: low * times, high: high * times, unit: SHARES.test(unit) ? 'percent' : singular(unit) }
    })
  return [...counted, ...durations(reading, from, to)]
}

function durations({ tokens }: Reading, from: number, to: number): readonly ReadoutNumber[] {
  const found: ReadoutNumber[] = []
  for (let i = from; i < to; i++) {
    const hours = HOURS[tokens[i]?.lemma ?? '']
    if (hours === undefined) continue
    const amount = amountBefore(tokens.slice(from, i).map(({ lower }) => lower))
    if (amount === null) continue
    const after = tokens.slice(i + 1, i + 4).map(({ lower }) => lower)
    const half = after.join(' ') === 'and a half' ? 0.5 : 0
    found.push({ low: (amount + half) * hours, high: (amount + half) * hours, unit: 'hours' })
  }
  return found
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
