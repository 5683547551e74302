import type { ShiftCandidate } from './shift-candidates.ts'

export type ShiftDirection = 'closer' | 'apart'
/**
 * Whether a shift brings two actors closer or apart: the way that cooperation less conflict goes, over the periods that were held
 * against each other.
 *
 * @param cooperation, conflict sums ≥ 0 a period; NaN is a gap
 */
export function shiftDirection(
  cooperation: ArrayLike<number>,
  conflict: ArrayLike<number>,
  { at, before, after }: Pick<ShiftCandidate, 'at' | 'before' | 'after'>,
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
  return net(at, at + after) - net(at - before, at) < 0 ? 'apart' : 'closer'
}
