/** Words of a text, `start` inclusive to `end` exclusive. */
export interface Words {
  readonly start: number
  readonly end: number
}

const LEAST = 0.5

/** Do two passages of one text stand for the same item: at least half of their letters taken together are shared (Dice)? */
export function sameWords(a: Words, b: Words): boolean {
  const shared = Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
  return (2 * shared) / (a.end - a.start + b.end - b.start) >= LEAST
}
