import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import type { Claim } from '../../model/claim.ts'
import { type Per, type Period, periodsBetween } from '../../model/periods.ts'
import type { PullReport } from '../../model/pull-report.ts'
import type { Registry } from '../../model/registry.ts'
import type { LiveDays, TieCell, TieEvent } from '../../model/tie.ts'
import type { TieReport } from '../../model/tie-report.ts'
import { isoDate, TIE_FILTERS } from '../tie-filters.ts'
import { benjaminiHochberg } from './benjamini-hochberg.ts'
import { moveStarts, pullActor, thirdActor } from './pull-actor.ts'
import type { ActSorts, ClaimPlace } from './pull-acts.ts'
import { aroundBy, pullIndex } from './pull-index.ts'
import { pullMethod, pullNotes } from './pull-notes.ts'
import { PULL_SETTINGS } from './pull-settings.ts'
import { rankPull } from './rank-pull.ts'

/** How time may be cut to look for pulls. */
export const PULL_PERIODS = ['week', 'month', 'quarter'] as const satisfies readonly Per[]

const parameters = z.object({
  since: isoDate.optional().meta({ description: 'from then on', placeholder: 'date' }),
  until: isoDate.optional().meta({ description: 'up to then', placeholder: 'date' }),
  per: z.enum(PULL_PERIODS).optional().meta({ description: 'how time is cut; else by month', placeholder: 'period' }),
  others: z.coerce
    .number('a whole number from 1 to 200')
    .int('a whole number from 1 to 200')
    .min(1, 'a whole number from 1 to 200')
    .max(200, 'a whole number from 1 to 200')
    .optional()
    .meta({ description: 'how many third actors are looked at, most told of first; else 25', placeholder: 'n' }),
  ...TIE_FILTERS,
})

export type PullParameters = z.output<typeof parameters>

/** What the picture of who pulls is made from. */
export interface PullMaterial {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  readonly per: Per
  /** of the tie itself, in the dimension asked for, and of each third actor with either side */
  readonly cells: readonly TieCell[]
  readonly around: readonly TieCell[]
  readonly live: readonly LiveDays[]
  /** ids to look at */
  readonly others: readonly string[]
  /** claims in which either side takes part */
  readonly claims: readonly Claim[]
  readonly places: ReadonlyMap<string, ClaimPlace>
  /** events of most weight in the periods in which third actors move; moves without are told without what they were */
  readonly behind: readonly TieEvent[]
  readonly quotes: TieReport['quotes']
  readonly registry: Registry
  readonly sorts: ActSorts
}

export const PULL = {
  id: 'pull',
  question: 'Who pulls at a tie, which way, how strongly, on what evidence, how sure?',
  parameters,
  run: pullReport,
} satisfies Analysis<PullMaterial, typeof parameters, PullReport>

/** The periods in which third actors move, by their first days: those whose events a report tells. */
export function pullMoves(
  material: Pick<PullMaterial, 'tie' | 'cells' | 'around' | 'live' | 'others' | 'per'>,
): readonly { readonly source: string; readonly start: string }[] {
  const periods = periodsOf(material)
  const around = aroundBy(material.tie, material.around)
  return material.others.flatMap((source) => {
    const starts = [...new Set(moveStarts(source, around.get(source) ?? [], material.live, periods))].sort()
    return starts.map((start) => ({ source, start }))
  })
}

/** From the first to the last period of which anything is told. */
function periodsOf({ cells, around, per }: Pick<PullMaterial, 'cells' | 'around' | 'per'>): readonly Period[] {
  return periodsBetweenEnds([cells, around], per)
}

/** All periods from the first of which some cells tell to the last. */
function periodsBetweenEnds(some: readonly (readonly TieCell[])[], per: Per): readonly Period[] {
  let [first, last]: [string | null, string] = [null, '']
  for (const cells of some) {
    for (const { start } of cells) {
      if (first === null || start < first) first = start
      if (start > last) last = start
    }
  }
  return first === null ? [] : periodsBetween(first, last, per)
}

function pullReport(material: PullMaterial, asked: PullParameters): PullReport {
  const index = pullIndex(material, periodsOf(material))
  const found = material.others.map((id) => thirdActor(id, material, index))
  const studies = benjaminiHochberg(found.flatMap(({ studies: some }) => some.map(({ p }) => p)))
  const leads = benjaminiHochberg(found.flatMap(({ lead }) => (lead === null ? [] : [lead.ahead.p])))
  let [study, lead] = [0, 0]
  const actors = found.map((one) =>
    pullActor(
      one,
      one.studies.map(() => studies[study++] ?? 1),
      one.lead === null ? 1 : (leads[lead++] ?? 1),
      material,
      index,
    ),
  )
  const shown = periodsBetweenEnds([material.cells], material.per)
  return {
    tie: material.tie,
    names: material.names,
    per: material.per,
    span: shown[0] === undefined ? null : [shown[0].from, shown.at(-1)?.to ?? shown[0].to],
    asOf: asked.asOf ?? null,
    feed: asked.feed ?? null,
    dimension: asked.dimension ?? 'all',
    warmth: index.warmth,
    actors: rankPull(actors.filter(({ acts, sides }) => acts.length + sides[0].events + sides[1].events > 0)),
    tests: { studies: studies.length, leads: leads.length, falseShare: PULL_SETTINGS.falseShare },
    method: pullMethod(material.per),
    notes: pullNotes(material, studies.length),
    quotes: material.quotes,
  }
}
