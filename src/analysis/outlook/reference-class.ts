import { TIE_SIGNS } from './tie-signs.ts'

/** How a tie stands, and where it has moved of late: what makes two ties alike. */
export const LEVELS = ['hostile', 'mixed', 'friendly'] as const
export const TRENDS = ['falling', 'level', 'rising'] as const

/** Warmth below which a tie is called hostile, and above which friendly. */
export const LEVEL_EDGES = [-2.5, 2.5] as const
/** The last three months less the months before, in usual changes: beyond half of one a tie falls or rises. */
export const TREND_EDGE = 0.5
export const CLASSES = LEVELS.length * TRENDS.length

const LEVEL_SIGN = TIE_SIGNS.indexOf('warmth before')
const TREND_SIGN = TIE_SIGNS.indexOf('three months less before, in usual changes')

/** The class of a row of signs: index `level × 3 + trend`. */
export function referenceClass(signs: Float64Array, offset: number): number {
  const warmth = signs[offset + LEVEL_SIGN] as number
  const move = signs[offset + TREND_SIGN] as number
  const level = warmth < LEVEL_EDGES[0] ? 0 : warmth <= LEVEL_EDGES[1] ? 1 : 2
  const trend = move < -TREND_EDGE ? 0 : move <= TREND_EDGE ? 1 : 2
  return level * TRENDS.length + trend
}

/** "hostile and falling" */
export function sayClass(index: number): string {
  const trend = TRENDS[index % TRENDS.length]
  return `${LEVELS[Math.floor(index / TRENDS.length)]} and ${trend === 'level' ? 'not moving' : trend}`
}
