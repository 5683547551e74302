import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseTable } from '../src/model/table.ts'
import { type CsvRow, readRows } from './read-rows.ts'

/** Sums ≥ 0 of one pair, month by month; NaN in months that the feed does not cover. */
export interface PairSums {
  readonly cooperation: Float64Array
  readonly conflict: Float64Array
  /** how many events have a weight; null where the feed tells only sums */
  readonly events: number | null
}

/** Cooperation and conflict of each pair of a feed, month by month. */
export interface TieMonths {
  /** number of the first month: year × 12 + month − 1 */
  readonly first: number
  readonly months: number
  /** by `AAA-BBB` in alphabetical order */
  readonly ties: ReadonlyMap<string, PairSums>
  /** months with coverage */
  readonly covered: number
}

const scales = new URL('../data/scales/', import.meta.url)

/** Months since year 0 of an ISO date; of a year alone, its January. */
export function monthNumber(text: string): number {
  return Number(text.slice(0, 4)) * 12 + Number(text.slice(5, 7) || '01') - 1
}

export function sayMonth(number: number): string {
  return `${Math.floor(number / 12)}-${String((number % 12) + 1).padStart(2, '0')}`
}

export function pairOf(a: string, b: string): string {
  return a < b ? `${a}-${b}` : `${b}-${a}`
}

/**
 * Months of a table of events: `date,source,target` and `weis` or `cameo`.
 *
 * @param prefixes first three letters of an actor code to its state; without it they are the state
 * @param before   number of a month: it and what is later is left out
 */
export function monthsOfEvents(
  path: string,
  prefixes: ReadonlyMap<string, string> | null,
  before = Number.POSITIVE_INFINITY,
): TieMonths | null {
  const rows = readRows(path, ['date', 'source', 'target'])
  if (rows === null) return null
  const scheme = rows[0] !== undefined && 'cameo' in rows[0] ? 'cameo' : 'weis'
  const weights = weightsOf(scheme)
  const state = (code: string) => (prefixes === null ? code.slice(0, 3) : prefixes.get(code.slice(0, 3)))
  const sums = new Sums()
  for (const row of rows) {
    const [source, target] = [state(row.source ?? ''), state(row.target ?? '')]
    const weight = weights.get(row[scheme] ?? '')
    const month = monthNumber(row.date ?? '')
    if (Number.isNaN(month) || month >= before) continue
    sums.cover(month)
    if (source === undefined || target === undefined || source === target || weight === undefined) continue
    sums.add(pairOf(source, target), month, Math.max(0, weight), Math.max(0, -weight), 1)
  }
  return sums.done()
}

/** Months of a table of undirected monthly sums; a month covered in part is scaled up to the whole. */
export function monthsOfSums(path: string): TieMonths | null {
  const rows = readRows(path, ['month', 'a', 'b', 'sum_pos', 'sum_neg'])
  if (rows === null) return null
  const sums = new Sums()
  for (const row of rows) {
    const month = monthNumber(row.month ?? '')
    const share = coveredShare(row, month)
    if (share === 0) continue
    sums.cover(month)
    const [up, down] = [Math.abs(Number(row.sum_pos || 0)), Math.abs(Number(row.sum_neg || 0))]
    sums.add(pairOf(row.a ?? '', row.b ?? ''), month, up / share, down / share, null)
  }
  return sums.done()
}

function coveredShare(row: CsvRow, month: number): number {
  if (row.days_covered === undefined || row.days_covered === '') return 1
  const days = new Date(Date.UTC(Math.floor(month / 12), (month % 12) + 1, 0)).getUTCDate()
  return Math.min(1, Number(row.days_covered) / days)
}

/** Gathers sums by pair and month. */
class Sums {
  private readonly seen = new Set<number>()
  private readonly events = new Map<string, number | null>()
  private readonly pairs = new Map<string, Map<number, [number, number]>>()

  cover(month: number): void {
    this.seen.add(month)
  }

  /** @param events how many events that is; null where only sums are told */
  add(pair: string, month: number, up: number, down: number, events: number | null): void {
    const count = this.events.get(pair) ?? 0
    this.events.set(pair, events === null || count === null ? null : count + events)
    const months = this.pairs.get(pair) ?? new Map<number, [number, number]>()
    this.pairs.set(pair, months)
    const [before, below] = months.get(month) ?? [0, 0]
    months.set(month, [before + up, below + down])
  }

  done(): TieMonths {
    const numbers = [...this.seen].sort((a, b) => a - b)
    const [first = 0, last = -1] = [numbers[0], numbers.at(-1)]
    const months = last - first + 1
    const series = (pair: Map<number, [number, number]>, side: 0 | 1) =>
      Float64Array.from({ length: months }, (_, i) =>
        this.seen.has(first + i) ? (pair.get(first + i)?.[side] ?? 0) : Number.NaN,
      )
    const ties = [...this.pairs].map(
      ([name, pair]) =>
        [
          name,
          { cooperation: series(pair, 0), conflict: series(pair, 1), events: this.events.get(name) ?? null },
        ] as const,
    )
    return { first, months, ties: new Map(ties), covered: numbers.length }
  }
}

/** Goldstein weights of the project's own tables. */
function weightsOf(scheme: 'cameo' | 'weis'): ReadonlyMap<string, number> {
  const rows = parseTable(`${scheme}.tsv`, readFileSync(new URL(`${scheme}.tsv`, scales), 'utf8'), [
    'code',
    'goldstein',
  ])
  return new Map(rows.flatMap((row) => (row.goldstein === '' ? [] : [[row.code, Number(row.goldstein)] as const])))
}

/** `actor-prefix-to-iso3.csv` of a folder; null where there is none. */
export function prefixesOf(folder: string): ReadonlyMap<string, string> | null {
  const rows = readRows(join(folder, 'actor-prefix-to-iso3.csv'), ['iso3'])
  if (rows === null) return null
  return new Map(rows.map((row) => [Object.values(row)[0] ?? '', row.iso3 ?? '']))
}
