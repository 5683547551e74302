import * as Plot from '@observablehq/plot'
import type { Period } from '../../../model/periods.ts'
import type { TiePoint } from '../../../model/tie.ts'
import type { TieMark } from '../../../model/tie-report.ts'

export interface PictureOptions {
  /** in pixels */
  readonly width: number
  readonly marks?: readonly TieMark[]
  /** what a period's mark opens; nothing where it is absent */
  readonly hrefOf?: (point: TiePoint) => string
}

/** A point with the instants between which it is drawn. */
export type Drawn<T extends Period = TiePoint> = T & { readonly x1: Date; readonly x2: Date; readonly x: Date }

const DAY_MS = 86_400_000

/** Points as stretches of time, from the start of their first day to the end of their last. */
export function drawn<T extends Period>(points: readonly T[]): readonly Drawn<T>[] {
  return points.map((point) => {
    const x1 = new Date(`${point.from}T00:00:00Z`)
    const x2 = new Date(Date.parse(`${point.to}T00:00:00Z`) + DAY_MS)
    return { ...point, x1, x2, x: new Date((x1.getTime() + x2.getTime()) / 2) }
  })
}

/** What all pictures of a tie over time have in common. */
export function timeFrame(points: readonly Drawn[], width: number, height: number) {
  return {
    width,
    height,
    marginLeft: 34,
    marginRight: 8,
    style: { background: 'transparent', fontFamily: 'var(--sans)', fontSize: '11px', overflow: 'visible' },
    x: {
      type: 'utc' as const,
      domain: [points[0]?.x1 ?? new Date(0), points.at(-1)?.x2 ?? new Date(0)],
      label: null,
      ticks: Math.max(3, Math.floor(width / 90)),
      tickSize: 0,
    },
  }
}

/** "2024-05" as people write it: "May 2024"; weeks and quarters as they are. */
export function sayPeriodName(period: string): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(period)
  if (quarter) return `Q${quarter[2]} ${quarter[1]}`
  const week = /^(\d{4})-[Ww](\d\d)$/.exec(period)
  if (week) return `week ${Number(week[2])} of ${week[1]}`
  const [year = '', month, day] = period.split('-')
  if (month === undefined) return year
  const name = MONTHS[Number(month) - 1] ?? ''
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ')

/** Periods in which no feed was alive, hatched from edge to edge: a gap is no calm. */
export function gapMark(points: readonly Drawn[], low: number, high: number) {
  return Plot.rect(
    points.filter(({ state }) => state === 'gap'),
    {
      x1: 'x1',
      x2: 'x2',
      y1: low,
      y2: high,
      fill: 'url(#hatch-gap)',
      title: (point: Drawn) => `${sayPeriodName(point.period)}: no feed was alive`,
    },
  )
}
