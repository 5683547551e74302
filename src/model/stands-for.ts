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
 * The id an actor counts as on a date: through the offices it holds, what it is part of, whose voice it is. On a
 * date a state goes before a party or body led beside it, without a date only before those at home there; it is itself where
 * nothing tells, or where two would do.
 */
export function standsFor(actors: ReadonlyMap<string, Actor>, id: string, date: string | null): string {
  return follow(actors, id, date, 0)
}

function follow(actors: ReadonlyMap<string, Actor>, id: string, date: string | null, step: number): string {
  const actor = actors.get(id)
  if (actor === undefined || step === DEEPEST) return id
  const next = new Set([...membershipsOn(actor, date).map((one) => one.of), ...actor.speaksFor])
  const ends = [...new Set([...next].map((one) => follow(actors, one, date, step + 1)))]
  const states = ends.filter((end) => actors.get(end)?.kind === 'state')
  const home = (end: string) => actors.get(end)?.base ?? ''
  const apart = ends.filter((end) => states.includes(end) || (date === null && !states.includes(home(end))))
  const among = states.length > 0 ? apart : ends
  return among[0] === undefined || among.length > 1 ? id : among[0]
}

/** The state (or `un`, `eu`) an actor belongs to, whether or not it acts for it. */
export function countryOf(actors: ReadonlyMap<string, Actor>, id: string, date: string | null): string | null {
  let at: string | null = id
  for (let step = 0; step < DEEPEST && at !== null; step++) {
    const end: string = standsFor(actors, at, date)
    const actor = actors.get(end)
    if (actor?.kind === 'state' || end === 'un' || end === 'eu') return end
    at = actor?.base ?? null
  }
  return null
}
