import type { ShiftCandidate } from './shift-candidates.ts'

export type ShiftDirection = 'closer' | 'apart'
/** The months around a shift that tell its direction: what is seen at once. */
export const DIRECTION_PERIODS = 3

/**
 * Whether a shift brings two actors closer or apart: the way that cooperation less conflict goes.
 *
 * @param cooperation, conflict sums ≥ 0 a period; NaN is a gap
 */
export function shiftDirection(
  cooperation: ArrayLike<number>,
  conflict: ArrayLike<number>,
  { at }: Pick<ShiftCandidate, 'at'>,
): ShiftDirection {
  const net = (from: number, to: number) => {
    let [sum, count] = [0, 0]
    for (let i = Math.max(0, from); i < Math.min(to, cooperation.length); i++) {
      const value = (cooperation[i] as number) - (conflict[i] as number)
      if (Number.isNaN(value)) continue
      sum += value
      count++
    }
    return count === 0 ? 0 : sum / count
  }
  return net(at, at + DIRECTION_PERIODS) - net(at - DIRECTION_PERIODS, at) < 0 ? 'apart' : 'closer'
}
