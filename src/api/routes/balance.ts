import { z } from '@hono/zod-openapi'
import { BALANCE } from '../../tasks/ask-balance.ts'
import { type AddRoute, route } from '../route.ts'

export const BALANCE_ROUTES: readonly AddRoute[] = [
  route({
    key: 'GET /api/balance',
    question: BALANCE.question,
    query: z.object({
      ...BALANCE.parameters.shape,
      around: z
        .string()
        .max(400)
        .optional()
        .describe('two actors with a comma between, and who has most to do with them'),
    }),
    async answer({ store, registry: load, heavy }, { query: { around, ...asked }, signal }) {
      const { resolveTie } = await import('../../tasks/resolve-tie.ts')
      const registry = await load()
      const seen = new Set(await store.actors())
      const who = around === undefined ? {} : { around: resolveTie(around, registry, asked.asOf ?? null, seen) }
      return heavy.ask('balance', [who, asked], signal)
    },
    csv: ({ ties }) => ties.map(({ warmth, ...tie }) => ({ ...tie, warmth: warmth?.mean })),
  }),
]
