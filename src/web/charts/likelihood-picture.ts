import * as Plot from '@observablehq/plot'

/** How likely an explanation is; shares from 0 to 1. */
export interface LikelihoodRow {
  readonly id: string
  readonly name: string
  readonly prior: number
  readonly mean: number
  /** over who rated; null for one rater */
  readonly interval: readonly [number, number] | null
  /** without a piece of evidence; null where none is looked at */
  readonly without: number | null
  /** the number in words */
  readonly says: string
}

interface LikelihoodOptions {
  readonly width: number
  readonly axis: string
}

const ROW = 46
const SIDE = 10

/**
 * How likely each explanation is, the likeliest first: a dot, a bar over who rated, a tick for before any evidence; and hollow where it
 * would be without a piece of evidence.
 */
export function likelihoodPicture(
  rows: readonly LikelihoodRow[],
  { width, axis }: LikelihoodOptions,
): Plot.PlotOptions {
  const y = 'id'
  const percent = (of: (row: LikelihoodRow) => number) => (row: LikelihoodRow) => 100 * of(row)
  const moved = rows.filter(({ without, mean }) => without !== null && Math.abs(without - mean) > 0.0005)
  const without = (row: LikelihoodRow) => row.without ?? row.mean
  return {
    width,
    height: rows.length * ROW + 44,
    marginLeft: SIDE,
    marginRight: SIDE,
    marginTop: 10,
    marginBottom: 34,
    x: { domain: [0, 100], ticks: width < 400 ? 3 : 5, label: axis, labelAnchor: 'center', labelArrow: 'none' },
    y: { domain: rows.map(({ id }) => id), axis: null, padding: 0 },
    marks: [
      Plot.ruleX([0, 50, 100], { stroke: 'var(--line)', strokeOpacity: 0.7 }),
      Plot.ruleY(rows, { y, x1: 0, x2: 100, stroke: 'var(--line)', dy: 8 }),
      Plot.ruleY(
        rows.filter(({ interval }) => interval !== null),
        {
          y,
          x1: percent(({ interval, mean }) => interval?.[0] ?? mean),
          x2: percent(({ interval, mean }) => interval?.[1] ?? mean),
          stroke: 'var(--closer)',
          strokeOpacity: 0.4,
          strokeWidth: 8,
          dy: 8,
        },
      ),
      Plot.tickX(rows, {
        y,
        x: percent(({ prior }) => prior),
        stroke: 'var(--soft)',
        insetTop: 24,
        insetBottom: 8,
      }),
      Plot.ruleY(moved, {
        y,
        x1: percent(({ mean }) => mean),
        x2: percent(without),
        stroke: 'var(--apart)',
        strokeWidth: 1.5,
        dy: 8,
      }),
      Plot.dot(moved, {
        y,
        x: percent(without),
        r: 5,
        fill: 'var(--paper)',
        stroke: 'var(--apart)',
        strokeWidth: 2,
        dy: 8,
      }),
      Plot.dot(rows, { y, x: percent(({ mean }) => mean), r: 5, fill: 'var(--closer-ink)', dy: 8 }),
      Plot.text(rows, {
        y,
        x: 0,
        text: (row: LikelihoodRow) => row.name,
        textAnchor: 'start',
        fontWeight: 600,
        fontSize: 12,
        fill: 'var(--ink)',
        dy: -9,
      }),
      Plot.text(rows, {
        y,
        x: 100,
        text: (row: LikelihoodRow) => row.says,
        textAnchor: 'end',
        fontSize: 12,
        fill: 'var(--soft)',
        dy: -9,
      }),
    ],
  }
}
