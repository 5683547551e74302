import { createHash } from 'node:crypto'
import type { ClaimContent, Passage } from './claim.ts'

/**
 * The identity of a claim: the same words read the same way are the same claim, whoever reads them and when.
 * A new reading of the same words (other actors, another type) is another claim, so that an acceptance never slides over
 * to something its judge did not see.
 *
 * @returns 24 lower-case hex digits of a SHA-256
 */
export function claimId(
  passage: Passage,
  content: Pick<ClaimContent, 'kind' | 'type' | 'source' | 'target' | 'value'>,
): string {
  const identity = [
    passage.document,
    passage.start,
    passage.end,
    content.kind,
    content.type,
    [...content.source].sort(),
    [...content.target].sort(),
    ...(content.value === null ? [] : [content.value.amount, content.value.unit]),
  ]
  return createHash('sha256').update(JSON.stringify(identity)).digest('hex').slice(0, 24)
}
