import type { Actor, Membership } from './actor.ts'
import { lastDay } from './date-span.ts'
import { membershipsOn } from './stands-for.ts'

const HIGHEST = [
  /^(?:supreme leader|king|queen|emir|sultan|president|pope|leader)$/i,
  /^(?:prime minister|chancellor|premier|general secretary|secretary[- ]general|crown prince)$/i,
  /^(?:vice president|deputy prime minister|foreign minister|foreign secretary|secretary of state)$/i,
  /minister|secretary|director|chief|commander/i,
] as const

/** How high an office is: 0 for heads of state, greater for lower ones. */
export function officeRank(office: string | null): number {
  const rank = HIGHEST.findIndex((pattern) => pattern.test(office ?? ''))
  return rank === -1 ? HIGHEST.length : rank
}

/**
 * The highest office a person holds on a date; for a null date, of those still held or held last.
 *
 * @param of the actor for which it is held, where there are offices for it
 */
export function officeOn(actor: Actor, date: string | null, of: string | null = null): string | null {
  const offices = membershipsOn(actor, date).filter((one) => one.as !== null)
  const there = offices.filter((one) => one.of === of)
  const held = there.length > 0 ? there : offices
  const last = (one: Membership) => lastDay(one.to)
  const latest = held.map(last).sort().at(-1)
  const among = date === null ? held.filter((one) => last(one) === latest) : held
  return [...among].sort((a, b) => officeRank(a.as) - officeRank(b.as))[0]?.as ?? null
}
