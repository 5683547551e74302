import * as Plot from '@observablehq/plot'
import type { LedgerKind } from '../../model/ledger-report.ts'

/** An amount that somebody tells of. */
export interface AmountMark {
  readonly kind: LedgerKind
  /** first day of the time it is about, and the one after the last */
  readonly from: Date
  readonly to: Date
  readonly low: number
  readonly high: number
  /** who gives: the first of the two, the other one, or nobody knows */
  readonly giver: 'first' | 'second' | 'open'
  /** what it tells when it is pointed at */
  readonly says: string
  /** where its words are; null where no text says it */
  readonly document: string | null
  readonly claim: string | null
}

interface AmountsOptions {
  readonly width: number
  readonly kinds: Readonly<Record<LedgerKind, string>>
  /** how an amount is written on the axis */
  readonly short: (amount: number) => string
}

const BAND = 96
const TOP = 8
const BOTTOM = 28
const SYMBOLS = { first: 'circle', second: 'square', open: 'times' } as const

/** Amounts over time, a band a kind, on one scale in powers of ten: what the first gives is filled, what the other gives is hollow. */
export function amountsPicture(
  marks: readonly AmountMark[],
  { width, kinds, short }: AmountsOptions,
): Plot.PlotOptions {
  const shown = (Object.keys(kinds) as LedgerKind[]).filter((kind) => marks.some((one) => one.kind === kind))
  const positive = marks.flatMap(({ low, high }) => [low, high]).filter((amount) => amount > 0)
  const [least, most] = [Math.min(...positive), Math.max(...positive)]
  const middle = ({ from, to }: AmountMark) => new Date((from.getTime() + to.getTime()) / 2)
  const kindOf = ({ kind }: AmountMark) => kinds[kind]
  const left = width < 520 ? 86 : 110
  return {
    width,
    height: TOP + BAND * shown.length + BOTTOM,
    marginLeft: left,
    marginRight: 52,
    marginTop: TOP,
    marginBottom: BOTTOM,
    x: { type: 'utc', label: null, nice: true, ticks: Math.max(3, Math.round(width / 120)) },
    y: { type: 'log', domain: [least / 1.6, most * 1.6], axis: null },
    fy: { domain: shown.map((kind) => kinds[kind]), padding: 0.08, axis: null },
    symbol: { type: 'identity' },
    marks: [
      Plot.frame({ fill: 'var(--tint)', stroke: 'none' }),
      Plot.axisFy({ anchor: 'left', label: null, fontSize: 12, dx: -8, textAnchor: 'end', frameAnchor: 'left' }),
      Plot.gridY({ ticks: 3, stroke: 'var(--line)', strokeOpacity: 1 }),
      Plot.axisY({ anchor: 'right', ticks: 3, tickSize: 0, label: null, tickFormat: short, fill: 'var(--soft)' }),
      Plot.ruleY(marks, {
        fy: kindOf,
        x1: 'from',
        x2: 'to',
        y: (one: AmountMark) => Math.sqrt(one.low * one.high),
        stroke: 'var(--soft)',
        strokeOpacity: 0.6,
      }),
      Plot.ruleX(marks, { fy: kindOf, x: middle, y1: 'low', y2: 'high', stroke: 'var(--ink)', strokeWidth: 1.6 }),
      Plot.dot(marks, {
        fy: kindOf,
        x: middle,
        y: (one: AmountMark) => Math.sqrt(one.low * one.high),
        r: 4.5,
        symbol: (one: AmountMark) => SYMBOLS[one.giver],
        fill: (one: AmountMark) => (one.giver === 'first' ? 'var(--ink)' : 'var(--paper)'),
        stroke: 'var(--ink)',
        strokeWidth: 1.6,
      }),
      Plot.tip(
        marks,
        Plot.pointer({
          fy: kindOf,
          x: middle,
          y: (one: AmountMark) => Math.sqrt(one.low * one.high),
          title: 'says',
          fill: 'var(--raised)',
          stroke: 'var(--line)',
          maxRadius: 30,
        }),
      ),
    ],
  }
}
