import { sayAttribution } from '../analysis/brief/prose/attribution-words.ts'
import { chronologyHtml } from '../analysis/episodes/formats/chronology-html.ts'
import { chronologyIcs } from '../analysis/episodes/formats/chronology-ics.ts'
import { chronologyTimeline } from '../analysis/episodes/formats/chronology-timeline.ts'
import {
  CREDIBILITY_WORDS,
  sayDisagreement,
  sayFigures,
  sayReported,
  sayTellers,
} from '../analysis/episodes/say-episode.ts'
import type { Episode } from '../model/episode.ts'
import type { Registry } from '../model/registry.ts'

export {
  CREDIBILITY_WORDS,
  sayDisagreement,
  sayFigures,
  sayReported,
  sayTellers,
  sayUnjudged,
} from '../analysis/episodes/say-episode.ts'

/** How a member of a chain of attribution is called. */
export function sourceNames(registry: Registry): (source: string) => string {
  return (source) => sayAttribution(source, registry)
}

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
  if (format === 'ics') return chronologyIcs(episodes, name, sourceNames(registry), made)
  if (format === 'timeline') return chronologyTimeline(episodes, name)
  return chronologyHtml(episodes, name, sourceNames(registry), made)
}

/** A chronology as rows of a table. */
export function chronologyRows(
  episodes: readonly Episode[],
  registry: Registry,
): readonly Readonly<Record<string, unknown>>[] {
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
    tellers: sayTellers(episode, sourceNames(registry)),
    claims: episode.reports.flatMap(({ mention }) => (mention.claims.length > 0 ? mention.claims : [mention.id])),
  }))
}
