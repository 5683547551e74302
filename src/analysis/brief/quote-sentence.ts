import type { Claim } from '../../model/claim.ts'
import type { BriefContext } from './brief-context.ts'
import { onDay } from './say-date.ts'
import { capitalise } from './say-name.ts'

const LONGEST = 320

/** A claim told in its source's own words: the whole sentence where it is short enough, else the clause marked as cut. */
export function quoteSentence(claim: Claim, context: BriefContext): readonly string[] {
  const document = context.document(claim)
  const teller = context.teller(document)
  const words = quotable(claim, context)
  if (context.lone) {
    return [
      `As the text puts it: ${words}`,
      `The text has it in these words: ${words}`,
      `In the words of the text: ${words}`,
      `The wording is: ${words}`,
    ]
  }
  const date = document.published === null ? '' : ` ${onDay(document.published)}`
  return [
    `${capitalise(teller)} put it this way${date}: ${words}`,
    `In the words of ${teller}${date === '' ? '' : `,${date}`}: ${words}`,
    `${capitalise(teller)} wrote${date}: ${words}`,
  ]
}

function quotable(claim: Claim, context: BriefContext): string {
  const sentence = context.sentence(claim).replace(/\s+/g, ' ').trim()
  if (sentence.length <= LONGEST) return inQuotes(sentence)
  const clause = claim.passage.quote.replace(/\s+/g, ' ').trim()
  const open = sentence.startsWith(clause) ? '' : '… '
  const close = sentence.endsWith(clause) ? '' : ' …'
  const short = clause.length > LONGEST ? `${clause.slice(0, clause.lastIndexOf(' ', LONGEST))} …` : clause + close
  return inQuotes(open + short)
}

/** “Outer” quotation marks, inner ones turned to ‘single’. */
function inQuotes(text: string): string {
  const inner = text
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’')
  return `“${inner}”${/[.!?…]’?$/.test(inner) ? '' : '.'}`
}
