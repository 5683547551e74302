import type { UncertainValue } from '../../../model/positions-input.ts'

/** Which of the three numbers of a value. */
export type ValuePart = keyof UncertainValue

/** What a number may be. */
export interface ValueBounds {
  readonly least: number
  readonly most: number
}

/** A value with one of its numbers changed; those in its way go along. */
export function withPart(
  value: UncertainValue,
  part: ValuePart,
  to: number,
  { least, most }: ValueBounds,
): UncertainValue {
  const at = Math.min(most, Math.max(least, to))
  switch (part) {
    case 'low':
      return { low: at, likely: Math.max(at, value.likely), high: Math.max(at, value.high) }
    case 'high':
      return { low: Math.min(at, value.low), likely: Math.min(at, value.likely), high: at }
    case 'likely':
      return { low: Math.min(at, value.low), likely: at, high: Math.max(at, value.high) }
  }
}

/** So many places on an axis can be reached by hand. */
const PLACES = 200

/** A value moved as a whole to the nearest place of the axis, as far as the axis goes. */
export function movedTo(
  { low, likely, high }: UncertainValue,
  to: number,
  { least, most }: ValueBounds,
): UncertainValue {
  const unit = (most - least) / PLACES
  const clipped = (place: number) => Number(Math.min(most, Math.max(least, place)).toPrecision(6))
  const at = clipped(least + Math.round((to - least) / unit) * unit)
  return { low: clipped(at - (likely - low)), likely: at, high: clipped(at + (high - likely)) }
}
