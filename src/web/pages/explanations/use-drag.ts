import { type PointerEvent, useEffect, useState } from 'react'

/** What is dragged, and beside which it would be put. */
export interface Dragged {
  readonly id: string
  /** null where it is over nothing that takes it */
  readonly over: string | null
  readonly after: boolean
}

interface DragOptions {
  /** what takes it: elements with this word and an id in `data-drop` */
  readonly kind: string
  readonly axis: 'x' | 'y'
  readonly drop: (id: string, over: string, after: boolean) => void
}

export interface UsedDrag {
  readonly dragged: Dragged | null
  /** for the part by which a thing is taken; pen, finger and mouse alike */
  readonly grip: (id: string) => {
    readonly onPointerDown: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerMove: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerUp: (event: PointerEvent<HTMLElement>) => void
    readonly onPointerCancel: () => void
  }
}

/** Drags one thing beside another. Escape lets go without doing anything. */
export function useDrag({ kind, axis, drop }: DragOptions): UsedDrag {
  const [dragged, setDragged] = useState<Dragged | null>(null)
  const dragging = dragged !== null
  useEffect(() => {
    if (!dragging) return
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape') setDragged(null)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [dragging])
  return {
    dragged,
    grip: (id) => ({
      onPointerDown(event) {
        if (event.button !== 0) return
        event.currentTarget.setPointerCapture(event.pointerId)
        setDragged({ id, over: null, after: false })
      },
      onPointerMove(event) {
        if (dragged === null) return
        const found = document
          .elementFromPoint(event.clientX, event.clientY)
          ?.closest<HTMLElement>(`[data-drop^="${kind} "]`)
        const over = found?.dataset.drop?.slice(kind.length + 1) ?? null
        const place = found?.getBoundingClientRect()
        const after =
          place !== undefined &&
          (axis === 'y'
            ? event.clientY > place.top + place.height / 2
            : event.clientX > place.left + place.width / 2 !== (document.documentElement.dir === 'rtl'))
        if (over !== dragged.over || after !== dragged.after) setDragged({ id: dragged.id, over, after })
      },
      onPointerUp() {
        if (dragged?.over != null && dragged.over !== dragged.id) drop(dragged.id, dragged.over, dragged.after)
        setDragged(null)
      },
      onPointerCancel: () => setDragged(null),
    }),
  }
}

/** The ids with one of them put beside another; a new one is put in. */
export function putBeside(ids: readonly string[], id: string, over: string, after: boolean): readonly string[] {
  const others = ids.filter((one) => one !== id)
  const place = others.indexOf(over)
  const at = place < 0 ? others.length : place + (after ? 1 : 0)
  return [...others.slice(0, at), id, ...others.slice(at)]
}
