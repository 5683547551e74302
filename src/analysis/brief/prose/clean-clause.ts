import type { ClauseWord } from './clause-word.ts'

/** A clause made ready to stand in a sentence of ours. */
export interface CleanClause {
  readonly text: string
  readonly words: readonly ClauseWord[]
  /** it says a time only its own document can place ("last December"), which could not be taken out */
  readonly floating: boolean
  /** it says its own year */
  readonly dated: boolean
  /** quotation marks do not pair up */
  readonly broken: boolean
}

const LEAD =
  /^(?:(?:however|meanwhile|moreover|furthermore|additionally|also|therefore|thus|then|and|but|yet|so|nor|hence|indeed|in addition|at the same time|for (?:his|her|its|their) part|historically|as a result|in return|on the other hand|more recently|instead|all the same|nonetheless|even so|still|that)\b,?\s+)+/i
/** "TEHRAN, Sept 17 (Levant Newswire) - ", "Damascus, SANA - " */
const DATELINE =
  /^(?:\p{Lu}[\p{L}.’' -]{1,30})(?:, [^-–—()]{1,40})?(?: ?\([^)]{1,40}\))? ?[-–—]{1,2} (?=\S)|^\p{Lu}[\p{Lu} ]{2,30} ?\([^)]{1,40}\) /u
const LEAD_TIME =
  /^(?:(?:on|in|by|during|since|late|early) )?(?:[Ll]ast|[Tt]his|[Tt]hat|[Nn]ext|[Tt]he same) (?:week|month|year|spring|summer|autumn|fall|winter|day|January|February|March|April|May|June|July|August|September|October|November|December|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day),\s+/
const TIME =
  /,? (?:yesterday|today|(?:late |early |earlier |later )?(?:last|this) (?:week|month|year|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter)|(?:on|late on|early on) (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?: (?:morning|evening|night|afternoon))?|(?:\w+|\d+) (?:days?|weeks?|months?|years?) ago)(?=$|[,;.]| (?:and|to|in|at|by|with|for|on|from|that|after|as|of)\b)/g
const FILLERS = new Set([
  'nonetheless',
  'nevertheless',
  'meanwhile',
  'also',
  'therefore',
  'thus',
  'instead',
  'now',
  'then',
  'later',
  'afterwards',
  'subsequently',
])
const MONTH =
  /\b((?:[Ii]n|[Bb]y|[Ss]ince|until|of|[Ff]rom|[Ll]ate|[Ee]arly|mid|\d{1,2}) (January|February|March|April|May|June|July|August|September|October|November|December)|(January|February|March|April|May|June|July|August|September|October|November|December) \d{1,2})\b(?!,? \d{4})/g
const MONTHS = 'January February March April May June July August September October November December'.split(' ')
const FLOATING =
  /\b(?:yesterday|today|tomorrow|ago|(?:[Ll]ast|next|[Tt]his|[Tt]hat|previous|following|same) (?:week|month|year|January|February|March|April|May|June|July|August|September|October|November|December|spring|summer|autumn|fall|winter|day)|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|(?:days?|evening|morning|nights?|fortnight|weeks?|months?|years?) (?:later|earlier|before|after)|within days|by then|at the time)\b/
const YEAR = /\b(?:1[89]|20)\d\d\b/

const SENTENCE_LEAD =
  /^(?:(?:however|meanwhile|moreover|furthermore|additionally|therefore|thus|and|but|hence|in addition|at the same time|as a result|nonetheless|even so)\b,?\s+)+/i

/** A sentence without its dateline and the joining words at its head ("However, …", "Additionally, …"). */
export function withoutLead(text: string): string {
  return text.replace(DATELINE, '').replace(SENTENCE_LEAD, '')
}

/**
 * Strips a clause of what ties it to the sentence it came from: joining words at its head, points at its tail, and times
 * counted from its document's day where the claim knows the date.
 *
 * @param quote the clause's words
 * @param words its words with offsets into `quote`
 * @param when the claim's date; where it has one, a relative time can go, and a month gets its year
 */
export function cleanClause(quote: string, words: readonly ClauseWord[], when: string | null): CleanClause {
  const dateKnown = when !== null
  const cuts: [number, number][] = []
  let from = 0
  for (const pattern of dateKnown ? [DATELINE, LEAD, LEAD_TIME, LEAD] : [DATELINE, LEAD]) {
    const match = pattern.exec(quote.slice(from))
    if (match) from += match[0].length
  }
  if (from > 0) cuts.push([0, from])
  const bare = quote.replace(/[\s.,;:—–-]+$/, '')
  if (bare.length < quote.length) cuts.push([bare.length, quote.length])
  if (dateKnown) {
    for (const match of bare.matchAll(TIME)) {
      if (match.index > from) cuts.push([match.index, match.index + match[0].length])
    }
  }
  for (const [i, word] of words.entries()) {
    const next = words[i + 1]
    if (i === 0 || next === undefined || word.tag !== 'RB' || !FILLERS.has(word.text)) continue
    if (/^(?:days?|weeks?|months?|years?|hours?|soon|no)$/.test(words[i - 1]?.text.toLowerCase() ?? '')) continue
    if (next.text === 'of' || (word.text === 'then' && next.tag !== 'VBD') || (word.text === 'now' && !dateKnown))
      continue
    cuts.push([word.start, next.start])
  }
  cuts.sort((a, b) => a[0] - b[0])
  let text = ''
  let at = 0
  for (const [start, end] of cuts) {
    text += quote.slice(at, Math.max(at, start))
    at = Math.max(at, end)
  }
  text += quote.slice(at)
  text = text
    .replace(/\s+/g, ' ')
    .replace(/[.,;:]+(?=[”"’']*$)/, '')
    .trim()
  const paired = withYears(pairQuotes(text), when)
  return {
    text: paired,
    words: words.filter((word) => !cuts.some(([start, end]) => word.start >= start && word.end <= end)),
    floating: FLOATING.test(paired) || paired.search(MONTH) !== -1,
    dated: YEAR.test(paired),
    broken: !balanced(paired),
  }
}

/** A month without its year gets the year of the claim's date where that is the month meant. */
function withYears(text: string, when: string | null): string {
  const days = (when ?? '').split('/')
  return text.replace(MONTH, (all: string, _: string, one: string | undefined, two: string | undefined) => {
    const month = String(MONTHS.indexOf(one ?? two ?? '') + 1).padStart(2, '0')
    const day = days.find((date) => date.slice(5, 7) === month)
    if (day === undefined) return all
    return `${all}${/\d$/.test(all) ? ',' : ''} ${day.slice(0, 4)}`
  })
}

function pairQuotes(text: string): string {
  const open = (text.match(/“/g) ?? []).length
  const close = (text.match(/”/g) ?? []).length
  if (open > close && text.startsWith('“')) return text.slice(1)
  if (close > open && text.endsWith('”')) return text.slice(0, -1)
  if (open > close) return `${text}”`
  return text
}

function balanced(text: string): boolean {
  let depth = 0
  for (const char of text) {
    if (char === '“' || char === '(') depth++
    if (char === '”' || char === ')') depth--
    if (depth < 0) return false
  }
  return depth === 0 && (text.match(/"/g) ?? []).length % 2 === 0
}
