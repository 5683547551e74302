import { groupBy } from '../../model/group-by.ts'
import type { LedgerEntry, LedgerFigure } from '../../model/ledger-report.ts'
import { allowed, type PlacedMoney, yearOf } from './ledger-figures.ts'
import { stageOf } from './stage-signs.ts'

/** Figures of a stock are of one time where they lie no further behind the newest of them. */
export const STOCK_YEARS = 5

/**
 * Figures that speak of the same, as one entry: same kind, pair, way, currency and year. A debt is a stock: figures of five years are one entry; a loan is one of
 * its own. A debt
 * of which no way is told joins the one way that others tell.
 *
 * @returns by kind, pair, way, period, currency
 */
export function ledgerEntries(figures: readonly PlacedMoney[]): readonly LedgerEntry[] {
  const ways = groupBy(
    figures.filter(({ kind, from }) => kind === 'debt' && from !== null),
    ({ pair }) => pair.join(' '),
  )
  const directed = figures.map((one): PlacedMoney => {
    if (one.kind !== 'debt' || one.from !== null) return one
    const told = ways.get(one.pair.join(' ')) ?? []
    const [first] = told
    return first !== undefined && told.every(({ from }) => from === first.from)
      ? { ...one, from: first.from, to: first.to }
      : one
  })
  const eras = erasOf(directed)
  const groups = groupBy(directed, ({ kind, pair, from, own: loan, figure }) => {
    const own = yearOf(figure.period)
    const year = own === null ? 'none' : kind === 'debt' && !loan ? eras(pair, own) : own
    const per = figure.money.per === 'year' ? null : figure.money.per
    return [kind, loan ? figure.money.low : '', ...pair, from, year, figure.money.currency, per].join(' ')
  })
  return [...groups.values()]
    .flatMap((group) => entryOf(group) ?? [])
    .sort(
      (a, b) =>
        a.kind.localeCompare(b.kind) ||
        a.pair.join().localeCompare(b.pair.join()) ||
        (a.from ?? '~').localeCompare(b.from ?? '~') ||
        (a.period ?? '~').localeCompare(b.period ?? '~') ||
        a.currency.localeCompare(b.currency),
    )
}

/** The newest year of the stretch in which a debt's year lies; a stretch goes back from the newest figure that no other reaches. */
function erasOf(figures: readonly PlacedMoney[]): (pair: readonly [string, string], year: string) => string {
  const byPair = groupBy(
    figures.filter(({ kind, own }) => kind === 'debt' && !own),
    ({ pair }) => pair.join(' '),
  )
  return (pair, year) => {
    const years = (byPair.get(pair.join(' ')) ?? []).flatMap(({ figure }) => yearOf(figure.period) ?? [])
    let newest = ''
    for (const one of [...new Set(years)].sort().reverse()) {
      if (newest === '' || Number(newest) - Number(one) > STOCK_YEARS) newest = one
      if (one === year) return newest
    }
    return year
  }
}

function entryOf(group: readonly PlacedMoney[]): LedgerEntry | null {
  const [first] = group
  if (first === undefined) return null
  const figures = group.map(({ figure }) => figure).sort(byTime)
  const range = [
    Math.min(...figures.map(({ money }) => money.low)),
    Math.max(...figures.map(({ money }) => money.high)),
  ] as const
  const bounds = figures.map(({ money }) => allowed(money))
  const stages = group.flatMap((one) => one.stages)
  const pers = new Set(figures.map(({ money }) => money.per))
  return {
    kind: first.kind,
    loan: first.own,
    pair: first.pair,
    from: first.from,
    to: first.to,
    period: spanOf(figures),
    currency: first.figure.money.currency,
    per: pers.size === 1 ? first.figure.money.per : null,
    range,
    agreed: Math.max(...bounds.map(([low]) => low)) <= Math.min(...bounds.map(([, high]) => high)),
    stage: stageOf(stages),
    stages,
    figures,
  }
}

/** From the first to the last time that figures hold for. */
function spanOf(figures: readonly LedgerFigure[]): string | null {
  const periods = figures.flatMap(({ period }) => period ?? [])
  const [only] = periods
  if (only === undefined || new Set(periods).size === 1) return only ?? null
  const first = periods.map((one) => one.split('/')[0] ?? one).sort()[0]
  const last = periods
    .map((one) => one.split('/').at(-1) ?? one)
    .sort((a, b) => (`${a}~` < `${b}~` ? -1 : 1))
    .at(-1)
  return `${first}/${last}`
}

function byTime(a: LedgerFigure, b: LedgerFigure): number {
  const day = ({ period, place }: LedgerFigure) => place?.published ?? period?.split('/').at(-1) ?? ''
  return (
    day(a).localeCompare(day(b)) || a.money.low - b.money.low || (a.claim ?? a.voice).localeCompare(b.claim ?? b.voice)
  )
}
