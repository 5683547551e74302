import { z } from 'zod'
import { DIMENSIONS } from '../model/claim.ts'

/** A date as people type it: a year, a month or a day. */
export const isoDate = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'a date as 2024, 2024-05 or 2024-05-30')

/** What of a tie is looked at: parameters that its analyses share. */
export const TIE_FILTERS = {
  dimension: z.enum(DIMENSIONS).optional().meta({ description: 'one side of the tie only', placeholder: 'dimension' }),
  asOf: isoDate.optional().meta({ description: 'as known on a date', placeholder: 'date' }),
  feed: z
    .string()
    .optional()
    .meta({ description: 'events of one feed only; "claims" are those read in documents', placeholder: 'name' }),
}
