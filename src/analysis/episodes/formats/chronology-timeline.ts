import type { Episode } from '../../../model/episode.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { CREDIBILITY_WORDS, sayDisagreement, sayFigures, sayReported } from '../say-episode.ts'

interface TimelineDate {
  readonly year: number
  readonly month?: number
  readonly day?: number
}

/** Episodes in the JSON that TimelineJS reads; those without a date, which it cannot place, are left out. */
export function chronologyTimeline(episodes: readonly Episode[], name: string): string {
  const events = episodes
    .filter(({ date, span }) => date !== null && span !== null && span[0] > '0000-01-01')
    .map((episode) => {
      const [from = '', to] = (episode.date ?? '').split('/')
      const first = from === '..' || from === '' ? (to ?? '') : from
      const last = to === undefined || to === '..' || from === '..' ? null : to
      return {
        unique_id: episode.id,
        start_date: dateOf(first),
        ...(last === null ? {} : { end_date: dateOf(last) }),
        text: { headline: escapeHtml(episode.title), text: textOf(episode) },
        group: episode.type,
      }
    })
  return `${JSON.stringify({ title: { text: { headline: escapeHtml(name), text: '' } }, events }, null, 2)}\n`
}

function dateOf(date: string): TimelineDate {
  const [year = 0, month, day] = date.split('-').map(Number)
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }
}

function textOf(episode: Episode): string {
  const lines = [
    `${sayReported(episode)}; ${CREDIBILITY_WORDS[episode.credibility]}`,
    ...[sayDisagreement(episode)].filter((one) => one !== null),
    ...episode.figures.map(sayFigures),
  ]
  return lines.map((line) => `<p>${escapeHtml(line)}</p>`).join('')
}
