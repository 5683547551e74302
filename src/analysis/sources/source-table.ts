import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import { groupBy } from '../../model/group-by.ts'
import { standingJudgements } from '../../model/judged-claim.ts'
import type { Judgement } from '../../model/judgement.ts'
import type { Registry } from '../../model/registry.ts'
import type { Appearance, Copy, Reliability, Source } from '../../model/source.ts'
import { sayAttribution } from '../brief/prose/attribution-words.ts'
import { type PublisherVoice, publisherVoice } from './publisher-voice.ts'

/** Fewer claims than this that lean either way say nothing of how one-sided a source is. */
const LEAST_LEANING = 5

const parameters = z.object({
  asOf: z
    .string()
    .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'a date as 2024, 2024-05 or 2024-05-30')
    .optional()
    .meta({ description: 'as known on a date', placeholder: 'date' }),
})

/** What a table of sources is made from. */
export interface SourceMaterial {
  readonly appearances: readonly Appearance[]
  readonly copies: readonly Copy[]
  readonly claims: readonly Claim[]
  /** all judgements known, oldest first; those of sources count */
  readonly judgements: readonly Judgement[]
  /** kind to default grade: data/sources/reliability.tsv */
  readonly defaults: ReadonlyMap<string, Reliability>
  readonly registry: Registry
}

export const SOURCES = {
  id: 'sources',
  question: 'Who tells what is known, for whom, how often, and how far can that be relied on?',
  parameters,
  run: sourceTable,
} satisfies Analysis<SourceMaterial, typeof parameters, readonly Source[]>

/** Tells how far a publisher can be relied on: as judged, else by its kind. */
export function reliabilityOf(
  judgements: readonly Judgement[],
  defaults: ReadonlyMap<string, Reliability>,
): (publisher: PublisherVoice) => Pick<Source, 'reliability' | 'graded'> {
  const bySource = groupBy(
    judgements.filter(({ claim }) => claim.startsWith('source:')),
    ({ claim }) => claim,
  )
  return ({ id, kind }) => {
    const last = standingJudgements(bySource.get(`source:${id}`) ?? []).at(-1)
    if (last?.verdict.kind !== 'grade') return { reliability: defaults.get(kind) ?? 'F', graded: { kind: 'default' } }
    const { reliability, why } = last.verdict
    return { reliability, graded: { kind: 'judged', by: last.by, why } }
  }
}

function sourceTable({
  appearances,
  copies,
  claims,
  judgements,
  defaults,
  registry,
}: SourceMaterial): readonly Source[] {
  const grade = reliabilityOf(judgements, defaults)
  const copied = new Set(copies.filter(({ kind }) => kind === 'near').map(({ document }) => document))
  const byDocument = groupBy(claims, ({ passage }) => passage.document)
  const publishers = appearances.map((one) => ({ one, publisher: publisherVoice(asDocument(one), registry) }))
  const bySource = groupBy(publishers, ({ publisher }) => publisher.id)
  const leanings = [...bySource.values()].map((rows) => ({
    rows,
    told: [...new Set(rows.map(({ one }) => one.document))].flatMap((id) => byDocument.get(id) ?? []),
  }))
  const all = leanings.flatMap(({ told }) => told)
  const sources = leanings.map(({ rows, told }): Source => {
    const { publisher } = rows[0] as (typeof rows)[number]
    const documents = new Set(rows.map(({ one }) => one.document))
    const dates = rows.flatMap(({ one }) => one.published ?? []).sort()
    return {
      id: publisher.id,
      name: publisher.name,
      kind: publisher.kind,
      speaksFor: publisher.speaksFor,
      ...grade(publisher),
      documents: documents.size,
      copies: [...documents].filter((id) => copied.has(id)).length,
      claims: told.length,
      span: dates.length === 0 ? null : [dates[0] as string, dates.at(-1) as string],
      dyads: dyadsOf(told),
      leaning: leaningOf(told),
      oneSided: oneSidedOf(told, all),
      cites: citesOf(told, registry),
    }
  })
  return sources.sort((a, b) => b.documents - a.documents || b.claims - a.claims || (a.id < b.id ? -1 : 1))
}

function asDocument({ document, publisher, published }: Appearance): Pick<Document, 'id' | 'publisher' | 'published'> {
  return { id: document, publisher, published }
}

function dyadsOf(claims: readonly Claim[]): Source['dyads'] {
  const counts = [
    ...groupBy(
      claims.filter(({ dyad }) => dyad !== null),
      ({ dyad }) => (dyad ?? []).join(' '),
    ),
  ]
  return counts
    .map(([, rows]) => ({ dyad: (rows[0] as Claim).dyad as readonly [string, string], claims: rows.length }))
    .sort((a, b) => b.claims - a.claims || (a.dyad.join() < b.dyad.join() ? -1 : 1))
}

/** Closer less apart, of those that are either; null where there are none. */
function leaningOf(claims: readonly Claim[]): number | null {
  const closer = claims.filter(({ direction }) => direction === 'closer').length
  const apart = claims.filter(({ direction }) => direction === 'apart').length
  return closer + apart === 0 ? null : (closer - apart) / (closer + apart)
}

/** A source's leaning less that of the others, tie by tie, each tie weighed by how much the source tells of it. */
function oneSidedOf(own: readonly Claim[], all: readonly Claim[]): number | null {
  const leans = ({ direction, dyad }: Claim) => dyad !== null && direction !== 'neutral'
  const mine = groupBy(own.filter(leans), ({ dyad }) => (dyad ?? []).join(' '))
  const ownIds = new Set(own)
  const theirs = groupBy(
    all.filter((claim) => leans(claim) && !ownIds.has(claim)),
    ({ dyad }) => (dyad ?? []).join(' '),
  )
  let sum = 0
  let weight = 0
  let others = 0
  for (const [dyad, rows] of mine) {
    const rest = theirs.get(dyad)
    if (rest === undefined) continue
    sum += rows.length * ((leaningOf(rows) ?? 0) - (leaningOf(rest) ?? 0))
    weight += rows.length
    others += rest.length
  }
  return weight < LEAST_LEANING || others < LEAST_LEANING ? null : sum / weight
}

function citesOf(claims: readonly Claim[], registry: Registry): Source['cites'] {
  const chains = groupBy(
    claims.filter(({ attribution }) => attribution.length > 0),
    ({ attribution }) => attribution.map((one) => sayAttribution(one, registry)).join(', citing '),
  )
  return [...chains]
    .map(([name, rows]) => ({ name, claims: rows.length }))
    .sort((a, b) => b.claims - a.claims || (a.name < b.name ? -1 : 1))
}
