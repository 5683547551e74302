import type { FigureValue } from '../model/claim.ts'
import type { Amount, Reading } from './reading.ts'
import { childOf, childrenOf, isVerb, prepositionOf, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

const SCALES: Readonly<Record<string, number>> = {
  hundred: 1e2,
  thousand: 1e3,
  million: 1e6,
  m: 1e6,
  mn: 1e6,
  billion: 1e9,
  bn: 1e9,
  b: 1e9,
  trillion: 1e12,
  tn: 1e12,
}
const WORDS: Readonly<Record<string, number>> = {
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
  eleven: 11,
  twelve: 12,
  thirteen: 13,
  fourteen: 14,
  fifteen: 15,
  sixteen: 16,
  seventeen: 17,
  eighteen: 18,
  nineteen: 19,
  twenty: 20,
  thirty: 30,
  forty: 40,
  fifty: 50,
  sixty: 60,
  seventy: 70,
  eighty: 80,
  ninety: 90,
  dozen: 12,
  half: 0.5,
  score: 20,
}
const CURRENCIES: Readonly<Record<string, string>> = {
  $: 'USD',
  us$: 'USD',
  '€': 'EUR',
  '£': 'GBP',
  '¥': 'CNY',
  '₹': 'INR',
  dollar: 'USD',
  euro: 'EUR',
  yuan: 'CNY',
  renminbi: 'CNY',
  rouble: 'RUB',
  ruble: 'RUB',
  rupee: 'INR',
  riyal: 'SAR',
  rial: 'IRR',
  lira: 'TRY',
  dirham: 'AED',
  shekel: 'ILS',
  yen: 'JPY',
  sterling: 'GBP',
}
const MULTIPLES: Readonly<Record<string, number>> = { double: 2, treble: 3, triple: 3, quadruple: 4, halve: 0.5 }
const LEAST_BARE = 20
const BARE_REACH = 60
const FORCES = /^(?:soldier|troop|fighter|militant|peacekeeper|adviser|guard|policeman)$/
const PERCENT = /^(?:%|percent|percentage|pct)$/
const PERIOD = /^(?:year|month|day|week|annum|annually|yearly|monthly|daily|hour)$/

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
  let at = start
  const times = MULTIPLES[first.lemma]
  if (times !== undefined && isVerb(first)) {
    return { from: start, to: start + 1, noun: start, value: { amount: times, unit: 'ratio' } }
  }
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

/** The noun a number counts: the one it hangs on, or the next noun of its phrase. */
function countedNoun(reading: Reading, from: number, to: number, end: number): number | null {
  const { tokens } = reading
  const up = (tokens[to - 1] as Token).head
  if ((tokens[to - 1] as Token).relation === 'nummod' && up >= to && up < end) return up
  for (let i = to; i < Math.min(end, to + 4); i++) {
    const tag = (tokens[i] as Token).tag
    if (tag.startsWith('NNS')) return i
    if (!/^(?:JJ|NN|NNP|VBN|HYPH)/.test(tag)) return null
  }
  return childrenOf(reading, from, 'nmod')[0] ?? null
}

/** "fewer than 200 had been stationed": a bare number counts the forces spoken of shortly before. */
function forcesBefore(reading: Reading, start: number): string | null {
  for (let i = start - 1; i >= 0 && i > start - BARE_REACH; i--) {
    const token = tokenAt(reading, i)
    if (token.tag === 'NNS' && FORCES.test(token.lemma)) return UNITS[token.lemma] ?? token.lower
  }
  return null
}

const UNITS: Readonly<Record<string, string>> = {
  soldier: 'troops',
  troop: 'troops',
  man: 'people',
  person: 'people',
  people: 'people',
  time: 'times',
  kilometre: 'km',
  kilometer: 'km',
  metre: 'm',
  meter: 'm',
  tonne: 'tonnes',
  ton: 'tonnes',
}
const CUBES: Readonly<Record<string, string>> = {
  'cubic m': 'm3',
  'square km': 'km2',
  'cubic km': 'km3',
  'square m': 'm2',
}
const DEATH = /^(?:kill|die|perish|slay|murder)$/

/** What is counted, in the unit's symbol where it has one; the dead are counted as such: "killed 33 soldiers". */
function unitOf(reading: Reading, noun: number): string {
  const token = tokenAt(reading, noun)
  const plain = UNITS[token.lemma] ?? token.lower
  const before = tokenAt(reading, Math.max(0, noun - 1)).lower
  const cube = CUBES[`${before} ${plain}`]
  if (cube !== undefined) return cube
  const up = token.head
  const dies = up >= 0 && DEATH.test(tokenAt(reading, up).lemma)
  if (
    dies &&
    (token.relation === 'nsubj:pass' || (tokenAt(reading, up).lemma === 'die') === (token.relation === 'nsubj'))
  )
    return 'killed'
  if (plain !== token.lower) return plain
  const parts = childrenOf(reading, noun, 'compound').filter((part) => part === noun - 1)
  return [...parts.map((part) => tokenAt(reading, part).lower), plain].join(' ')
}
