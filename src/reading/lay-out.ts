import { isoDate } from './calendar.ts'
import { datelineAt } from './dateline.ts'
import type { Reading } from './reading.ts'

const LONGEST_HEADING = 16

/** Step 1: which sentences are headings, bylines and datelines, and from which day the words of each are counted. */
export function layOut(reading: Reading): Reading {
  const { sentences, document, tokens } = reading
  const heading: boolean[] = []
  const date: (string | null)[] = []
  let current = document.published
  const perParagraph = new Map<number, number>()
  for (const { paragraph } of sentences) perParagraph.set(paragraph, (perParagraph.get(paragraph) ?? 0) + 1)
  for (const sentence of sentences) {
    const opens = sentences[sentence.index - 1]?.paragraph !== sentence.paragraph
    const dateline = opens ? datelineAt(document.text, sentence.start) : null
    const year = dateline?.year ?? Number(document.published?.slice(0, 4) ?? 0)
    if (dateline !== null && year > 0) current = isoDate(year, dateline.month, dateline.day)
    const alone = perParagraph.get(sentence.paragraph) === 1
    const last = tokens[sentence.to - 1]
    const open = !/^[.!?”"’)]$/u.test(last?.text ?? '')
    heading.push(dateline !== null || (alone && open && sentence.to - sentence.from <= LONGEST_HEADING))
    date.push(current)
  }
  return { ...reading, layout: { heading, date } }
}
