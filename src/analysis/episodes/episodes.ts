import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import { firstDay, lastDay } from '../../model/date-span.ts'
import type { Episode, EpisodeMention, EpisodeReport } from '../../model/episode.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Registry } from '../../model/registry.ts'
import { isoDate } from '../tie-filters.ts'
import { attachEvents } from './attach-events.ts'
import { clusterMentions } from './cluster-mentions.ts'
import { composeEpisode } from './compose-episode.ts'
import type { EpisodeVocabulary } from './episode-vocabulary.ts'
import { type MentionConstraints, mentionConstraints } from './mention-constraints.ts'

const parameters = z.object({
  since: isoDate.optional().meta({ description: 'only what may have been on or after it', placeholder: 'date' }),
  until: isoDate.optional().meta({ description: 'only what may have been on or before it', placeholder: 'date' }),
  asOf: isoDate.optional().meta({ description: 'as known on a date', placeholder: 'date' }),
  least: z
    .string()
    .regex(/^[1-9]\d*$/, 'a count of 1 or more')
    .optional()
    .meta({ description: 'only what is told by so many documents or more', placeholder: 'n' }),
})

/** What happenings are made from. */
export interface EpisodeMaterial {
  /** of the tie asked for; null for all of the case */
  readonly tie: readonly [string, string] | null
  /** by the day they were known, document, place in it */
  readonly reports: readonly EpisodeReport[]
  /** all known, oldest first, those taken back left out */
  readonly judgements: readonly Judgement[]
  readonly registry: Registry
  readonly vocabulary: EpisodeVocabulary
  /** the clusters of the reports of documents, in their order, where they are known already: see `clusterReports` */
  readonly numbers?: readonly number[]
}

export type EpisodeParameters = z.output<typeof parameters>

export const EPISODES = {
  id: 'episodes',
  question: 'What happened, when, and who tells of it?',
  parameters,
  run: findEpisodes,
} satisfies Analysis<EpisodeMaterial, typeof parameters, readonly Episode[]>

/**
 * Which reports of documents tell of one happening? A number for each, those of feeds left out. It hangs on nothing that is asked for,
 * so that it can be kept for as long as texts and judgements are the same.
 */
export function clusterReports({
  reports,
  judgements,
  vocabulary,
}: Pick<EpisodeMaterial, 'reports' | 'judgements' | 'vocabulary'>): readonly number[] {
  const mentions = reports.flatMap(({ mention }) => (mention.document === null ? [] : [mention]))
  return clusterMentions(mentions, vocabulary, { constraints: constraintsOf(reports, judgements) })
}

function constraintsOf(reports: readonly EpisodeReport[], judgements: readonly Judgement[]): MentionConstraints {
  const mentionOf = new Map(
    reports.flatMap(({ mention }) =>
      mention.document === null ? [] : mention.claims.map((claim) => [claim, mention.id]),
    ),
  )
  return mentionConstraints(judgements, (claim) => mentionOf.get(claim) ?? claim)
}

/** By first day, those without a date last; then by the day their first report was known. */
function findEpisodes(material: EpisodeMaterial, { since, until, least }: EpisodeParameters): readonly Episode[] {
  const { tie, reports, judgements, registry, vocabulary } = material
  const told = reports.filter(({ mention }) => mention.document !== null)
  const fed = reports.filter(({ mention }) => mention.document === null)
  const numbers = material.numbers ?? clusterReports(material)
  const groups = new Map<number, EpisodeReport[]>()
  const file = (number: number, report: EpisodeReport) => {
    const group = groups.get(number)
    if (group === undefined) groups.set(number, [report])
    else group.push(report)
  }
  for (const [i, report] of told.entries()) file(numbers[i] as number, report)
  const telling = [...groups].map(([number, rows]) => ({ number, mentions: rows.map(({ mention }) => mention) }))
  const next = numbers.reduce((most, number) => Math.max(most, number), -1) + 1
  const attached = attachEvents(
    fed.map(({ mention }) => mention),
    telling,
    next,
    constraintsOf(reports, judgements),
  )
  for (const [i, report] of fed.entries()) file(attached[i] as number, report)
  return [...groups.values()]
    .filter((rows) => tie === null || rows.some(({ mention }) => isOf(mention, tie)))
    .map((rows) => composeEpisode(rows, registry, vocabulary))
    .filter(({ span }) => since === undefined || (span !== null && span[1] >= firstDay(since)))
    .filter(({ span }) => until === undefined || (span !== null && span[0] <= lastDay(until)))
    .filter(({ reported }) => reported >= Number(least ?? 1))
    .sort(
      (a, b) =>
        compare(a.span?.[0] ?? '9999-99', b.span?.[0] ?? '9999-99') ||
        compare(a.span?.[1] ?? '', b.span?.[1] ?? '') ||
        compare(a.id, b.id),
    )
}

function isOf({ source, target }: EpisodeMention, tie: readonly [string, string]): boolean {
  return tie.every((actor) => source.includes(actor) || target.includes(actor))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
