import type { ReadoutItem } from '../../model/readout.ts'

/** Words of a class more than these say no more. */
const MOST_WORDS = 2
/** How much the topic counts beside signs that are there or not. */
const SPREAD = 3

/**
 * What tells which kind an item is of: classes of its words, who says it and whom it names, where it stands, and its topic.
 *
 * @param count how many items its account has
 */
export function kindSigns(item: ReadoutItem, count: number, sides: readonly string[]): ReadonlyMap<string, number> {
  const others = item.actors.filter((actor) => !sides.includes(actor)).length
  const signs = new Map<string, number>([
    ['always', 1],
    ['first', item.number === 1 ? 1 : 0],
    ['second', item.number === 2 ? 1 : 0],
    ['place', item.number / count],
    ['others named', Math.min(MOST_WORDS, others)],
    ['somebody says it', item.speakers.length === 1 ? 1 : 0],
    ['both say it', item.speakers.length > 1 ? 1 : 0],
    ['numbers', item.numbers.length > 0 ? 1 : 0],
    ['dates', item.dates.length > 0 ? 1 : 0],
    ['negated', item.negated ? 1 : 0],
    ['hedged', item.hedged ? 1 : 0],
    ['quoted', item.quoted ? 1 : 0],
  ])
  for (const sign of item.signs) signs.set(`words: ${sign}`, 1)
  const topic = topicOf(item)
  if (topic !== null) for (const [k, amount] of topic.entries()) signs.set(`v${k}`, SPREAD * amount)
  return signs
}

function topicOf({ words }: ReadoutItem): Float32Array | null {
  const vectors = words.flatMap(({ vector }) => (vector === null ? [] : [vector]))
  const [first] = vectors
  if (first === undefined) return null
  const mean = new Float32Array(first.length)
  for (const vector of vectors) for (let k = 0; k < mean.length; k++) mean[k] = (mean[k] ?? 0) + (vector[k] ?? 0)
  const length = Math.hypot(...mean)
  return length === 0 ? null : mean.map((one) => one / length)
}
