import type { Warmth } from '../../../model/tie.ts'

/** "+2.4", "−0.3", "0.0" */
export function signed(value: number, digits = 1): string {
  const text = Math.abs(value).toFixed(digits)
  return Number(text) === 0 ? text : `${value > 0 ? '+' : '−'}${text}`
}

/** "+2.4, 90 % interval +1.1 to +3.7" */
export function sayInterval({ mean, low, high }: Warmth): string {
  return `${signed(mean)}, 90 % interval ${signed(low)} to ${signed(high)}`
}
