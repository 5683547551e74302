import type { Predication, Reading } from './reading.ts'
import { childrenOf, prepositionOf, subtree, tokenAt } from './syntax-tree.ts'

const WOULD = /^(?:would|could|can|ca|might|will|wo|'d)$/

/** "Without Riyadh the emirate could hardly talk so boldly": what would be otherwise without the other tells of need. */
export function wouldNotWithout(reading: Reading, { head, core }: Predication): boolean {
  const heads = head === core ? [head] : [head, core]
  const would = heads.some((at) =>
    childrenOf(reading, at, 'aux').some((aux) => WOULD.test(tokenAt(reading, aux).lower)),
  )
  if (!would) return false
  return heads
    .flatMap((at) => childrenOf(reading, at, 'obl', 'nmod'))
    .filter((at) => prepositionOf(reading, at) === 'without')
    .some((at) => subtree(reading, at).some((i) => reading.mentionAt[i] !== -1 || reading.referents.has(i)))
}
