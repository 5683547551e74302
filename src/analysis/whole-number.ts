import { z } from 'zod'

/** A parameter that is a whole number between two; what cannot be one is told so in words. */
export function wholeNumber(least: number, most: number) {
  const error = `a whole number from ${least.toLocaleString('en-GB')} to ${most.toLocaleString('en-GB')}`
  return z.coerce.number({ error }).int({ error }).min(least, { error }).max(most, { error })
}
