import { firstDay, lastDay } from '../../model/date-span.ts'
import type { Registry } from '../../model/registry.ts'
import { countryOf } from '../../model/stands-for.ts'
import type { Found } from './found-actor.ts'

const BEGINNING = '0000-01-01'
const DAY = 86_400_000

/**
 * Whom an actor stands for through all time: a minister stands for the state while in office, and before and after for
 * nobody but herself.
 *
 * @returns stretches of days that follow one another; the first and the last are open
 */
export function standingFor(id: string, registry: Registry): readonly Found[] {
  const actor = registry.actors.get(id)
  if (actor === undefined) return []
  const changes = new Set([BEGINNING])
  for (const { from, to } of actor.partOf) {
    changes.add(firstDay(from))
    if (to !== null) changes.add(dayAfter(lastDay(to)))
  }
  const stretches: Found[] = []
  for (const day of [...changes].sort()) {
    const stands = registry.standsFor(id, day)
    const last = stretches.at(-1)
    if (last?.actor === stands) continue
    const from = day === BEGINNING ? null : day
    if (last !== undefined) stretches[stretches.length - 1] = { ...last, before: from }
    const known = registry.actors.has(stands)
    stretches.push({ actor: stands, known, home: countryOf(registry.actors, id, day), from, before: null })
  }
  return stretches
}

function dayAfter(day: string): string {
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(at) || day >= '9999' ? day : new Date(at + DAY).toISOString().slice(0, 10)
}
