import { type RefObject, useEffect } from 'react'

/** The name of the highlight in reader.css. */
const NAME = 'shown-words'

/** Marks words of the text that another page points to, and brings them into sight; the text itself stays as it is. */
export function useShownWords(place: RefObject<HTMLElement | null>, shown: string | null): void {
  useEffect(() => {
    const [, from, to] = /^(\d+)-(\d+)$/.exec(shown ?? '') ?? []
    if (place.current === null || from === undefined || to === undefined || !('highlights' in CSS)) return
    const start = placeAt(place.current, Number(from))
    const end = placeAt(place.current, Number(to))
    if (start === null || end === null) return
    const range = document.createRange()
    range.setStart(start.node, start.offset)
    range.setEnd(end.node, end.offset)
    CSS.highlights.set(NAME, new Highlight(range))
    start.node.parentElement?.scrollIntoView({ block: 'center' })
    return () => void CSS.highlights.delete(NAME)
  }, [place, shown])
}

/** The text node that holds an offset of the text. */
function placeAt(text: HTMLElement, offset: number): { readonly node: Text; readonly offset: number } | null {
  const paragraph = [...text.querySelectorAll<HTMLElement>('[data-start]')].findLast(
    ({ dataset }) => Number(dataset.start) <= offset,
  )
  if (paragraph === undefined) return null
  let left = offset - Number(paragraph.dataset.start)
  const walker = document.createTreeWalker(paragraph, NodeFilter.SHOW_TEXT)
  let last: Text | null = null
  for (let node = walker.nextNode() as Text | null; node !== null; node = walker.nextNode() as Text | null) {
    if (left <= node.length) return { node, offset: left }
    left -= node.length
    last = node
  }
  return last === null ? null : { node: last, offset: last.length }
}
