import type { Claim } from '../../model/claim.ts'
import { isoSpan, lastDay } from './iso-span.ts'

/**
 * Whether a claim that something happened has a date after its own text: the date of something else in the sentence, as in
 * "its candidacy for the fair of 2030". Such a date is not told.
 */
export function dateAhead({ when, modality }: Pick<Claim, 'when' | 'modality'>, published: string | null): boolean {
  const from = isoSpan(when)?.from ?? null
  const day = published === null ? null : lastDay(published)
  return from !== null && day !== null && from > day && /^(?:actual|reported|negated)$/.test(modality)
}
