import type { ReactNode } from 'react'
import type { SortColumn, Sorting } from './use-sorting.ts'

interface SortTableProps<T> {
  readonly label: string
  readonly columns: readonly SortColumn<T>[]
  /** heads of columns that nobody sorts by, at the end */
  readonly others?: readonly string[]
  readonly sorting: Sorting
  /** the rows */
  readonly children: ReactNode
}

/** A table that is sorted by the heads of its columns, and scrolls sideways where it is too wide. */
export function SortTable<T>({ label, columns, others = [], sorting, children }: SortTableProps<T>) {
  const { key: by, isDown, choose } = sorting
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table className="rows">
        <thead>
          <tr>
            {columns.map(({ key, name, isNumber }) => (
              <th
                key={key}
                scope="col"
                className={isNumber === true ? 'n' : undefined}
                aria-sort={key === by ? (isDown ? 'descending' : 'ascending') : 'none'}
              >
                <button type="button" className="sort" onClick={() => choose(key)}>
                  {name}
                  <span aria-hidden="true">{key === by ? (isDown ? ' ↓' : ' ↑') : ''}</span>
                </button>
              </th>
            ))}
            {others.map((name) => (
              <th key={name} scope="col">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
