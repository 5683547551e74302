import { z } from 'zod'

/** A date as people type it: a year, a month or a day. */
export const isoDate = z
  .string()
  .regex(/^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?$/, 'a date as 2024, 2024-05 or 2024-05-30')
