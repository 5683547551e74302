import { z } from '@hono/zod-openapi'

/** A count in a query: how many, after how many. */
export const pageCount = z.coerce
  .number('a whole number')
  .int('a whole number')
  .min(0, 'a number from 0 on')
  .max(1_000_000)
