import type { Modality } from '../../model/claim.ts'
import type { Credibility, Reliability } from '../../model/source.ts'

/** One report of an item, as its credibility is judged. */
export interface ItemReport {
  /** whose word it is: reports of one origin count once */
  readonly origin: string
  readonly reliability: Reliability
  readonly modality: Modality | null
}

/**
 * How credible is an item, by who else confirms or contradicts it? Only independent origins count, each once, and only those that
 * can be judged (not F). An origin confirms where it tells the item as having happened or as reported, and contradicts where it
 * tells that it did not.
 *
 * - 6 cannot be judged: no origin that can be judged confirms or contradicts it
 * - 5 improbable: contradicted by at least as many origins as confirm it
 * - 4 doubtful: contradicted by fewer than confirm it, or one origin alone, of reliability D or E
 * - 3 possible: one origin alone, of reliability A to C
 * - 2 probable: two origins, none against
 * - 1 confirmed: three or more, of which one at least is of reliability A or B, none against
 *
 * @source Admiralty system of STANAG 2511 (credibility is judged apart from reliability); the counts are ours: docs/methods.md#credibility
 */
export function itemCredibility(reports: readonly ItemReport[]): Credibility {
  const judged = reports.filter(({ reliability }) => reliability !== 'F')
  const against = new Set(judged.filter(({ modality }) => modality === 'negated').map(({ origin }) => origin))
  const told = judged.filter(
    ({ modality, origin }) =>
      (modality === null || modality === 'actual' || modality === 'reported') && !against.has(origin),
  )
  const confirming = new Set(told.map(({ origin }) => origin))
  if (confirming.size === 0 && against.size === 0) return 6
  if (against.size > 0) return against.size >= confirming.size ? 5 : 4
  if (confirming.size === 1) return told.some(({ reliability }) => reliability <= 'C') ? 3 : 4
  return confirming.size >= 3 && told.some(({ reliability }) => reliability <= 'B') ? 1 : 2
}
