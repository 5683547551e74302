import type { Episode } from '../../../model/episode.ts'
import { CREDIBILITY_WORDS, sayDisagreement, sayFigures, sayReported, sayTeller } from '../say-episode.ts'

const LINE_BYTES = 75
const DAY_MS = 86_400_000

/**
 * Episodes as an iCalendar file of whole-day events. An episode without a day or with no first or last one has no place in a calendar and is left
 * out; one that is only known by month or year spans it.
 *
 * @param nameOf how a member of a chain of attribution is called
 * @param made   ISO instant
 * @source RFC 5545
 */
export function chronologyIcs(
  episodes: readonly Episode[],
  name: string,
  nameOf: (source: string) => string,
  made: string,
): string {
  const stamp = `${made.replace(/[-:]/g, '').slice(0, 15)}Z`
  const events = episodes.filter(hasDays).flatMap((episode) => eventLines(episode, stamp, nameOf))
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Entente//Chronology//EN',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escapeText(name)}`,
    ...events,
    'END:VCALENDAR',
  ]
  return lines.map((line) => `${folded(line)}\r\n`).join('')
}

function hasDays({ span }: Episode): boolean {
  return span !== null && span[0] > '0000-01-01' && span[1] < '9999-12-31'
}

function eventLines(episode: Episode, stamp: string, nameOf: (source: string) => string): readonly string[] {
  const [from, to] = episode.span as readonly [string, string]
  const after = new Date(Date.parse(to) + DAY_MS).toISOString().slice(0, 10)
  const day = (date: string) => date.replaceAll('-', '')
  const told = [
    sayReported(episode),
    CREDIBILITY_WORDS[episode.credibility],
    ...[sayDisagreement(episode)].filter((one) => one !== null),
    ...episode.figures.map(sayFigures),
    ...episode.reports.map((report) => `${sayTeller(report, nameOf)}: ${report.mention.words || report.title}`),
  ].join('\n')
  return [
    'BEGIN:VEVENT',
    `UID:${episode.id}@entente`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${day(from)}`,
    `DTEND;VALUE=DATE:${day(after)}`,
    `SUMMARY:${escapeText(episode.title)}`,
    `DESCRIPTION:${escapeText(told)}`,
    ...(episode.place === null ? [] : [`LOCATION:${escapeText(episode.place)}`]),
    `CATEGORIES:${episode.type}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ]
}

/** RFC 5545, 3.3.11: backslash, comma, semicolon and line ends are escaped; other control characters may not stand. */
function escapeText(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/(?!\t)\p{Cc}/gu, '')
}

/** RFC 5545, 3.1: lines of at most 75 octets, the rest on lines that begin with a space; no character is cut. */
function folded(line: string): string {
  let out = ''
  let bytes = 0
  for (const character of line) {
    const size = new TextEncoder().encode(character).length
    if (bytes + size > LINE_BYTES) {
      out += '\r\n '
      bytes = 1
    }
    out += character
    bytes += size
  }
  return out
}
