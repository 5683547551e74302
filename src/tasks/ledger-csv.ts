import { csvOf } from '../model/csv-of.ts'
import type { LedgerReport } from '../model/ledger-report.ts'

/** A ledger as CSV: a row for each figure, with the entry it belongs to; then a row for each paper. */
export function ledgerCsv({ entries, agreements }: LedgerReport): string {
  const figures = entries.flatMap((entry, i) =>
    entry.figures.map(({ money, period, voice, modality, claim, indicator, place, real }) => ({
      entry: i + 1,
      kind: entry.kind,
      a: entry.pair[0],
      b: entry.pair[1],
      from: entry.from,
      to: entry.to,
      stage: entry.stage,
      period,
      low: money.low,
      high: money.high,
      bound: money.bound,
      currency: money.currency,
      per: money.per,
      realLow: real?.low,
      realHigh: real?.high,
      voice,
      modality,
      published: place?.published,
      claim,
      indicator: indicator === null ? null : `${indicator.feed} ${indicator.name} ${indicator.file}:${indicator.line}`,
      quote: place?.quote,
    })),
  )
  const papers = agreements.map(({ pair, when, stage, claims }, i) => ({
    entry: entries.length + i + 1,
    kind: 'agreement',
    a: pair[0],
    b: pair[1],
    stage,
    period: when,
    claim: claims.map(({ claim }) => claim),
    quote: claims[0]?.quote,
  }))
  return csvOf([...figures, ...papers])
}
