import { z } from '@hono/zod-openapi'
import { pageCount } from '../page-count.ts'
import { type AddRoute, route } from '../route.ts'

const MOST = 10_000

export const FEEDS: readonly AddRoute[] = [
  route({
    key: 'GET /api/feeds/{file}/rejects',
    question: "Which rows of a feed's file could not be used, and why?",
    params: z.object({
      file: z.coerce.number().int().min(1).max(1_000_000_000).describe("the file's number in the case"),
    }),
    query: z.object({
      most: pageCount.optional().describe('how many'),
      after: pageCount.optional().describe('after how many'),
    }),
    answer: ({ store }, { params, query: { most = 1000, after = 0 } }) =>
      store.imports.rejects(params.file, after, Math.min(most, MOST)),
    csv: (rows) => rows.map((row) => ({ ...row })),
  }),
]
