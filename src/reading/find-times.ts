import { addDays, addMonths, isoDate, monthOf, weekday, weekdayOf } from './calendar.ts'
import type { Reading, TimeExpression } from './reading.ts'
import { tokenAt } from './syntax-tree.ts'
import type { Token } from './token.ts'

/** Where a relative time counts from: the day the words were written, and the time the text last spoke of. */
interface Anchor {
  readonly written: string | null
  readonly told: string | null
  /** the same, within the paragraph */
  readonly here: string | null
}

interface Found {
  readonly to: number
  readonly iso: string
  /** a time the story has moved to, from which later words ("two weeks later") count */
  readonly moves: boolean
}

const NUMBERS = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]
const UNIT = /^(?:day|week|fortnight|month|year|decade)s?$/
const SEASONS: Readonly<Record<string, readonly [number, number]>> = {
  spring: [3, 5],
  summer: [6, 8],
  autumn: [9, 11],
  fall: [9, 11],
  winter: [12, 14],
}

/** Step 5: which times the text gives, as ISO dates counted from its own date, its datelines and its story so far. */
export function findTimes(reading: Reading): Reading {
  const { tokens, layout, sentences } = reading
  const times: TimeExpression[] = []
  let told: string | null = null
  let here: string | null = null
  for (const sentence of sentences) {
    const written = layout.date[sentence.index] ?? null
    if (sentence.index > 0 && written !== layout.date[sentence.index - 1]) told = written
    if (sentences[sentence.index - 1]?.paragraph !== sentence.paragraph) here = null
    for (let i = sentence.from; i < sentence.to; ) {
      const found = timeAt(tokens, i, sentence.to, { written, told, here })
      if (found === null) i++
      else {
        times.push({ from: i, to: found.to, iso: found.iso })
        if (found.moves && !isAside(reading, i)) {
          told = found.iso.split('/')[0]?.replace('..', '') || told
          here = told
        }
        i = found.to
      }
    }
  }
  return { ...reading, times: joinIntervals(tokens, times) }
}

/** A time told only to say since when or until when something holds, or of which year a treaty is: the story stays where it was. */
function isAside(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index)
  if (/^(?:since|before|until|till|than)$/.test(reading.tokens[index - 1]?.lower ?? '')) return true
  return /^(?:compound|amod|nummod)$/.test(token.relation)
}

function timeAt(tokens: readonly Token[], i: number, end: number, anchor: Anchor): Found | null {
  const token = tokens[i] as Token
  if (/^\d/.test(token.text)) return numericTime(tokens, i, end, anchor)
  const month = monthOf(token.text)
  if (
    month > 0 &&
    !(token.lower === 'may' && token.tag === 'MD') &&
    !(token.lower === 'march' && token.tag.startsWith('VB'))
  ) {
    return monthFirst(tokens, i, end, month, anchor)
  }
  if (weekdayOf(token.lower) >= 0 && anchor.written?.length === 10) {
    const back = (weekday(anchor.written) - weekdayOf(token.lower) + 7) % 7
    return { to: i + 1, iso: addDays(anchor.written, -back), moves: false }
  }
  return relativeTime(tokens, i, end, anchor)
}

/** "24 November 2015", "2015-11-24", "2015", "the 1980s"; a number that counts something is no year. */
function numericTime(tokens: readonly Token[], i: number, end: number, anchor: Anchor): Found | null {
  const token = tokens[i] as Token
  const day = Number(token.text.replace(/(?:st|nd|rd|th)$/, ''))
  const next = i + 1 < end ? (tokens[i + 1] as Token) : null
  if (next !== null && day >= 1 && day <= 31 && monthOf(next.text) > 0) {
    const year = yearAt(tokens, i + 2, end)
    const month = monthOf(next.text)
    const that = year === null ? thatYearAt(tokens, i + 2, anchor) : null
    const told = year ?? that
    return {
      to: told?.to ?? i + 2,
      iso: isoDate(told?.year ?? yearOfMonth(month, anchor), month, day),
      moves: true,
    }
  }
  const decade = /^((?:19|20)\d)0s$/.exec(token.text)
  if (decade) return { to: i + 1, iso: `${decade[1]}0/${decade[1]}9`, moves: false }
  if (!/^(?:1[89]|20)\d\d$/.test(token.text)) return null
  const dashed = tokens
    .slice(i + 1, i + 5)
    .map((one) => one.text)
    .join('')
  const iso = /^-(\d\d)-(\d\d)$/.exec(dashed)
  if (iso && i + 5 <= end) return { to: i + 5, iso: `${token.text}${dashed}`, moves: true }
  if (token.relation === 'nummod' && next !== null && /^NNS$/.test(next.tag)) return null
  if (next !== null && /^(?:%|percent|per|million|billion|kilometres?|km|troops|people|times)$/.test(next.lower))
    return null
  const before = tokens[i - 1]
  if (before !== undefined && /^[$€£]$/.test(before.text)) return null
  return { to: i + 1, iso: token.text, moves: true }
}

function monthFirst(tokens: readonly Token[], i: number, end: number, month: number, anchor: Anchor): Found {
  const next = i + 1 < end ? (tokens[i + 1] as Token).text.replace(/(?:st|nd|rd|th)$/, '') : ''
  if (/^\d{1,2}$/.test(next) && Number(next) >= 1 && Number(next) <= 31) {
    const year = yearAt(tokens, i + 2, end)
    return {
      to: year?.to ?? i + 2,
      iso: isoDate(year?.year ?? yearOfMonth(month, anchor), month, Number(next)),
      moves: true,
    }
  }
  const year = yearAt(tokens, i + 1, end) ?? thatYearAt(tokens, i + 1, anchor)
  if (year !== null) return { to: year.to, iso: isoDate(year.year, month), moves: true }
  return { to: i + 1, iso: isoDate(yearOfMonth(month, anchor, tokens[i - 1]?.lower), month), moves: true }
}

function yearAt(tokens: readonly Token[], i: number, end: number): { year: number; to: number } | null {
  let at = i
  while (at < end && /^(?:,|of|this|last)$/.test((tokens[at] as Token).lower) && at < i + 2) at++
  const text = at < end ? (tokens[at] as Token).text : ''
  return /^(?:1[89]|20)\d\d$/.test(text) ? { year: Number(text), to: at + 1 } : null
}

/** "Of that year", "the same year": the one the story is in. */
function thatYearAt(tokens: readonly Token[], i: number, { told }: Anchor): { year: number; to: number } | null {
  const words = tokens.slice(i, i + 4).map((one) => one.lower)
  const at = words.findIndex((word) => /^(?:that|same)$/.test(word))
  if (told === null || at < 0 || words[at + 1] !== 'year') return null
  return words.slice(0, at).every((word) => /^(?:of|the)$/.test(word))
    ? { year: Number(told.slice(0, 4)), to: i + at + 2 }
    : null
}

/**
 * The year of a month without one: "last" and no word before count back from the day of writing; where the story is
 * elsewhere, the month of the story's year, or of the next one if it has gone by.
 */
function yearOfMonth(month: number, anchor: Anchor, before = ''): number {
  const { written } = anchor
  const told = before === 'that' ? anchor.told : anchor.here
  const base = written ?? told ?? '2000'
  const writtenYear = Number(base.slice(0, 4))
  const writtenMonth = Number(base.slice(5, 7) || '12')
  const latest = month <= writtenMonth ? writtenYear : writtenYear - 1
  if (before === 'this') return writtenYear
  if (before === 'last' || told === null || told.slice(0, 4) === base.slice(0, 4)) return latest
  const toldYear = Number(told.slice(0, 4))
  const toldMonth = Number(told.slice(5, 7) || '1')
  return month >= toldMonth || before === 'that' || before === 'early' ? toldYear : Math.min(latest, toldYear + 1)
}

function relativeTime(tokens: readonly Token[], i: number, end: number, { written, told }: Anchor): Found | null {
  const words = tokens.slice(i, Math.min(end, i + 5)).map((one) => one.lower)
  const [first = '', second = '', third = '', fourth = ''] = words
  if (written?.length === 10) {
    if (first === 'yesterday') return { to: i + 1, iso: addDays(written, -1), moves: false }
    if (/^(?:today|tonight)$/.test(first)) return { to: i + 1, iso: written, moves: false }
    if (first === 'tomorrow') return { to: i + 1, iso: addDays(written, 1), moves: false }
  }
  if (/^(?:last|next|this|past)$/.test(first) && (UNIT.test(second) || second in SEASONS)) {
    const step = first === 'this' ? 0 : first === 'next' ? 1 : -1
    return written === null ? null : shift(written, step, second, i + 2, false)
  }
  if (
    /^(?:that|same)$/.test(first) &&
    told !== null &&
    (second === 'year' || second in SEASONS || second === 'month')
  ) {
    return shift(told, 0, second, i + 2, false)
  }
  if (/^(?:following|next|previous)$/.test(first) && UNIT.test(second) && told !== null) {
    return shift(told, first === 'previous' ? -1 : 1, second, i + 2, true)
  }
  if (first in SEASONS && second === 'of') {
    const year = yearAt(tokens, i + 2, end)
    if (year !== null) return shift(String(year.year), 0, first, year.to, true)
  }
  const count = countOf(first)
  if (count === null || !UNIT.test(second)) return null
  const signal = third === 'and' ? fourth : third
  if (signal === 'ago' && written !== null) return shift(written, -count, second, i + 3, true)
  if (/^(?:later|after|afterwards)$/.test(signal) && told !== null) return shift(told, count, second, i + 3, true)
  if (/^(?:earlier|before|previously)$/.test(signal) && told !== null) return shift(told, -count, second, i + 3, true)
  return null
}

function countOf(word: string): number | null {
  if (/^\d{1,3}$/.test(word)) return Number(word)
  const at = NUMBERS.indexOf(word)
  return at > 0 ? at : word === 'a' || word === 'an' ? 1 : null
}

/** A time moved by so many units, at the precision of the unit. */
function shift(from: string, count: number, unit: string, to: number, moves: boolean): Found | null {
  const year = Number(from.slice(0, 4))
  const season = SEASONS[unit]
  if (season) {
    const start = isoDate(year + count, season[0])
    return { to, iso: `${start}/${addMonths(start, season[1] - season[0])}`, moves }
  }
  if (unit.startsWith('year')) return { to, iso: String(year + count), moves }
  if (unit.startsWith('decade')) return { to, iso: String(year + 10 * count), moves }
  if (from.length < 7) return null
  if (unit.startsWith('month')) return { to, iso: addMonths(from.slice(0, 7), count), moves }
  if (from.length < 10) return { to, iso: from.slice(0, 7), moves }
  const days = unit.startsWith('day') ? 1 : unit.startsWith('fortnight') ? 14 : 7
  const day = addDays(from, days * count)
  return { to, iso: days > 1 && count === 0 ? `${addDays(from, -6)}/${from}` : day, moves }
}

/** "from 2011 to 2024", "between May and June 2017", "since 2011", "until 2019". */
function joinIntervals(tokens: readonly Token[], times: readonly TimeExpression[]): readonly TimeExpression[] {
  const joined: TimeExpression[] = []
  for (const time of times) {
    const before = joined.at(-1)
    const between =
      before === undefined
        ? ''
        : tokens
            .slice(before.to, time.from)
            .map((one) => one.lower)
            .join(' ')
    const start = before === undefined ? '' : (tokens[before.from - 1]?.lower ?? '')
    const ranges = /^(?:to|until|till|-|–)$/.test(between) || (between === 'and' && start === 'between')
    if (before !== undefined && ranges && !before.iso.includes('/') && !time.iso.includes('/')) {
      joined[joined.length - 1] = { from: before.from, to: time.to, iso: `${before.iso}/${time.iso}` }
      continue
    }
    const lead = tokens[time.from - 1]?.lower ?? ''
    if (time.iso.includes('/')) joined.push(time)
    else if (lead === 'since') joined.push({ ...time, iso: `${time.iso}/..` })
    else if (/^(?:until|till)$/.test(lead)) joined.push({ ...time, iso: `../${time.iso}` })
    else joined.push(time)
  }
  return joined
}
