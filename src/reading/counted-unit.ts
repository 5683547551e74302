import type { Reading } from './reading.ts'
import { childrenOf, tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

const BARE_REACH = 60
const FORCES = /^(?:soldier|troop|fighter|militant|peacekeeper|adviser|guard|policeman)$/

/** The noun a number counts: the one it hangs on, or the next noun of its phrase. */
export function countedNoun(reading: Reading, from: number, to: number, end: number): number | null {
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
export function forcesBefore(reading: Reading, start: number): string | null {
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

const WOUND = /^(?:wound|injure|hurt|maim)$/

/** Those who are named by where they are from: "1.3 million Syrians". */
function isPeople(reading: Reading, noun: number): boolean {
  const { tag, text } = tokenAt(reading, noun)
  if (!/^NNP?S$/.test(tag) || !/^\p{Lu}\p{L}+s$/u.test(text)) return false
  const mention = reading.mentions[reading.mentionAt[noun] ?? -1]
  return mention?.form === 'demonym'
}

/** What is counted, in the unit's symbol where it has one; the dead are counted as such: "killed 33 soldiers". */
export function unitOf(reading: Reading, noun: number): string {
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
  if (up >= 0 && WOUND.test(tokenAt(reading, up).lemma) && /^(?:obj|nsubj:pass)$/.test(token.relation)) return 'wounded'
  if (isPeople(reading, noun)) return 'people'
  const parts = childrenOf(reading, noun, 'compound').filter((part) => part === noun - 1)
  return [...parts.map((part) => tokenAt(reading, part).lower), plain].join(' ')
}
