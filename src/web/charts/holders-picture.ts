import * as Plot from '@observablehq/plot'

/** Somebody who held an office, and when. */
export interface HeldOffice {
  readonly name: string
  readonly as: string
  readonly from: Date
  readonly to: Date
}

const ROW = 22

/** Offices over time: a row an office, a bar a holder, named where there is room. */
export function holdersPicture(rows: readonly HeldOffice[], { width }: { readonly width: number }): Plot.PlotOptions {
  const offices = [...new Set(rows.map(({ as }) => as))]
  const span = Math.max(1, ...rows.map(({ to }) => +to)) - Math.min(...rows.map(({ from }) => +from))
  const left = width < 520 ? 124 : 160
  const room = ({ from, to }: HeldOffice) => ((+to - +from) / span) * (width - left - 12)
  const last = (name: string) => name.split(' ').at(-1) ?? name
  return {
    width,
    height: offices.length * ROW + 28,
    marginLeft: left,
    marginRight: 12,
    marginTop: 4,
    marginBottom: 24,
    x: { type: 'utc', label: null, ticks: Math.max(3, Math.floor(width / 110)) },
    y: { type: 'band', domain: offices, label: null, padding: 0.2, tickSize: 0 },
    marks: [
      Plot.barX(rows, {
        y: 'as',
        x1: 'from',
        x2: 'to',
        fill: 'var(--closer-tint)',
        stroke: 'var(--paper)',
        title: ({ name, as }: HeldOffice) => `${name}, ${as}`,
      }),
      Plot.text(
        rows.filter((row) => room(row) > last(row.name).length * 7),
        {
          y: 'as',
          x: ({ from, to }: HeldOffice) => new Date((+from + +to) / 2),
          text: ({ name }: HeldOffice) => last(name),
          fill: 'var(--ink)',
        },
      ),
    ],
  }
}
