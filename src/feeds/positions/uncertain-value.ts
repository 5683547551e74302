import type { UncertainValue } from '../../model/positions-input.ts'

/** A record as a file gives it. */
export type Given = Readonly<Record<string, unknown>>

/**
 * A value as an analyst writes it: `4`, `[3, 5]`, `[3, 4, 5]`; in a cell of CSV `4`, `3..5`, `3..4..5`.
 *
 * @returns null where it is none of these, or not ascending
 */
export function uncertainValue(given: unknown): UncertainValue | null {
  const parts = Array.isArray(given) ? given : typeof given === 'string' ? given.split('..') : [given]
  const numbers = parts.map((part) => (typeof part === 'string' && part.trim() !== '' ? Number(part) : part))
  if (numbers.length > 3 || numbers.some((one) => typeof one !== 'number' || !Number.isFinite(one))) return null
  const [first, second, third] = numbers as readonly number[]
  if (first === undefined) return null
  const [low, high] = [first, third ?? second ?? first]
  const likely = third === undefined ? (low + high) / 2 : (second as number)
  return low <= likely && likely <= high ? { low, likely, high } : null
}
