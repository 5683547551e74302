import { type RefObject, useEffect, useRef, useState } from 'react'

/** The width of an element in CSS pixels, as it changes; null before it is known. */
export function useWidth<E extends HTMLElement>(): readonly [RefObject<E | null>, number | null] {
  const place = useRef<E>(null)
  const [width, setWidth] = useState<number | null>(null)
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const watch = new ResizeObserver(([entry]) => setWidth(Math.floor(entry?.contentRect.width ?? 0)))
    watch.observe(element)
    return () => watch.disconnect()
  }, [])
  return [place, width]
}
