import type { NetworkTie } from '../../model/tie-network.ts'

/** How two stand altogether: both ways' warmth taken together; null where nobody knows. */
export function tieLevel({ levels }: Pick<NetworkTie, 'levels'>): number | null {
  const known = levels.filter((level) => level !== null)
  return known.length === 0 ? null : known.reduce((sum, level) => sum + level, 0) / known.length
}

export type Lean = 'closer' | 'apart' | 'unknown'

/** Which way a tie leans as of the month looked at; unknown where nothing was told by then. */
export function tieLean(tie: Pick<NetworkTie, 'levels'>): Lean {
  const level = tieLevel(tie)
  return level === null ? 'unknown' : level < 0 ? 'apart' : 'closer'
}
