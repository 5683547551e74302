import type { ReadoutNumber } from '../../model/readout.ts'

/** Units that measure; whatever else is counted goes by many names. */
const MEASURED = /^(?:hours|percent|[A-Z]{3}|tonne|pound|km|m|km2|m3|barrel)$/

/** Whether two items give the same number, or another number of what may be the same, or neither. */
export function comparedNumbers(a: readonly ReadoutNumber[], b: readonly ReadoutNumber[]): 'same' | 'other' | null {
  const pairs = a.flatMap((one) => b.filter((other) => comparable(one, other)).map((other) => [one, other] as const))
  if (pairs.some(([one, other]) => one.low <= other.high && other.low <= one.high)) return 'same'
  const alike = pairs.filter(([one, other]) => one.unit === other.unit)
  if (alike.length > 0) return 'other'
  return a.length === 1 && b.length === 1 && pairs.length === 1 ? 'other' : null
}

function comparable(a: ReadoutNumber, b: ReadoutNumber): boolean {
  return a.unit === b.unit || (!MEASURED.test(a.unit) && !MEASURED.test(b.unit))
}
