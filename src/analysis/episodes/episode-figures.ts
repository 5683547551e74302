import type { FigureValue } from '../../model/claim.ts'
import type { EpisodeFigures } from '../../model/episode.ts'

/** A figure, and the report that tells it. */
export interface ToldFigure {
  readonly value: FigureValue
  readonly report: string
}

/** What figures do reports give, unit by unit? Figures that differ are a range with who tells which, never a mean. */
export function episodeFigures(told: readonly ToldFigure[]): readonly EpisodeFigures[] {
  const units = new Map<string, Map<string, { amount: readonly [number, number]; reports: Set<string> }>>()
  for (const { value, report } of told) {
    const unit = value.per === undefined ? value.unit : `${value.unit} per ${value.per}`
    const amount = typeof value.amount === 'number' ? ([value.amount, value.amount] as const) : value.amount
    const amounts = units.get(unit) ?? new Map()
    const known = amounts.get(amount.join('/')) ?? { amount, reports: new Set<string>() }
    known.reports.add(report)
    amounts.set(amount.join('/'), known)
    units.set(unit, amounts)
  }
  return [...units]
    .map(([unit, amounts]) => {
      const rows = [...amounts.values()]
        .map(({ amount, reports }) => ({ amount, reports: [...reports].sort() }))
        .sort((a, b) => a.amount[0] - b.amount[0] || a.amount[1] - b.amount[1])
      return {
        unit,
        low: Math.min(...rows.map(({ amount }) => amount[0])),
        high: Math.max(...rows.map(({ amount }) => amount[1])),
        told: rows,
      }
    })
    .sort((a, b) => b.told.length - a.told.length || (a.unit < b.unit ? -1 : 1))
}
