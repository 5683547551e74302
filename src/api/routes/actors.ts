import { z } from '@hono/zod-openapi'
import { ACTOR_KINDS } from '../../model/actor.ts'
import { isoDate } from '../../model/iso-date.ts'
import { pageCount } from '../page-count.ts'
import { type AddRoute, route } from '../route.ts'

export const ACTORS: readonly AddRoute[] = [
  route({
    key: 'GET /api/actors',
    question: 'Which actors are known?',
    query: z.object({
      kind: z.enum(ACTOR_KINDS).optional().describe('of one kind'),
      state: z
        .string()
        .regex(/^[A-Za-z]{3}$/, 'the three letters of a state, as IRN')
        .optional()
        .describe('a state and what belongs to it'),
      most: pageCount.optional().describe('how many'),
      after: pageCount.optional().describe('after how many'),
    }),
    async answer({ registry }, { query: { kind, state, most = 100, after = 0 } }) {
      const { listActors } = await import('../../tasks/find-actors.ts')
      const found = listActors(await registry(), {
        ...(kind === undefined ? {} : { kind }),
        ...(state === undefined ? {} : { state: state.toUpperCase() }),
      })
      return { actors: found.slice(after, after + Math.min(most, 1000)), total: found.length }
    },
    csv: ({ actors }) => actors.map(({ id, kind, names }) => ({ id, kind, names: names.map(({ text }) => text) })),
  }),
  route({
    key: 'GET /api/actors/find',
    question: 'Whom does a name mean on a date, and if nobody, whose name is like it?',
    query: z.object({
      name: z.string().min(1).max(300).describe('a name, a phrase or an id'),
      on: isoDate.optional().describe('the day on which it was written'),
      context: z.string().max(2000).optional().describe('the words around it, where they decide'),
    }),
    async answer({ registry }, { query: { name, on, context } }) {
      const { findActors } = await import('../../tasks/find-actors.ts')
      return findActors(await registry(), name, { date: on ?? null, ...(context === undefined ? {} : { context }) })
    },
  }),
]
