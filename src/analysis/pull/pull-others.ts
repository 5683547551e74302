import type { TieCell } from '../../model/tie.ts'

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
