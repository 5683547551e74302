import { dateAtEdge, readDate } from './read-date.ts'

/** Title, publisher and date as the first lines of a text give them. */
export interface Masthead {
  readonly title: string | null
  readonly publisher: string | null
  /** ISO date of any precision */
  readonly published: string | null
}

const LINES = 8
const LONG = 180
/** A publisher whose name does not tell that it is one has so many words at most. */
const MOST_WORDS = 7
const SECTION =
  /^(?:(?:executive )?summary|abstract|introduction|contents|table of contents|foreword|preface|overview|background|key (?:points|findings)|note|update|press release|statement)$/i
const BYLINE = /^(?:by|written by|author|authors)[:\s]/i
const LABEL = /^(?:published|updated|posted|date|issued|released|last updated)(?:\s+(?:on|by|at))?[:\s]+/i
const PUBLISHER_WORD =
  /\b(?:institut\w*|cent(?:er|re)|council|forum|foundation|agency|news\w*|press|times|post|tribune|herald|journal|review|monitor|gazette|observer|guardian|telegraph|magazine|radio|tv|television|network|bureau|ministry|department|office|university|association|society|group|programme|program|project|studies|affairs|policy|reuters|wire|media|daily|weekly|report|online|brief|notes)\b/i
const DATELINE =
  /^(?<places>\p{Lu}[\p{Lu}\p{M} .'’\-/]*(?:,\s*\p{Lu}[\p{L}. ]+?)?)(?:,\s+(?<day>(?:\p{Lu}\p{Ll}{2,8}\.?\s+\d{1,2}|\d{1,2}\s+\p{Lu}\p{Ll}{2,8}\.?)(?:,?\s+\d{4})?))?,?\s+\((?<outlet>[^()]{2,60})\)\s*(?:[-–—:]|--)\s*\S/u

/**
 * What the first lines say about a text: a title and a line `Publisher, 2023-09-15` or a line that is a date, else a wire
 * item's dateline (`DOHA, March 3, 2014 (Reuters) -`). What they do not say stays null; a dateline without a year has no date.
 */
export function readMasthead(text: string): Masthead {
  const lines = firstLines(text)
  const at = lines.findIndex((line) => credit(line) !== null)
  const found = at < 0 ? null : credit(lines[at] ?? '')
  if (found !== null && at <= 5) {
    const before = lines.slice(0, at)
    return { title: titleIn(before), publisher: found.publisher ?? publisherIn(before), published: found.published }
  }
  const wire = dateline(lines)
  const first = lines[0] ?? ''
  const title = lines.length > 1 && wire?.line !== 0 && isTitle(first) ? first : null
  return { title, publisher: wire?.publisher ?? null, published: wire?.published ?? null }
}

function firstLines(text: string): readonly string[] {
  return text
    .slice(0, 6000)
    .split('\n')
    .map((line) => line.replace(/^#+\s*/, '').trim())
    .filter((line) => line !== '')
    .slice(0, LINES)
}

function titleIn(lines: readonly string[]): string | null {
  const first = lines[0]
  return first !== undefined && first.length <= 300 && !BYLINE.test(first) ? first : null
}

function isTitle(line: string): boolean {
  return (
    line.length <= LONG && line.length > 2 && !/[.:;,]$/.test(line) && !SECTION.test(line) && /\p{L}{2}/u.test(line)
  )
}

/** A line between title and author that names an institution. */
function publisherIn(lines: readonly string[]): string | null {
  const line = lines.slice(1).find((one) => !BYLINE.test(one) && one.length <= 80 && PUBLISHER_WORD.test(one))
  return line ?? null
}

/** A line of publisher and date, or of a date alone. */
function credit(line: string): { publisher: string | null; published: string } | null {
  if (line.length > LONG) return null
  const bare = line.replace(LABEL, '')
  const alone = readDate(bare)
  if (alone !== null && alone.length > 4) return { publisher: null, published: alone }
  const edge = dateAtEdge(bare)
  if (edge === null) return null
  const rest = edge.rest.replace(/^[\s,;|·•–—-]+|[\s,;|·•–—:-]+$/g, '')
  const separated = edge.rest.trim() !== rest || /\(\)$/.test(rest)
  if (!separated || /[.!?]\s/.test(rest) || rest.split(/\s+/).length > 16) return null
  const parts = rest.split(/\s*[|·•;]\s*|,\s+|\s+[–—-]\s+/).filter((part) => part !== '' && !LABEL.test(`${part} `))
  const named = parts.filter((part) => !BYLINE.test(part))
  if (named.some((part) => !/^(?:the\s+)?[\p{Lu}\p{N}]/u.test(part) && !/[\p{Lo}]/u.test(part))) return null
  const whole = named.join(', ')
  const short = whole !== '' && whole.split(' ').length <= MOST_WORDS ? whole : null
  return { publisher: named.find((part) => PUBLISHER_WORD.test(part)) ?? short, published: edge.date }
}

function dateline(lines: readonly string[]): { line: number; publisher: string; published: string | null } | null {
  for (const [line, words] of lines.slice(0, 3).entries()) {
    const groups = DATELINE.exec(words)?.groups
    if (groups?.outlet === undefined) continue
    const own = groups.outlet.split(/\s*[,/;]\s*/)[0] ?? groups.outlet
    return { line, publisher: own.trim(), published: groups.day === undefined ? null : readDate(groups.day) }
  }
  return null
}
