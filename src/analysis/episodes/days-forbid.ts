/** What tells when something was: day numbers, and whether words of its own tell it. */
interface Timed {
  readonly days: readonly [number, number] | null
  readonly timed: boolean
}

/** Reports of one happening may differ by so many days. */
const MOST_APART = 3

/** Whether two that both tell in words of their own when it was cannot be of one happening: more than three days lie between. */
export function daysForbid(a: Timed, b: Timed): boolean {
  if (!a.timed || !b.timed || a.days === null || b.days === null) return false
  return Math.max(a.days[0], b.days[0]) - Math.min(a.days[1], b.days[1]) > MOST_APART
}
