import * as Plot from '@observablehq/plot'
import type { ToldOutlook } from '../../../model/outlook-report.ts'
import { describedSvg, svgDocument } from '../../brief/html/svg-document.ts'
import { percent } from '../say-outlook.ts'

/** From worst to best; without hatching a rupture could not be told from a cooling in print. */
const FILLS: Readonly<Record<string, string>> = {
  rupture: 'var(--apart)',
  cooling: 'url(#hatch-apart)',
  steady: 'var(--soft)',
  warming: 'var(--closer)',
}
const LEFT = 96
const ROW = 30
/** Narrower parts have no room for their number. */
const LEAST_LABELLED = 34

interface Part {
  readonly row: string
  readonly outcome: string
  readonly x1: number
  readonly x2: number
  readonly says: string
  readonly fill: string
  readonly stroke: string
}

/**
 * Probabilities of the outcomes of each horizon as one bar, and beneath it what each who gave them said.
 *
 * @returns an SVG element as text
 */
export function pictureOutlook(
  outlooks: readonly ToldOutlook[],
  names: readonly [string, string],
  width: number,
): string {
  const shown = outlooks.filter(({ ordered }) => ordered)
  const parts: Part[] = []
  for (const one of shown) {
    const head = `${one.horizon} months`
    parts.push(
      ...partsOf(
        head,
        one.outcomes.map(({ outcome, probability }) => [outcome, probability] as const),
      ),
    )
    if (one.forecasts.length < 2) continue
    for (const { by, probabilities } of one.forecasts) {
      const row = `${' '.repeat(one.horizon ?? 0)}${by}`
      parts.push(
        ...partsOf(
          row,
          one.outcomes.map(({ outcome }, i) => [outcome, probabilities[i] as number] as const),
        ),
      )
    }
  }
  const rows = [...new Set(parts.map(({ row }) => row))]
  const scale = width - LEFT - 12
  const svg = Plot.plot({
    document: svgDocument(),
    width,
    height: rows.length * ROW + 26,
    marginLeft: LEFT,
    marginRight: 12,
    marginTop: 4,
    marginBottom: 22,
    style: { background: 'transparent', fontFamily: 'var(--sans)', fontSize: '11px', overflow: 'visible' },
    x: {
      domain: [0, 1],
      label: null,
      ticks: 5,
      tickFormat: (value: number) => `${Math.round(100 * value)} %`,
      tickSize: 0,
    },
    y: { domain: rows, label: null, tickSize: 0, padding: 0.28, tickFormat: (row: string) => row.trimStart() },
    marks: [
      Plot.barX(parts, {
        x1: 'x1',
        x2: 'x2',
        y: 'row',
        fill: 'fill',
        stroke: 'stroke',
        strokeWidth: 0.8,
        insetLeft: 0.5,
        insetRight: 0.5,
        title: 'says',
        ariaLabel: 'says',
      }),
      Plot.text(
        parts.filter(({ x1, x2 }) => (x2 - x1) * scale >= LEAST_LABELLED),
        {
          x: ({ x1, x2 }: Part) => (x1 + x2) / 2,
          y: 'row',
          text: ({ x1, x2 }: Part) => percent(x2 - x1),
          fill: 'currentColor',
          stroke: 'var(--paper)',
          strokeWidth: 3,
          paintOrder: 'stroke',
          fontWeight: 600,
        },
      ),
    ],
  })
  return describedSvg(
    svg,
    `What may become of ${names[0]} and ${names[1]}`,
    'Bars run from rupture over cooling and steady to warming; each part is as long as its outcome is likely. The numbers stand in the table.',
  )
}

function partsOf(row: string, chances: readonly (readonly [string, number])[]): readonly Part[] {
  let from = 0
  return chances.map(([outcome, probability]) => {
    const part = {
      row,
      outcome,
      x1: from,
      x2: from + probability,
      says: `${row.trim()}: ${outcome} ${percent(probability)}`,
      fill: FILLS[outcome] ?? 'var(--soft)',
      stroke: outcome === 'cooling' ? 'var(--apart)' : 'none',
    }
    from += probability
    return part
  })
}

/** What the fills of the bars mean, as one line of an SVG. */
export function outlookLegend(x: number, y: number): string {
  return Object.entries(FILLS)
    .map(([outcome, fill], i) => {
      const at = x + i * 96
      return `<rect x="${at}" y="${y - 9}" width="12" height="10" style="fill:${fill.replace(/"/g, '')};stroke:${outcome === 'cooling' ? 'var(--apart)' : 'none'}"/><text x="${at + 17}" y="${y}" style="fill:currentColor;font:400 12px var(--sans)">${outcome}</text>`
    })
    .join('')
}
