import { isoDate, monthOf } from './calendar.ts'
import type { Reading } from './reading.ts'
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

const DATELINE =
  /^[("]?(?:[\p{Lu}][\p{L}.'’-]*[ /]?){1,4}(?:, [\p{Lu}][\p{L}. ]+?)?,? ?\(?(?:(?<m1>[A-Z][a-z]{2,8})\.? (?<d1>\d{1,2})|(?<d2>\d{1,2}) (?<m2>[A-Z][a-z]{2,8})\.?)(?:,? (?<y>\d{4}))?[^—–]{0,40}?(?:[—–]| --? )/u
const DATELINE_REACH = 110

/** "DOHA, March 3, 2014 (Reuters) —" at the start of a paragraph: its day, and the first token after it. */
function readDateline(reading: Reading, sentence: Sentence): { date: string; after: number } | null {
  const { tokens, document } = reading
  const found = DATELINE.exec(document.text.slice(sentence.start, sentence.start + DATELINE_REACH))
  const groups = found?.groups
  if (found === null || groups === undefined) return null
  const month = monthOf(groups.m1 ?? groups.m2 ?? '')
  const year = Number(groups.y ?? document.published?.slice(0, 4) ?? 0)
  if (month === 0 || year === 0) return null
  const end = sentence.start + found[0].length
  let after = sentence.from
  while (after < sentence.to - 1 && (tokens[after]?.start ?? end) < end) after++
  return { date: isoDate(year, month, Number(groups.d1 ?? groups.d2)), after }
}
