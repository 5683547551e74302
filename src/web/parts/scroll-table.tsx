import type { ReactNode } from 'react'

interface ScrollTableProps {
  readonly label: string
  /** heads of the columns, each once; left out where the rows speak for themselves */
  readonly columns?: readonly string[]
  /** places of the columns with numbers, set to the end */
  readonly numbers?: readonly number[]
  /** the rows */
  readonly children: ReactNode
}

/** A table that scrolls sideways where it is too wide, by keyboard too. */
export function ScrollTable({ label, columns = [], numbers = [], children }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard where nothing in it is
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table className="rows">
        {columns.length > 0 && (
          <thead>
            <tr>
              {columns.map((column, place) => (
                <th key={column} scope="col" className={numbers.includes(place) ? 'n' : undefined}>
                  {column}
                </th>
              ))}
            </tr>
          </thead>
        )}
        <tbody>{children}</tbody>
      </table>
    </section>
  )
}
