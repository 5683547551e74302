import type { ReactNode } from 'react'

interface ScrollTableProps {
  readonly label: string
  readonly children: ReactNode
}

/** A table that scrolls sideways where it is too wide, by keyboard too. */
export function ScrollTable({ label, children }: ScrollTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard where nothing in it is
    <section className="scroll" aria-label={label} tabIndex={0}>
      <table className="rows">{children}</table>
    </section>
  )
}
