import type { KeyboardEvent } from 'react'
import type { UsedDrag } from './use-drag.ts'

interface GripProps {
  readonly id: string
  /** what it moves, and how */
  readonly label: string
  readonly axis: 'x' | 'y'
  readonly drag: UsedDrag
  /** by how many places, forward in reading */
  readonly move: (by: 1 | -1) => void
}

/** The part by which a row or a column is taken: dragged, or moved by the arrows while it has the focus. */
export function Grip({ id, label, axis, drag, move }: GripProps) {
  const press = (event: KeyboardEvent<HTMLButtonElement>) => {
    const forward = axis === 'y' ? 'ArrowDown' : document.documentElement.dir === 'rtl' ? 'ArrowLeft' : 'ArrowRight'
    const back = axis === 'y' ? 'ArrowUp' : document.documentElement.dir === 'rtl' ? 'ArrowRight' : 'ArrowLeft'
    if (event.key !== forward && event.key !== back) return
    event.preventDefault()
    event.stopPropagation()
    move(event.key === forward ? 1 : -1)
  }
  return (
    <button
      type="button"
      className="grip"
      data-grip={id}
      aria-label={label}
      title={label}
      onKeyDown={press}
      {...drag.grip(id)}
    >
      <span aria-hidden="true">{axis === 'y' ? '⠿' : '⠶'}</span>
    </button>
  )
}
