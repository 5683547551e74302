import type { Actor, Membership } from './actor.ts'
import { dateSpan, firstDay, lastDay } from './date-span.ts'

const DEEPEST = 4

/** What an actor belongs to on a date; for a null date, all that has not ended, or whatever there was where all has. */
export function membershipsOn(actor: Actor, date: string | null): readonly Membership[] {
  if (date === null) {
    const open = actor.partOf.filter((one) => one.to === null)
    return actor.kind === 'person' ? actor.partOf : open
  }
  const [from, to] = dateSpan(date)
  return actor.partOf.filter((one) => firstDay(one.from) <= to && from <= lastDay(one.to))
}

/**
 * The id an actor counts as on a date: through the offices it holds, what it is part of, whose voice it is.
 * It is itself where nothing tells, or where two would do.
 */
export function standsFor(actors: ReadonlyMap<string, Actor>, id: string, date: string | null): string {
  let at = id
  for (let step = 0; step < DEEPEST; step++) {
    const actor = actors.get(at)
    if (actor === undefined) return at
    const next = [...new Set([...membershipsOn(actor, date).map((one) => one.of), ...actor.speaksFor])]
    const [only] = next
    if (only === undefined || next.length > 1) return at
    at = only
  }
  return at
}

/** The state (or `un`, `eu`) an actor belongs to, whether or not it acts for it. */
export function countryOf(actors: ReadonlyMap<string, Actor>, id: string, date: string | null): string | null {
  const end = standsFor(actors, id, date)
  const actor = actors.get(end)
  if (actor === undefined) return null
  if (actor.kind === 'state' || end === 'un' || end === 'eu') return end
  return actor.base ?? null
}
