import type { Job } from './contract.ts'

/**
 * How long a stage of work will still take if it goes on as it went so far.
 *
 * @param at ISO instant
 * @returns seconds, rounded up; null where nothing is done yet or nobody knows how much there is
 */
export function secondsLeft({ began, done, total }: Job['stage'], at: string): number | null {
  if (began === null || total === null || done <= 0) return null
  const spent = Math.max(0, Date.parse(at) - Date.parse(began)) / 1000
  return Math.ceil((spent * Math.max(0, total - done)) / done)
}
