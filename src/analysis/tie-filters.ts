import { z } from 'zod'
import { DIMENSIONS } from '../model/claim.ts'
import { isoDate } from '../model/iso-date.ts'

export { isoDate } from '../model/iso-date.ts'

/** What of a tie is looked at: parameters that its analyses share. */
export const TIE_FILTERS = {
  dimension: z.enum(DIMENSIONS).optional().meta({ description: 'one side of the tie only', placeholder: 'dimension' }),
  asOf: isoDate.optional().meta({ description: 'as known on a date', placeholder: 'date' }),
  feed: z
    .string()
    .optional()
    .meta({ description: 'events of one feed only; "claims" are those read in documents', placeholder: 'name' }),
}
