import type { Episode } from '../model/episode.ts'
import { CREDIBILITY_WORDS, sayDisagreement, sayFigures, sayReported, sayTellers } from '../tasks/write-chronology.ts'
import { sayDay } from './say-day.ts'
import { wrapText } from './wrap-text.ts'

const WHEN = 19
const WIDEST = 100
/** So many of those who tell it are named. */
const MOST_NAMED = 4

/** A chronology for a terminal: when, what, and who tells it. */
export function chronologyScreen(
  episodes: readonly Episode[],
  nameOf: (source: string) => string,
  columns: number,
): string {
  const width = Math.min(columns, WIDEST) - WHEN - 1
  return episodes.map((episode) => `${item(episode, nameOf, Math.max(20, width))}\n`).join('')
}

function item(episode: Episode, nameOf: (source: string) => string, width: number): string {
  const facts = [
    ...(episode.place === null ? [] : [episode.place]),
    sayReported(episode),
    CREDIBILITY_WORDS[episode.credibility],
    ...episode.figures.map(sayFigures),
    ...[sayDisagreement(episode)].filter((one) => one !== null),
    episode.id,
  ].join(' · ')
  const [date = '', to] = (episode.date ?? '').split('/')
  const when = date === '' ? 'no date' : date === '..' ? `until ${sayDay(to ?? '')}` : sayDay(date)
  const end = to === undefined || date === '..' ? '' : to === '..' ? 'and after' : `to ${sayDay(to)}`
  const tellers = sayTellers(episode, nameOf)
  const more = tellers.length > MOST_NAMED ? `; and ${tellers.length - MOST_NAMED} more` : ''
  const told = `${tellers.slice(0, MOST_NAMED).join('; ')}${more}`
  const lines = [episode.title, told, facts].flatMap((text) => wrapText(text, width))
  return lines.map((line, i) => `${(i === 0 ? when : i === 1 ? end : '').padEnd(WHEN)} ${line}`.trimEnd()).join('\n')
}
