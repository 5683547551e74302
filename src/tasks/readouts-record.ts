import { EntenteError } from '../model/error.ts'
import type { OneSidedItem, Readout, ReadoutItem, SharedItem } from '../model/readout.ts'
import type { ChannelCell, ReadoutTable } from '../model/readout-table.ts'
import type { ReadoutReport } from './compare-accounts.ts'

/** An item of an account with its words, without what only the comparison needs. */
export type ItemRecord = Pick<
  ReadoutItem,
  'number' | 'passage' | 'speakers' | 'numbers' | 'dates' | 'negated' | 'hedged' | 'quoted'
>

/** An account, with how many items it has. */
export interface AccountRecord extends Omit<Readout, 'items'> {
  readonly items: number
}

export interface PairRecord {
  readonly kind: 'pair'
  readonly sides: readonly string[]
  readonly accounts: readonly AccountRecord[]
  readonly both: readonly (Omit<SharedItem, 'a' | 'b'> & { readonly a: ItemRecord; readonly b: ItemRecord })[]
  /** what tells most first; `passage` is what only one has */
  readonly onlyA: readonly (ItemRecord & OneSidedItem)[]
  readonly onlyB: readonly (ItemRecord & OneSidedItem)[]
}

export interface TableRecord extends ReadoutTable {
  readonly kind: 'table'
}

export type { ChannelCell }

/** Accounts side by side as plain records: what `--json` prints and the API answers. */
export function readoutsRecord(report: ReadoutReport): PairRecord | TableRecord {
  return report.kind === 'table' ? tableOf(report) : pairOf(report)
}

function tableOf({ kind, table, first }: Extract<ReadoutReport, { kind: 'table' }>): TableRecord {
  return { kind, channels: table.channels, rows: table.rows.slice(0, first ?? table.rows.length) }
}

function pairOf({
  comparison: { accounts, sides, shared, only },
  first,
}: Extract<ReadoutReport, { kind: 'pair' }>): PairRecord {
  const [one, two] = accounts
  const side = (account: Readout, k: 0 | 1) =>
    only[k].slice(0, first ?? undefined).map((item) => ({ ...itemOf(account, item.number), ...item }))
  return {
    kind: 'pair',
    sides,
    accounts: accounts.map(({ items, ...account }: Readout) => ({ ...account, items: items.length })),
    both: shared.map((pair) => ({ ...pair, a: itemOf(one, pair.a), b: itemOf(two, pair.b) })),
    onlyA: side(one, 0),
    onlyB: side(two, 1),
  }
}

function itemOf({ items }: Readout, wanted: number): ItemRecord {
  const item = items.find(({ number }) => number === wanted)
  if (item === undefined) throw new EntenteError('internal', `An account has no item ${wanted}.`)
  const { number, passage, speakers, numbers, dates, negated, hedged, quoted } = item
  return { number, passage, speakers, numbers, dates, negated, hedged, quoted }
}
