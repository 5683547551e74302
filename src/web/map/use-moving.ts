import { type KeyboardEvent, type PointerEvent, type RefObject, useEffect, useMemo, useRef, useState } from 'react'
import type { Point } from './tie-arcs.ts'

/** How a picture is moved: a place (x, y) of it stands at (x × scale + left, y × scale + top). */
export interface Moved {
  readonly scale: number
  readonly left: number
  readonly top: number
}

const WHOLE: Moved = { scale: 1, left: 0, top: 0 }
const MOST = 40
const STEP = 1.5
const KEYS: Readonly<Record<string, Point>> = {
  ArrowLeft: [60, 0],
  ArrowRight: [-60, 0],
  ArrowUp: [0, 60],
  ArrowDown: [0, -60],
}

/** Moves a picture by wheel, drag and keyboard, as maps are moved. */
export function useMoving<E extends Element>(size: Point, place: RefObject<E | null>) {
  const [moved, setMoved] = useState(WHOLE)
  const drag = useRef<Point | null>(null)
  const [width, height] = size
  const zoom = useMemo(
    () =>
      (factor: number | null, [x, y]: Point = [width / 2, height / 2]) =>
        setMoved((now) => {
          if (factor === null) return WHOLE
          const scale = Math.min(MOST, Math.max(1, now.scale * factor))
          const share = scale / now.scale
          return within({ scale, left: x - (x - now.left) * share, top: y - (y - now.top) * share }, width, height)
        }),
    [width, height],
  )
  const shift = ([x, y]: Point) =>
    setMoved((now) => within({ ...now, left: now.left + x, top: now.top + y }, width, height))
  // the wheel is the page's own unless it is told so, which React's listeners cannot
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const turn = (event: Event) => {
      if (!(event instanceof WheelEvent)) return
      event.preventDefault()
      const { left, top } = element.getBoundingClientRect()
      zoom(1.0015 ** -event.deltaY, [event.clientX - left, event.clientY - top])
    }
    element.addEventListener('wheel', turn, { passive: false })
    return () => element.removeEventListener('wheel', turn)
  }, [place, zoom])
  const handlers = {
    onPointerDown: (event: PointerEvent) => {
      if (event.button === 0) drag.current = [event.clientX, event.clientY]
    },
    onPointerMove: (event: PointerEvent) => {
      if (drag.current === null || event.buttons === 0) return
      shift([event.clientX - drag.current[0], event.clientY - drag.current[1]])
      drag.current = [event.clientX, event.clientY]
    },
    onPointerUp: () => {
      drag.current = null
    },
    onKeyDown: (event: KeyboardEvent) => {
      const key = KEYS[event.key]
      if (key !== undefined) shift(key)
      else if (event.key === '+' || event.key === '=') zoom(STEP)
      else if (event.key === '-') zoom(1 / STEP)
      else if (event.key === '0') zoom(null)
      else return
      event.preventDefault()
    },
  }
  return { moved, zoom, handlers }
}

/** So that the picture never leaves its frame. */
function within({ scale, left, top }: Moved, width: number, height: number): Moved {
  const bound = (value: number, size: number) => Math.min(0, Math.max(size * (1 - scale), value))
  return { scale, left: bound(left, width), top: bound(top, height) }
}
