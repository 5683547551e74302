/** Words of the text that somebody selected, and where on the screen they end. */
export interface SelectedWords {
  /** UTF-16 offset in the text */
  readonly start: number
  readonly quote: string
  readonly left: number
  readonly top: number
}

/** The words of a text that are selected now; null where there are none, or where the selection goes beyond the text. */
export function selectedWords(place: HTMLElement, text: string): SelectedWords | null {
  const selection = window.getSelection()
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null
  const range = selection.getRangeAt(0)
  if (!place.contains(range.startContainer) || !place.contains(range.endContainer)) return null
  const start = offsetAt(place, range.startContainer, range.startOffset, text.length)
  const end = offsetAt(place, range.endContainer, range.endOffset, text.length)
  const words = text.slice(start, end)
  const quote = words.trim()
  if (quote === '') return null
  const box = [...range.getClientRects()].at(-1) ?? range.getBoundingClientRect()
  return { start: start + (words.length - words.trimStart().length), quote, left: box.right, top: box.bottom }
}

/** Where in the text a place of the page is: paragraphs know where they begin, and hold nothing but the text. */
function offsetAt(place: HTMLElement, node: Node, offset: number, length: number): number {
  const element = node instanceof Element ? node : node.parentElement
  const paragraph = element?.closest<HTMLElement>('[data-start]') ?? null
  if (paragraph === null) {
    const next = place.children[offset] as HTMLElement | undefined
    return next?.dataset.start === undefined ? length : Number(next.dataset.start)
  }
  const before = document.createRange()
  before.selectNodeContents(paragraph)
  before.setEnd(node, offset)
  return Number(paragraph.dataset.start) + before.toString().length
}
