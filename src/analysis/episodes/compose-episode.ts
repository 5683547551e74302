import type { ClaimType } from '../../model/claim.ts'
import type { Episode, EpisodeReport } from '../../model/episode.ts'
import { episodeId } from '../../model/episode-id.ts'
import { groupBy } from '../../model/group-by.ts'
import type { Registry } from '../../model/registry.ts'
import { itemCredibility } from '../sources/item-credibility.ts'
import { episodeDates } from './episode-dates.ts'
import { episodeFigures } from './episode-figures.ts'
import { episodePlace } from './episode-place.ts'
import type { EpisodeVocabulary } from './episode-vocabulary.ts'
import { mentionForm } from './mention-form.ts'

const LONGEST_TITLE = 160

/**
 * One happening of all that tell of it.
 *
 * @param reports at least one, by the day they were known, document, place in it
 */
export function composeEpisode(
  reports: readonly EpisodeReport[],
  registry: Registry,
  vocabulary: EpisodeVocabulary,
): Episode {
  const told = reports.map(({ mention }) => ({ mention, form: mentionForm(mention, vocabulary) }))
  const tellers = reports.map(({ mention }) => mention.document ?? mention.feed)
  const dates = episodeDates(
    told.flatMap(({ mention, form }, i) =>
      mention.when === null
        ? []
        : [
            {
              when: mention.when,
              timed: form.time !== 'none' || mention.document === null,
              report: tellers[i] as string,
            },
          ],
    ),
  )
  const clauses = told.filter(({ form }) => form.lead === 'head' && form.kind !== 'phrase')
  const lead = clauses.find(({ form }) => form.time !== 'none') ?? clauses[0] ?? told[0]
  const first = (reports[0] as EpisodeReport).mention.id
  const origins = reports.flatMap(({ origin, reliability, also, mention: { modality } }) =>
    [reliability, ...also.map((place) => place.reliability)].map((grade) => ({ origin, reliability: grade, modality })),
  )
  return {
    id: episodeId(first),
    title: short(
      lead === undefined || lead.mention.words === ''
        ? coded(reports[0] as EpisodeReport, registry)
        : lead.mention.words,
    ),
    ...dates,
    place: episodePlace(
      reports.map(({ mention }) => mention.words),
      registry,
    ),
    actors: actorsOf(reports),
    type: typeOf(reports),
    figures: episodeFigures(
      reports.flatMap(({ mention }, i) => mention.values.map((value) => ({ value, report: tellers[i] as string }))),
    ),
    reports,
    reported: reportedOf(reports),
    independent: new Set(reports.map(({ origin }) => origin)).size,
    credibility: itemCredibility(origins),
  }
}

/** Documents that tell it, each once for every place it stood in, and what feeds say of how often it was reported. */
function reportedOf(reports: readonly EpisodeReport[]): number {
  const told = new Map(
    reports.flatMap(({ mention, also }) => (mention.document === null ? [] : [[mention.document, 1 + also.length]])),
  )
  const fed = reports.filter(({ mention }) => mention.document === null).reduce((sum, { times }) => sum + times, 0)
  return [...told.values()].reduce((sum, places) => sum + places, fed)
}

function actorsOf(reports: readonly EpisodeReport[]): readonly string[] {
  const all = reports.flatMap(({ mention }) => [...new Set([...mention.source, ...mention.target])])
  return [...groupBy(all, (actor) => actor)]
    .sort((a, b) => b[1].length - a[1].length || (a[0] < b[0] ? -1 : 1))
    .map(([actor]) => actor)
}

/** The type most reports give, deeds and talks before what is no event. */
function typeOf(reports: readonly EpisodeReport[]): ClaimType {
  const told = reports.filter(({ mention }) => mention.type !== 'NONE')
  const counts = [...groupBy(told.length > 0 ? told : reports, ({ mention }) => mention.type)]
  counts.sort(
    (a, b) =>
      b[1].length - a[1].length ||
      reports.indexOf(a[1][0] as EpisodeReport) - reports.indexOf(b[1][0] as EpisodeReport),
  )
  return (counts[0] as (typeof counts)[number])[0] as ClaimType
}

/** What a feed has instead of words: "Iran → Syria: consult (gdelt 042)". */
function coded({ mention, title }: EpisodeReport, registry: Registry): string {
  const [from, to] = [mention.source, mention.target].map((ids) => ids.map(registry.displayName).join(', '))
  return `${from} → ${to}: ${mention.type.toLowerCase()} (${title})`
}

function short(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim()
  if (text.length <= LONGEST_TITLE) return text
  const cut = text.slice(0, LONGEST_TITLE)
  return `${cut.slice(0, cut.lastIndexOf(' '))} …`
}
