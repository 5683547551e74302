import type { ReadoutWord } from '../../model/readout.ts'

/** Below this product of their vectors two words have nothing to do with each other. */
const FLOOR = 0.2
const SAME_ACTOR = 0.9
const SAME_STEM = 0.8
const STEM = 5

/** How near are two words in meaning, 0 to 1? Words of one stem and names of one actor are near whatever their vectors say. */
export function wordNearness(a: ReadoutWord, b: ReadoutWord): number {
  if (a.lemma === b.lemma) return 1
  if (a.actors.length > 0 && b.actors.length > 0) {
    return a.actors.some((actor) => b.actors.includes(actor)) ? SAME_ACTOR : 0
  }
  const near = a.vector === null || b.vector === null ? 0 : (productOf(a.vector, b.vector) - FLOOR) / (1 - FLOOR)
  const stem = sharesStem(a.lemma, b.lemma) ? SAME_STEM : 0
  return Math.max(0, near, stem)
}

/** "disarm" and "disarmament", "educate" and "education": all of the shorter but its ending. */
function sharesStem(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length)
  if (shorter < STEM || a[0] !== b[0]) return false
  let shared = 0
  while (shared < shorter && a[shared] === b[shared]) shared++
  return shared >= STEM && shared >= shorter - 2
}

/** The product of two vectors of one length. */
export function productOf(a: Float32Array, b: Float32Array): number {
  let sum = 0
  for (let k = 0; k < a.length; k++) sum += (a[k] as number) * (b[k] as number)
  return sum
}
