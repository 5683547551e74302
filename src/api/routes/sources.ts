import { z } from '@hono/zod-openapi'
import { isoDate } from '../../model/iso-date.ts'
import { namesOf } from '../names-of.ts'
import { type AddRoute, route } from '../route.ts'

export const SOURCES: readonly AddRoute[] = [
  route({
    key: 'GET /api/sources',
    question: 'Who tells what the case knows, and which texts repeat others?',
    query: z.object({ asOf: isoDate.optional().describe('as known on a date') }),
    async answer({ registry: load, heavy }, { query, signal }) {
      const registry = await load()
      const found = await heavy.ask('sources', [query], signal)
      const actors = found.sources.flatMap(({ speaksFor, dyads }) => [
        ...(speaksFor === null ? [] : [speaksFor]),
        ...dyads.flatMap(({ dyad }) => dyad),
      ])
      return { ...found, names: namesOf(registry, actors) }
    },
    csv: async ({ sources }) => (await import('../../tasks/sources-csv.ts')).sourceRows(sources),
  }),
  route({
    key: 'POST /api/sources/{id}/grades',
    question: 'Grades how far a source can be relied on, or takes the last grade back.',
    params: z.object({ id: z.string().min(1).max(300) }),
    body: z.strictObject({
      grade: z.string().max(10).describe('A to F, or undo'),
      why: z.string().max(2000).optional(),
      by: z.string().min(1).max(200).optional(),
    }),
    async answer({ store, registry, user, now }, { params, body: { by = user, ...rest } }) {
      const { gradeSource } = await import('../../tasks/grade-source.ts')
      return gradeSource(store, await registry(), { source: params.id, ...rest, by, at: now() })
    },
  }),
]
