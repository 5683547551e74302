import type { Claim } from '../../model/claim.ts'
import type { Registry } from '../../model/registry.ts'
import type { TieCell } from '../../model/tie.ts'

/** So many third actors are looked at where nobody asks for another number. */
export const USUAL_OTHERS = 25

/**
 * Who else is there to look at: those of whom most is told with both sides, those with both before those with one.
 *
 * @param totals all ties of the two actors, each summed over the time shown
 * @param more   ids that claims tell of as well
 * @param wanted whether an id may be a third actor at all
 * @returns at most `most` ids, most told of first
 */
export function pullOthers(
  tie: readonly [string, string],
  totals: readonly TieCell[],
  more: ReadonlyMap<string, number>,
  wanted: (id: string) => boolean,
  most: number,
): readonly string[] {
  const told = new Map<string, [number, number]>()
  const count = (id: string, side: 0 | 1, events: number) => {
    const both = told.get(id) ?? [0, 0]
    both[side] += events
    told.set(id, both)
  }
  for (const { source, target, events } of totals) {
    const side = source === tie[0] || target === tie[0] ? 0 : 1
    const other = tie.includes(source) ? target : source
    if (!tie.includes(other)) count(other, side, events)
  }
  for (const id of more.keys()) if (!told.has(id)) told.set(id, [0, 0])
  const size = (id: string, [a, b]: readonly [number, number]) => (1 + a) * (1 + b) + (more.get(id) ?? 0)
  return [...told]
    .filter(([id]) => wanted(id))
    .sort(([a, x], [b, y]) => size(b, y) - size(a, x) || a.localeCompare(b))
    .slice(0, most)
    .map(([id]) => id)
}

/** Whether an actor may be a third one of a tie: one that the registry knows, no outlet, and nobody who acts for either side. */
export function mayPull(registry: Registry, tie: readonly [string, string]): (id: string) => boolean {
  return (id) => {
    const kind = registry.actors.get(id)?.kind
    return kind !== undefined && kind !== 'outlet' && !tie.includes(registry.standsFor(id, null))
  }
}

/** In how many claims each acts in which neither side does. */
export function claimDoers(claims: readonly Claim[], tie: readonly [string, string]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { source } of claims) {
    if (tie.some((side) => source.includes(side))) continue
    for (const id of source) counts.set(id, (counts.get(id) ?? 0) + 1)
  }
  return counts
}
