import { type Per, periodStart } from '../../../src/model/periods.ts'
import type { TieCell } from '../../../src/model/tie.ts'

export interface SmallEvent {
  readonly day: string
  readonly intensity: number
  readonly weight?: number
}

/** What the store would add up of events SYR → IRN. */
export function cellsOf(events: readonly SmallEvent[], per: Per): readonly TieCell[] {
  const starts = [...new Set(events.map(({ day }) => periodStart(day, per)))].sort()
  return starts.map((start) =>
    cellOf(
      events.filter(({ day }) => periodStart(day, per) === start),
      start,
    ),
  )
}

export function cellOf(events: readonly SmallEvent[], start: string, changes: Partial<TieCell> = {}): TieCell {
  const sum = (value: (one: Required<SmallEvent>) => number) =>
    events.reduce((all, one) => all + value({ weight: 1, ...one }), 0)
  const share = (sign: number) => {
    const some = events.filter(({ intensity }) => intensity * sign > 0)
    return { events: some.length, sum: some.reduce((all, one) => all + (one.weight ?? 1) * Math.abs(one.intensity), 0) }
  }
  return {
    source: 'SYR',
    target: 'IRN',
    dimension: 'all',
    start,
    events: events.length,
    weighed: events.length,
    weight: sum(({ weight }) => weight),
    weightSquares: sum(({ weight }) => weight ** 2),
    sum: sum(({ weight, intensity }) => weight * intensity),
    squares: sum(({ weight, intensity }) => weight * intensity ** 2),
    cooperation: share(1),
    conflict: share(-1),
    material: 0,
    verbal: events.length,
    activeDays: new Set(events.map(({ day }) => day)).size,
    reports: events.length,
    sources: 1,
    ...changes,
  }
}
