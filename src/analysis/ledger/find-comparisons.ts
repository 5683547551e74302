import { type FoundMoney, findMoney, hedgeBefore } from './find-money.ts'
import type { LedgerVocabulary } from './ledger-vocabulary.ts'

/** Words that say one amount is so many times another, and the amounts beside them. */
export interface FoundComparison {
  readonly words: string
  readonly factor: number
  readonly allowed: readonly [number, number]
  readonly start: number
  readonly end: number
  /** the amount before the words, and the one they are followed by */
  readonly before: FoundMoney | null
  readonly after: FoundMoney | null
}

/** How far behind the words the amount may stand that they compare with. */
const NEAR = 24

/**
 * Which comparisons of amounts does a sentence make?
 *
 * @example findComparisons('$120 million, about half of the $244 million of the year before', vocabulary)
 */
export function findComparisons(sentence: string, vocabulary: LedgerVocabulary): readonly FoundComparison[] {
  const lower = sentence.toLowerCase()
  const money = findMoney(sentence, vocabulary)
  return vocabulary.comparisons.flatMap(({ pattern, value }) =>
    [...lower.matchAll(pattern)].flatMap((found): readonly FoundComparison[] => {
      const number =
        value === 'n' ? numberBefore(lower.slice(0, found.index), vocabulary) : { value, start: found.index }
      if (number === null) return []
      const end = found.index + found[0].length
      const { low, high } = hedgeBefore(lower.slice(0, number.start), vocabulary)
      const before = money.filter((one) => one.end <= number.start).at(-1) ?? null
      const after = money.find((one) => one.start >= end && one.start - end <= NEAR) ?? null
      const words = sentence.slice(hedgeStart(lower, number.start, vocabulary), end)
      return [
        {
          words,
          factor: number.value,
          allowed: [low * number.value, high * number.value],
          start: number.start,
          end,
          before,
          after,
        },
      ]
    }),
  )
}

/** "twenty", "3", "a thousand", "two hundred" at the end of a text. */
function numberBefore(
  text: string,
  { numbers }: LedgerVocabulary,
): { readonly value: number; readonly start: number } | null {
  const words = [...numbers.keys()].sort((a, b) => b.length - a.length).join('|')
  const found = new RegExp(
    `(?:(?<digits>\\d[\\d,]*(?:\\.\\d+)?)|(?<words>(?:${words})(?:[ -](?:${words}))*))[\\s-]*$`,
    'u',
  ).exec(text)
  if (found === null) return null
  const { digits, words: spelled } = found.groups ?? {}
  if (digits !== undefined) return { value: Number(digits.replaceAll(',', '')), start: found.index }
  let [total, last] = [0, 0]
  for (const word of (spelled ?? '').match(new RegExp(words, 'gu')) ?? []) {
    const value = numbers.get(word) ?? 0
    if (value >= 100 && last > 0) [total, last] = [total - last + last * value, last * value]
    else [total, last] = [total + value, value]
  }
  return total === 0 ? null : { value: total, start: found.index }
}

function hedgeStart(text: string, at: number, { hedges }: LedgerVocabulary): number {
  const before = text.slice(0, at)
  const starts = hedges.flatMap(({ words, pattern }) => (words === '' ? [] : (pattern.exec(before)?.index ?? [])))
  return Math.min(at, ...starts)
}
