import type { Money } from '../../model/ledger-report.ts'
import type { LedgerVocabulary } from './ledger-vocabulary.ts'

export interface FoundMoney {
  readonly money: Money
  /** where in the text it stands */
  readonly start: number
  readonly end: number
}

/**
 * Which amounts of money does a text give?
 *
 * @returns by place
 * @example findMoney('between $20 billion and $30 billion', vocabulary) // one range in USD
 */
export function findMoney(text: string, vocabulary: LedgerVocabulary): readonly FoundMoney[] {
  const lower = text.toLowerCase()
  return [...lower.matchAll(vocabulary.money)].flatMap((found): readonly FoundMoney[] => {
    const { sign, name, a, aScale, b, bScale, c, cScale, d, dScale } = found.groups ?? {}
    const word = sign ?? name ?? ''
    const currency = vocabulary.currencyOf.get(word) ?? vocabulary.currencyOf.get(word.replace(/s$/, ''))
    // a code counts in capitals only: "ALL 30", not "all 30"
    const code = word.length === 3 && vocabulary.currencies.has(word.toUpperCase())
    const shown = text.slice(found.index, found.index + found[0].length)
    if (currency === undefined || (code && !shown.includes(word.toUpperCase()))) return []
    const size = (scale: string | undefined) => (scale === undefined ? 1 : (vocabulary.numbers.get(scale) ?? 1))
    const number = (digits: string) => Number(digits.replaceAll(',', ''))
    const [first, firstScale, second, secondScale] = [a ?? c, aScale ?? cScale, b ?? d, bScale ?? dScale]
    if (first === undefined) return []
    // "20 to 30 billion": the scale of the second holds for both
    const low = number(first) * size(firstScale ?? (second === undefined ? undefined : secondScale))
    const high = second === undefined ? low : number(second) * size(secondScale)
    if (high < low) return []
    const { bound } = hedgeBefore(lower.slice(0, found.index), vocabulary)
    const money = { low, high, currency, per: null, bound }
    return [{ money, start: found.index, end: found.index + found[0].length }]
  })
}

/** What the words right before a number say of it. */
export function hedgeBefore(text: string, { hedges }: LedgerVocabulary) {
  const found = hedges.filter(({ words, pattern }) => words !== '' && pattern.test(text))
  const [longest] = [...found].sort((x, y) => lengthOf(y.pattern, text) - lengthOf(x.pattern, text))
  const plain = hedges.find(({ words }) => words === '')
  return (longest ?? plain)?.value ?? { low: 1, high: 1, bound: null }
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0
}
