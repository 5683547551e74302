import type { PdfRow } from './pdf-rows.ts'

/** How many rows from a page's top and bottom may be headers or footers. */
const DEPTH = 4
const PAGE_NUMBER = /^[-–—|\s]*(?:page|p\.)?\s*(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:of|\/|\|)\s*\d{1,4})?[-–—|\s]*$/i
/** What browsers print around a page: the day and hour of printing, the address and the page. */
const PRINTED =
  /^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},\s\d{1,2}:\d{2}(?:\s[AP]M)?(?:\s|$)|^(?:https?|file):\/\/.+\s\d{1,4}\/\d{1,4}$/i

/**
 * Pages without what repeats at their top and bottom: running titles, dates of printing, addresses, page numbers. A row goes
 * if rows like it (figures aside) stand at the same height of other pages, or if it is nothing but a page number; and only
 * if what is between it and the page's edge goes as well.
 *
 * @param pages rows of each page, from top to bottom
 */
export function withoutFurniture(pages: readonly (readonly PdfRow[])[]): readonly (readonly PdfRow[])[] {
  const heights = new Map<string, number[]>()
  for (const rows of pages) {
    for (const row of [...new Set([...rows.slice(0, DEPTH), ...rows.slice(-DEPTH)])]) {
      const key = shapeOf(row)
      heights.set(key, [...(heights.get(key) ?? []), row.y])
    }
  }
  const enough = Math.max(2, Math.min(3, Math.ceil(pages.length * 0.3)))
  const repeats = (row: PdfRow): boolean => {
    const like = heights.get(shapeOf(row))?.filter((y) => Math.abs(y - row.y) < 6) ?? []
    return like.length >= enough
  }
  return pages.map((rows) =>
    trim(rows, (row) => repeats(row) || PAGE_NUMBER.test(wordsOf(row)) || PRINTED.test(wordsOf(row))),
  )
}

function trim(rows: readonly PdfRow[], goes: (row: PdfRow) => boolean): readonly PdfRow[] {
  let from = 0
  let to = rows.length
  while (from < DEPTH && from < to && goes(rows[from] as PdfRow)) from++
  while (rows.length - to < DEPTH && to > from && goes(rows[to - 1] as PdfRow)) to--
  return rows.slice(from, to)
}

function shapeOf(row: PdfRow): string {
  return wordsOf(row).replace(/\d+/g, '#').toLowerCase()
}

function wordsOf(row: PdfRow): string {
  return row.segments.map((segment) => segment.text).join(' ')
}
