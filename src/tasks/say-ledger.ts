import { labelWhen } from '../analysis/brief/prose/say-date.ts'
import { capitalise } from '../analysis/brief/prose/say-name.ts'
import { entryWords } from '../analysis/ledger/say-entry.ts'
import { sayMoney } from '../analysis/ledger/say-money.ts'
import type { LedgerEntry } from '../model/ledger-report.ts'

/** An entry in words: what it is about, how much, and when. */
export function moneyWords(
  entry: LedgerEntry,
  nameOf: (id: string) => string,
): { readonly what: string; readonly amount: string; readonly when: string } {
  const { range, currency, per, period, figures } = entry
  const bound = figures.length === 1 ? (figures[0]?.money.bound ?? null) : null
  return {
    what: capitalise(entryWords(entry, nameOf)),
    amount: sayMoney({ low: range[0], high: range[1], currency, per, bound }),
    when: period === null ? '' : labelWhen(period),
  }
}
