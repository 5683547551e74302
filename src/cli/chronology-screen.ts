import type { Episode } from '../model/episode.ts'
import { CREDIBILITY_WORDS, sayDisagreement, sayFigures, sayReported } from '../tasks/write-chronology.ts'
import { sayDay } from './say-day.ts'
import { wrapText } from './wrap-text.ts'

const WHEN = 19
const WIDEST = 100

/** A chronology for a terminal: when, what, and who tells it. */
export function chronologyScreen(episodes: readonly Episode[], columns: number): string {
  const width = Math.min(columns, WIDEST) - WHEN - 1
  return episodes.map((episode) => `${item(episode, Math.max(20, width))}\n`).join('')
}

function item(episode: Episode, width: number): string {
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
  const lines = [...wrapText(episode.title, width), ...wrapText(facts, width)]
  return lines.map((line, i) => `${(i === 0 ? when : i === 1 ? end : '').padEnd(WHEN)} ${line}`.trimEnd()).join('\n')
}
