import type { Reading } from './reading.ts'
import { monthOf } from './calendar.ts'
import type { Sentence } from './token.ts'

const LONGEST_HEADING = 16

/** Step 1: which lines are headings and bylines, and which dateline stands above each sentence. */
export function layOut(reading: Reading): Reading {
  const { sentences, document, tokens } = reading
  const heading: boolean[] = []
  const date: (string | null)[] = []
  const start: number[] = []
  let current = document.published
  const perParagraph = new Map<number, number>()
  for (const { paragraph } of sentences) perParagraph.set(paragraph, (perParagraph.get(paragraph) ?? 0) + 1)
  let paragraph = -1
  for (const sentence of sentences) {
    let first = sentence.from
    if (sentence.paragraph !== paragraph) {
      paragraph = sentence.paragraph
      const dateline = readDateline(reading, sentence)
      if (dateline !== null) {
        current = dateline.date
        first = dateline.after
      }
    }
    const alone = perParagraph.get(sentence.paragraph) === 1
    const last = tokens[sentence.to - 1]
    const open = !/^[.!?”"’)]$/u.test(last?.text ?? '')
    heading.push(alone && open && sentence.to - first <= LONGEST_HEADING)
    date.push(current)
    start.push(first)
  }
  return { ...reading, layout: { heading, date, start } }
}

/** "DOHA, March 3, 2014 (Reuters) —" or "(Beirut, 3 March 2014)" at the start of a paragraph. */
function readDateline(reading: Reading, sentence: Sentence): { date: string; after: number } | null {
  const { tokens, document } = reading
  const limit = Math.min(sentence.to, sentence.from + 18)
  let month = 0
  let day = 0
  let year = 0
  for (let i = sentence.from; i < limit; i++) {
    const token = tokens[i]
    if (token === undefined) break
    const number = /^\d{1,4}$/.test(token.text) ? Number(token.text) : 0
    if (monthOf(token.text) > 0 && month === 0) month = monthOf(token.text)
    else if (number > 31) year = number
    else if (number > 0 && day === 0) day = number
    const dash = /^(?:[—–―]|--?)$/.test(token.text)
    if (dash && month > 0 && day > 0 && /^\p{Lu}/u.test(tokens[sentence.from]?.text.replace('(', '') || 'A')) {
      if (year === 0) year = Number(document.published?.slice(0, 4) ?? 0)
      if (year === 0) return null
      return { date: isoDay(year, month, day), after: i + 1 }
    }
    if (token.tag.startsWith('VB') && month === 0) return null
  }
  return null
}

function isoDay(year: number, month: number, day: number): string {
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}
