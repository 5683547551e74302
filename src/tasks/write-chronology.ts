import { chronologyHtml } from '../analysis/episodes/formats/chronology-html.ts'
import { chronologyIcs } from '../analysis/episodes/formats/chronology-ics.ts'
import { chronologyTimeline } from '../analysis/episodes/formats/chronology-timeline.ts'
import { CREDIBILITY_WORDS, sayDisagreement, sayFigures, sayReported } from '../analysis/episodes/say-episode.ts'
import { sayOrigin } from '../analysis/sources/source-table.ts'
import type { Episode } from '../model/episode.ts'
import type { Registry } from '../model/registry.ts'

export { CREDIBILITY_WORDS, sayDisagreement, sayFigures, sayReported } from '../analysis/episodes/say-episode.ts'

/**
 * A chronology as a file for a reader, a calendar or TimelineJS.
 *
 * @param made ISO instant
 */
export function writeChronology(
  episodes: readonly Episode[],
  format: 'html' | 'ics' | 'timeline',
  { name, registry, made }: { readonly name: string; readonly registry: Registry; readonly made: string },
): string {
  if (format === 'ics') return chronologyIcs(episodes, name, made)
  if (format === 'timeline') return chronologyTimeline(episodes, name)
  return chronologyHtml(episodes, name, (one) => sayOrigin(one, registry), made)
}

/** A chronology as rows of a table. */
export function chronologyRows(episodes: readonly Episode[]): readonly Readonly<Record<string, unknown>>[] {
  return episodes.map((episode) => ({
    id: episode.id,
    date: episode.date,
    first: episode.span?.[0] ?? null,
    last: episode.span?.[1] ?? null,
    disagreement: sayDisagreement(episode),
    place: episode.place,
    actors: episode.actors,
    type: episode.type,
    what: episode.title,
    figures: episode.figures.map(sayFigures),
    reported: episode.reported,
    independent: episode.independent,
    told: sayReported(episode),
    credibility: episode.credibility,
    credible: CREDIBILITY_WORDS[episode.credibility],
    publishers: [...new Set(episode.reports.map(({ publisher }) => publisher ?? 'no publisher'))],
    claims: episode.reports.flatMap(({ mention }) => (mention.claims.length > 0 ? mention.claims : [mention.id])),
  }))
}
