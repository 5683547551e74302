import { countedNoun, unitOf } from './counted-unit.ts'
import { PERIOD, SCALES, WORDS } from './number-words.ts'
import type { Amount, Reading } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'

const PARTS: Readonly<Record<string, number>> = {
  half: 2,
  third: 3,
  quarter: 4,
  fifth: 5,
  sixth: 6,
  seventh: 7,
  eighth: 8,
  ninth: 9,
  tenth: 10,
}

/** "A third of its oil", "nine-tenths of the budget", "by half": a share; "half a million": a number of its own. */
export function fractionAt(reading: Reading, start: number, end: number): Amount | null {
  const { tokens } = reading
  const lowerAt = (at: number) => (at < end ? (tokens[at]?.lower ?? '') : '')
  const first = lowerAt(start)
  const joined = /^(\w+)-(\w+?)s?$/.exec(first)
  const count = joined ? partCount(joined[1] ?? '') : partCount(first)
  const hyphen = lowerAt(start + 1) === '-' ? 1 : 0
  const below = joined ? PARTS[joined[2] ?? ''] : PARTS[lowerAt(start + 1 + hyphen).replace(/s$/, '')]
  const isHalf = first === 'half'
  if (!isHalf && (count === null || below === undefined)) return null
  const at = isHalf || joined ? start + 1 : start + 2 + hyphen
  const share = isHalf ? 0.5 : Math.round(((count ?? 1) / (below ?? 1)) * 1000) / 1000
  const scale = scaleAfter(reading, at, end)
  if (scale !== null) {
    const noun = countedNoun(reading, start, scale.to, end)
    if (noun === null || PERIOD.test(tokenAt(reading, noun).lemma)) return null
    return { from: start, to: scale.to, noun, value: { amount: share * scale.times, unit: unitOf(reading, noun) } }
  }
  const of = lowerAt(at) === 'of' || /^(?:the|its|their|his|her|all|what|as)$/.test(lowerAt(at))
  const by = /^(?:by|to|least|about|almost|nearly|than|some|over|around|roughly)$/.test(tokens[start - 1]?.lower ?? '')
  if (!of && !(by && !/^NN/.test(tokens[at]?.tag ?? '') && !isHalf)) return null
  if (/^(?:century|decade|year|month|hour|day|mile)$/.test(tokens[at + 1]?.lemma ?? '')) return null
  return { from: start, to: at, noun: at - 1, value: { amount: Math.round(share * 100) / 100, unit: 'share' } }
}

/** How many parts: "a third", "two thirds", "nine tenths". */
function partCount(word: string): number | null {
  if (/^(?:a|an)$/.test(word)) return 1
  const count = WORDS[word]
  return count !== undefined && Number.isInteger(count) && count < 10 ? count : null
}

/** "A million", "a dozen", "of a million", "million": what a fraction is taken of. */
function scaleAfter(
  { tokens }: Reading,
  at: number,
  end: number,
): { readonly times: number; readonly to: number } | null {
  let next = at
  while (next < end && next < at + 2 && /^(?:of|a)$/.test(tokens[next]?.lower ?? '')) next++
  const word = tokens[next]?.lower ?? ''
  const times = SCALES[word] ?? (word === 'dozen' ? 12 : undefined)
  return times === undefined || next >= end || word.length < 3 ? null : { times, to: next + 1 }
}
