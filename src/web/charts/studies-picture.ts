import * as Plot from '@observablehq/plot'

/** A number that was tested, against what chance gives. */
export interface TestedRow {
  readonly key: string
  /** whose it is, in front of the row */
  readonly label: string
  readonly value: number
  /** range of 90 % of what chance gives; null where the test has none */
  readonly band: readonly [number, number] | null
  /** the same the other way round; null where there is none */
  readonly other: number | null
  /** whether it stands after correction */
  readonly stands: boolean
  /** what it tells when it is pointed at */
  readonly says: string
}

interface StudiesOptions {
  readonly width: number
  readonly label: string
  /** the ends of the axis; null for those of the numbers */
  readonly domain: readonly [number, number] | null
}

const ROW = 22
const TOP = 10
const BOTTOM = 40

/** Numbers in rows around zero: a filled dot stands after correction, a hollow one may be chance; bars are what chance gives. */
export function studiesPicture(rows: readonly TestedRow[], { width, label, domain }: StudiesOptions): Plot.PlotOptions {
  const far = Math.max(0.5, ...rows.flatMap(({ value, band }) => [value, ...(band ?? [])].map(Math.abs)))
  const labels = new Map(rows.map((row) => [row.key, row.label]))
  const left = width < 520 ? 130 : 190
  const colour = ({ value }: TestedRow) => (value < 0 ? 'var(--apart)' : 'var(--closer)')
  return {
    width,
    height: TOP + rows.length * ROW + BOTTOM,
    marginLeft: left,
    marginRight: 14,
    marginTop: TOP,
    marginBottom: BOTTOM,
    x: {
      domain: domain ?? [-far, far],
      label,
      labelAnchor: 'center',
      labelArrow: 'none',
      grid: true,
      ticks: width < 520 ? 4 : 7,
    },
    y: { type: 'band', domain: rows.map(({ key }) => key), padding: 0.1, axis: null },
    marks: [
      Plot.axisY({ tickSize: 0, label: null, fontSize: 12, tickFormat: (key: string) => labels.get(key) ?? key }),
      Plot.ruleX([0], { stroke: 'var(--soft)' }),
      Plot.ruleY(
        rows.filter(({ band }) => band !== null),
        {
          y: 'key',
          x1: (row: TestedRow) => row.band?.[0] ?? 0,
          x2: (row: TestedRow) => row.band?.[1] ?? 0,
          stroke: 'var(--soft)',
          strokeOpacity: 0.22,
          strokeWidth: 9,
        },
      ),
      Plot.tickX(
        rows.filter(({ other }) => other !== null),
        { y: 'key', x: 'other', stroke: 'var(--soft)', strokeWidth: 1.5 },
      ),
      Plot.dot(rows, {
        y: 'key',
        x: 'value',
        r: 4.5,
        symbol: (row: TestedRow) => (row.value < 0 ? 'diamond2' : 'circle'),
        fill: (row: TestedRow) => (row.stands ? colour(row) : 'var(--paper)'),
        stroke: colour,
        strokeWidth: 1.8,
      }),
      Plot.tip(
        rows,
        Plot.pointerY({ y: 'key', x: 'value', title: 'says', fill: 'var(--raised)', stroke: 'var(--line)' }),
      ),
    ],
  }
}
