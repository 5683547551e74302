import { EntenteError } from '../model/error.ts'

/** Where an actor stands in a space in which near means alike. */
export interface Position {
  readonly actor: string
  /** coordinates; as many for everybody */
  readonly at: readonly number[]
}

/** How far two actors side, from 0 (the pair furthest apart) to 1 (the nearest pair). */
export interface Alignment {
  readonly pair: readonly [string, string]
  readonly alignment: number
}

/**
 * How closely does each pair of actors side, among all pairs of one time?
 *
 * @param positions of one time, at least three, no actor twice
 * @returns every pair once, in the order of `positions`
 * @throws EntenteError "invalid_input" for fewer than three, unequal lengths, a number that is none, or all at one distance
 * @source Minhas 2026, Dynamic Alignment Observatory (CSIS): one less the distance, scaled by the least and the largest of all pairs
 * @example alignments([{ actor: 'A', at: [0] }, { actor: 'B', at: [1] }, { actor: 'C', at: [4] }])[0]?.alignment // 1
 */
export function alignments(positions: readonly Position[]): readonly Alignment[] {
  const dimensions = positions[0]?.at.length ?? 0
  for (const { actor, at } of positions) {
    if (at.length === dimensions && at.every(Number.isFinite)) continue
    throw new EntenteError('invalid_input', `alignments needs ${dimensions} finite coordinates of ${actor}, got ${at}.`)
  }
  const pairs = positions.flatMap((one, i) =>
    positions.slice(i + 1).map((other) => ({
      pair: [one.actor, other.actor] as const,
      distance: Math.hypot(...one.at.map((value, k) => value - (other.at[k] ?? 0))),
    })),
  )
  const least = pairs.reduce((min, { distance }) => Math.min(min, distance), Number.POSITIVE_INFINITY)
  const most = pairs.reduce((max, { distance }) => Math.max(max, distance), 0)
  if (!(most > least)) {
    throw new EntenteError('invalid_input', 'alignments needs pairs at two distances at least, as of three actors.')
  }
  return pairs.map(({ pair, distance }) => ({ pair, alignment: 1 - (distance - least) / (most - least) }))
}
