import * as Plot from '@observablehq/plot'

/** By how much somebody leans on somebody. */
export interface ShareRow {
  readonly key: string
  readonly label: string
  /** in percent */
  readonly low: number
  readonly high: number
}

const ROW = 26
const BOTTOM = 36

/** Shares as bars from nothing to all: solid up to what is sure, light up to what may be. */
export function sharesPicture(
  rows: readonly ShareRow[],
  { width, axis }: { readonly width: number; readonly axis: string },
): Plot.PlotOptions {
  const left = width < 520 ? 150 : 230
  const labels = new Map(rows.map(({ key, label }) => [key, label]))
  const said = ({ low, high }: ShareRow) =>
    Math.round(low) === Math.round(high) ? `${Math.round(low)} %` : `${Math.round(low)}–${Math.round(high)} %`
  return {
    width,
    height: rows.length * ROW + BOTTOM,
    marginLeft: left,
    marginRight: 60,
    marginTop: 2,
    marginBottom: BOTTOM,
    x: { domain: [0, 100], label: axis, labelAnchor: 'center', labelArrow: 'none', ticks: [0, 25, 50, 75, 100] },
    y: { type: 'band', domain: rows.map(({ key }) => key), padding: 0.35, axis: null },
    marks: [
      Plot.axisY({ tickSize: 0, label: null, fontSize: 12, tickFormat: (key: string) => labels.get(key) ?? key }),
      Plot.barX(rows, { y: 'key', x1: 0, x2: 100, fill: 'var(--tint)' }),
      Plot.barX(rows, { y: 'key', x1: 0, x2: 'high', fill: 'var(--soft)', fillOpacity: 0.35 }),
      Plot.barX(rows, { y: 'key', x1: 0, x2: 'low', fill: 'var(--soft)' }),
      Plot.ruleX([50], { stroke: 'var(--line)' }),
      Plot.text(rows, { y: 'key', x: 'high', text: said, dx: 6, textAnchor: 'start' }),
    ],
  }
}
