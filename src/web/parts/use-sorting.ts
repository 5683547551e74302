import { useSelection } from '../address/selection.ts'

/** A column of a table that can be sorted by it. */
export interface SortColumn<T> {
  /** as it stands in the address */
  readonly key: string
  readonly name: string
  readonly isNumber?: boolean
  /** null comes last, whichever way it is sorted */
  readonly value: (row: T) => string | number | null
}

export interface Sorting {
  readonly key: string
  readonly isDown: boolean
  readonly choose: (key: string) => void
}

/**
 * Rows sorted as the address says: `by=claims` upwards, `by=-claims` downwards.
 *
 * @param usual what they are sorted by where it says nothing
 */
export function useSorting<T>(
  rows: readonly T[],
  columns: readonly SortColumn<T>[],
  usual: string,
): readonly [readonly T[], Sorting] {
  const { word, select } = useSelection()
  const by = word('by') ?? usual
  const isDown = by.startsWith('-')
  const key = isDown ? by.slice(1) : by
  const column = columns.find((one) => one.key === key)
  const choose = (next: string) => {
    const isNumber = columns.find((one) => one.key === next)?.isNumber === true
    // numbers are asked for from the largest on
    const word = next === key ? (isDown ? next : `-${next}`) : isNumber ? `-${next}` : next
    select({ by: word === usual ? null : word }, { replace: true })
  }
  if (column === undefined) return [rows, { key, isDown, choose }]
  const sorted = rows
    .map((row) => ({ row, value: column.value(row) }))
    .sort((a, b) => compare(a.value, b.value, isDown))
    .map(({ row }) => row)
  return [sorted, { key, isDown, choose }]
}

function compare(a: string | number | null, b: string | number | null, isDown: boolean): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1
  const order = typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b))
  return isDown ? -order : order
}
