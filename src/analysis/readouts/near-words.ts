import type { ReadoutItem, ReadoutWord } from '../../model/readout.ts'
import { wordNearness } from './word-nearness.ts'

/** How near two words are, each pair of words reckoned once. */
export type NearWords = (a: ReadoutWord, b: ReadoutWord) => number

/** Nearness of the words of two accounts, remembered: accounts say the same words again and again. */
export function nearWords(one: readonly ReadoutItem[], two: readonly ReadoutItem[]): NearWords {
  const numbers = new Map<string, number>()
  const numberOf = new Map<ReadoutWord, number>()
  for (const word of [...one, ...two].flatMap(({ words }) => words)) {
    const key = `${word.lemma} ${word.actors.join()}`
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    numberOf.set(word, number)
  }
  const size = numbers.size
  const known = new Float32Array(size * size).fill(-1)
  return (a, b) => {
    const at = (numberOf.get(a) ?? 0) * size + (numberOf.get(b) ?? 0)
    const before = known[at] as number
    if (before >= 0) return before
    const near = wordNearness(a, b)
    known[at] = near
    return near
  }
}
