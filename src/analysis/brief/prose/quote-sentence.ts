import type { Claim } from '../../../model/claim.ts'
import type { BriefContext } from '../brief-context.ts'
import { withoutLead } from './clean-clause.ts'
import type { Rendering } from './frames.ts'
import { onDay } from './say-date.ts'

const LONGEST = 300
const SHORTEST = 40

/** A claim told in its source's own words: the whole sentence where it is short enough, else the clause marked as cut. */
export function quoteSentence(claim: Claim, context: BriefContext): readonly Rendering[] {
  const document = context.document(claim)
  const words = quotable(claim, context)
  const teller = context.teller(document)
  const date = context.lone || document.published === null ? '' : ` ${onDay(document.published)}`
  const full = /[.!?…]’?$/.test(words) ? words : `${words}.`
  const frames = context.lone
    ? [
        { frame: 'quote-says', text: `${teller} says: “${full}”` },
        { frame: 'quote-own', text: `in the words of ${teller}: “${full}”` },
      ]
    : [
        { frame: 'quote-wrote', text: `${teller} wrote${date}: “${full}”` },
        ...(date === '' ? [] : [{ frame: 'quote-dated', text: `${date.trim()} ${teller} wrote: “${full}”` }]),
      ]
  const open = /^…/.test(words) || /[!?…]’?$/.test(words)
  if (open) return frames
  const bare = words.replace(/\.(’?)$/, '$1')
  const last = context.lone ? `${teller} says` : `${teller} wrote${date}`
  return [...frames, { frame: 'quote-last', text: `“${bare}”, ${last}.` }]
}

function quotable(claim: Claim, context: BriefContext): string {
  const sentence = context.sentence(claim).replace(/\s+/g, ' ').trim()
  if (sentence.length <= LONGEST) return innerQuotes(headless(sentence))
  const clause = claim.passage.quote.replace(/\s+/g, ' ').trim()
  const open = sentence.startsWith(clause) ? '' : '… '
  const close = sentence.endsWith(clause) ? '' : ' …'
  const short = clause.length > LONGEST ? `${clause.slice(0, clause.lastIndexOf(' ', LONGEST))} …` : clause + close
  return innerQuotes(open === '' ? headless(short) : open + short)
}

/** The same words, set against what was told before them. */
export function quoteAgainst(claim: Claim, context: BriefContext): string {
  const document = context.document(claim)
  const words = quotable(claim, context)
  const full = /[.!?…]’?$/.test(words) ? words : `${words}.`
  if (context.lone) return `against this stands the sentence: “${full}”`
  const date = document.published === null ? '' : ` ${onDay(document.published)}`
  return `against this stands what ${context.teller(document)} wrote${date}: “${full}”`
}

/** Whether the words that would be quoted say enough to stand alone. */
export function worthQuoting(claim: Claim, context: BriefContext): boolean {
  return quotable(claim, context).length >= SHORTEST
}

/** Without the joining words at its head; the letter that was changed stands in brackets. */
function headless(sentence: string): string {
  const rest = withoutLead(sentence)
  if (rest === sentence || rest === '') return sentence
  return /^\p{Ll}/u.test(rest) ? `[${rest[0]?.toUpperCase()}]${rest.slice(1)}` : rest
}

/** Quotation marks turned to single ones, so that they can stand inside others. */
export function innerQuotes(text: string): string {
  const open = (text.match(/“/g) ?? []).length
  const close = (text.match(/”/g) ?? []).length
  const whole = open > close ? `${text}”` : close > open ? `“${text}` : text
  return whole
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’')
}
