import type { FigureValue } from '../model/claim.ts'
import { countedNoun, forcesBefore, unitOf } from './counted-unit.ts'
import { fractionAt } from './fraction-at.ts'
import { CURRENCIES, PERIOD, SCALES, WORDS } from './number-words.ts'
import type { Amount, Reading } from './reading.ts'
import { childOf, isVerb, prepositionOf, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

const MULTIPLES: Readonly<Record<string, number>> = { double: 2, treble: 3, triple: 3, quadruple: 4, halve: 0.5 }
const LEAST_BARE = 20
/** Written as years are, without the comma of a thousand. */
const YEAR = /^(?:19|20)\d\d$/
const PERCENT = /^(?:%|percent|percentage|pct)$/

/** Step 6: which numbers the text gives, with what they count or measure. Dates and list marks are no amounts. */
export function findAmounts(reading: Reading): Reading {
  const timed = new Uint8Array(reading.tokens.length)
  for (const time of reading.times) timed.fill(1, time.from, time.to)
  const amounts: Amount[] = []
  for (let i = 0; i < reading.tokens.length; ) {
    const amount = timed[i] ? null : amountAt(reading, i)
    if (amount !== null) amounts.push(amount)
    i = amount?.to ?? i + 1
  }
  return { ...reading, amounts }
}

function amountAt(reading: Reading, start: number): Amount | null {
  const { tokens } = reading
  const first = tokens[start] as Token
  const sentence = reading.sentences[first.sentence]
  const end = sentence?.to ?? tokens.length
  if (YEAR.test(first.text) && tokens[start - 1]?.lower === 'in') return null
  let at = start
  const times = MULTIPLES[first.lemma]
  if (times !== undefined && isVerb(first)) {
    return { from: start, to: start + 1, noun: start, value: { amount: times, unit: 'ratio' } }
  }
  const part = fractionAt(reading, start, end)
  if (part !== null) return part
  const sign = CURRENCIES[first.lower]
  if (sign !== undefined && !/^\p{L}/u.test(first.text)) at++
  const low = numberAt(tokens, at, end)
  if (low === null) return null
  at = low.to
  let amount: FigureValue['amount'] = low.value
  const joiner = tokens[at]?.lower ?? ''
  const skip = CURRENCIES[tokens[at + 1]?.lower ?? ''] !== undefined ? 2 : 1
  const high = /^(?:to|and|-|–|or)$/.test(joiner) && at < end ? numberAt(tokens, at + skip, end) : null
  const between = tokens[start - 1]?.lower === 'between'
  if (high !== null && (joiner !== 'and' || between)) {
    const scale = low.scale === 1 && high.scale > 1 && low.value < 1000 ? high.scale : 1
    amount = [low.value * scale, high.value]
    at = high.to
  }
  const after = tokens[at]
  const lemma = after?.lemma ?? ''
  const per = periodAt(tokens, at, end)
  if (sign !== undefined && at > start + 1) return finish(reading, start, at, amount, sign, per)
  if (at < end && (PERCENT.test(lemma) || (lemma === 'per' && /^cent$/.test(tokens[at + 1]?.lower ?? '')))) {
    const to = lemma === 'per' ? at + 2 : at + 1
    return finish(reading, start, to, amount, 'percent', periodAt(tokens, to, end))
  }
  const currency =
    CURRENCIES[lemma] ??
    (/^(?:us|u\.s\.)$/.test(after?.lower ?? '') ? CURRENCIES[tokens[at + 1]?.lemma ?? ''] : undefined)
  if (currency !== undefined && at < end)
    return finish(reading, start, at + 1, amount, currency, periodAt(tokens, at + 1, end))
  const noun = countedNoun(reading, start, at, end)
  if (
    noun === null &&
    low.value >= LEAST_BARE &&
    /^(?:nsubj|obj|obl|root)/.test((tokens[low.to - 1] as Token).relation)
  ) {
    const unit = forcesBefore(reading, start)
    if (unit !== null) return { from: start, to: at, noun: at - 1, value: { amount, unit } }
  }
  if (noun === null || PERIOD.test(tokenAt(reading, noun).lemma)) return null
  if (low.value <= 2 && low.scale === 1 && !/^\d/.test(first.text)) return null
  return { from: start, to: at, noun, value: { amount, unit: unitOf(reading, noun), ...(per ? { per } : {}) } }
}

function finish(
  reading: Reading,
  from: number,
  to: number,
  amount: FigureValue['amount'],
  unit: string,
  per: string | null,
): Amount {
  const of = childOf(reading, to - 1, 'nmod')
  const noun = of !== null && /^(?:of|in)$/.test(prepositionOf(reading, of)) ? of : to - 1
  return { from, to, noun, value: { amount, unit, ...(per ? { per } : {}) } }
}

function numberAt(
  tokens: readonly Token[],
  start: number,
  end: number,
): { value: number; scale: number; to: number } | null {
  let at = start
  const token = tokens[at]
  if (token === undefined || at >= end) return null
  const joined = /^(\d[\d,]*(?:\.\d+)?)(m|mn|bn|b|tn|k)?$/i.exec(token.text)
  let value = joined ? Number((joined[1] as string).replaceAll(',', '')) : (WORDS[token.lower] ?? null)
  if (value === null || Number.isNaN(value)) return null
  if (token.tag !== 'CD' && !joined && !/^(?:dozen)$/.test(token.lower)) return null
  const suffix = joined?.[2]?.toLowerCase()
  let scale = suffix === undefined ? 1 : suffix === 'k' ? 1e3 : (SCALES[suffix] ?? 1)
  at++
  if (tokens[at]?.text === '-' && WORDS[tokens[at + 1]?.lower ?? ''] !== undefined && !joined) {
    value += WORDS[tokens[at + 1]?.lower ?? ''] ?? 0
    at += 2
  }
  for (
    let next = SCALES[tokens[at]?.lower ?? ''];
    next !== undefined && at < end;
    next = SCALES[tokens[at]?.lower ?? '']
  ) {
    scale *= next
    at++
  }
  return { value: Math.round(value * scale * 1000) / 1000, scale, to: at }
}

function periodAt(tokens: readonly Token[], at: number, end: number): string | null {
  for (let i = at; i < Math.min(end, at + 4); i++) {
    const word = tokens[i]?.lower ?? ''
    const period = tokens[i + 1]?.lemma ?? ''
    if (/^(?:a|per|each|every)$/.test(word) && PERIOD.test(period) && i + 1 < end) return period
    if (/^(?:annually|yearly)$/.test(word)) return 'year'
    if (word === 'daily') return 'day'
    if (word === 'monthly') return 'month'
  }
  return null
}
