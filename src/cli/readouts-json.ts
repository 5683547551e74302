import type { Readout, ReadoutItem } from '../model/readout.ts'
import type { ReadoutReport } from '../tasks/compare-accounts.ts'

/** Accounts side by side as JSON: each item with its words, without what only the comparison needs. */
export function readoutsJson(report: ReadoutReport): string {
  return `${JSON.stringify(report.kind === 'table' ? tableOf(report) : pairOf(report), null, 2)}\n`
}

function tableOf({ kind, table, first }: Extract<ReadoutReport, { kind: 'table' }>) {
  return { kind, channels: table.channels, rows: table.rows.slice(0, first ?? table.rows.length) }
}

function pairOf({ comparison: { accounts, sides, shared, only }, first }: Extract<ReadoutReport, { kind: 'pair' }>) {
  const [one, two] = accounts.map(({ items }) => new Map(items.map((item) => [item.number, item])))
  const side = (k: 0 | 1) =>
    only[k]
      .slice(0, first ?? undefined)
      .map((item) => ({ ...item, ...wordsOf((k === 0 ? one : two)?.get(item.number)) }))
  return {
    kind: 'pair',
    sides,
    accounts: accounts.map(({ items, ...account }: Readout) => ({ ...account, items: items.length })),
    both: shared.map((pair) => ({ ...pair, a: wordsOf(one?.get(pair.a)), b: wordsOf(two?.get(pair.b)) })),
    onlyA: side(0),
    onlyB: side(1),
  }
}

function wordsOf(item: ReadoutItem | undefined) {
  if (item === undefined) return {}
  const { number, passage, speakers, numbers, dates, negated, hedged, quoted } = item
  return { number, passage, speakers, numbers, dates, negated, hedged, quoted }
}
