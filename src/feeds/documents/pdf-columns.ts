import type { PdfLine } from './pdf-line.ts'
import type { PdfRow, PdfSegment } from './pdf-rows.ts'

/** Two columns need so many lines each, side by side. */
const MIN_ROWS = 4
/** Columns are prose only if their lines have so many characters on average; tables have less. */
const MIN_LINE_LENGTH = 18
/** What is free between two columns all the way down, in sizes of type. */
const MIN_GUTTER = 0.6

/** The rows of a page as lines in reading order: a column from top to bottom before the one right of it. */
export function pdfColumns(rows: readonly PdfRow[], page: number): readonly PdfLine[] {
  const segments = rows.flatMap((row) => row.segments)
  if (segments.length === 0) return []
  const left = Math.min(...segments.map((segment) => segment.left))
  const right = Math.max(...segments.map((segment) => segment.right))
  return inOrder(rows, page, left, right, 3)
}

function inOrder(
  rows: readonly PdfRow[],
  page: number,
  left: number,
  right: number,
  depth: number,
): readonly PdfLine[] {
  const at = depth > 0 ? findGutter(rows, left, right) : null
  if (at === null) return rows.flatMap((row) => toLine(row, page, left, right))
  return bandsOf(rows, at).flatMap((band) => {
    if (sideBySide(band, at) === 0) return band.flatMap((row) => toLine(row, page, left, right))
    const lefts = side(band, (segment) => segment.right <= at)
    const rights = side(band, (segment) => segment.left >= at)
    return [
      ...inOrder(lefts, page, left, rightEdge(lefts), depth - 1),
      ...inOrder(rights, page, leftEdge(rights), right, depth - 1),
    ]
  })
}

function side(rows: readonly PdfRow[], keep: (segment: PdfSegment) => boolean): readonly PdfRow[] {
  return rows.map((row) => ({ ...row, segments: row.segments.filter(keep) })).filter((row) => row.segments.length > 0)
}

function leftEdge(rows: readonly PdfRow[]): number {
  return Math.min(...rows.flatMap((row) => row.segments.map((segment) => segment.left)))
}

function rightEdge(rows: readonly PdfRow[]): number {
  return Math.max(...rows.flatMap((row) => row.segments.map((segment) => segment.right)))
}

/** Where a page parts into columns: the place with the most lines side by side around it. */
function findGutter(rows: readonly PdfRow[], left: number, right: number): number | null {
  let best: { at: number; lines: number } | null = null
  const seen = new Set<number>()
  for (const row of rows) {
    for (const segment of row.segments) {
      const at = segment.left - 1
      const key = Math.round(at / 2)
      if (seen.has(key) || at < left + (right - left) * 0.15 || at > left + (right - left) * 0.85) continue
      seen.add(key)
      const lines = bandsOf(rows, at).reduce((sum, band) => sum + sideBySide(band, at), 0)
      if (lines > 0 && (best === null || lines > best.lines)) best = { at, lines }
    }
  }
  return best?.at ?? null
}

/** Rows between those that run across a place; each that does is a band of its own. */
function bandsOf(rows: readonly PdfRow[], at: number): readonly (readonly PdfRow[])[] {
  const bands: PdfRow[][] = []
  let open: PdfRow[] | null = null
  for (const row of rows) {
    if (row.segments.some((segment) => segment.left < at && segment.right > at)) {
      bands.push([row])
      open = null
    } else if (open === null) {
      open = [row]
      bands.push(open)
    } else open.push(row)
  }
  return bands
}

/** How many lines of a band stand beside others across a place; 0 where these are no two columns of prose. */
function sideBySide(band: readonly PdfRow[], at: number): number {
  const lefts = side(band, (segment) => segment.right <= at)
  const rights = side(band, (segment) => segment.left >= at)
  const from = Math.max(lefts[0]?.y ?? 0, rights[0]?.y ?? 0) - 1
  const to = Math.min(lefts.at(-1)?.y ?? 0, rights.at(-1)?.y ?? 0) + 1
  const beside = (rows: readonly PdfRow[]): number => rows.filter((row) => row.y >= from && row.y <= to).length
  const lines = Math.min(beside(lefts), beside(rights))
  if (lines < MIN_ROWS || lineLength(lefts) < MIN_LINE_LENGTH || lineLength(rights) < MIN_LINE_LENGTH) return 0
  const size = Math.min(...band.map((row) => row.size))
  return leftEdge(rights) - rightEdge(lefts) < size * MIN_GUTTER ? 0 : lines
}

function lineLength(rows: readonly PdfRow[]): number {
  const characters = rows.reduce(
    (sum, row) => sum + row.segments.reduce((of, segment) => of + segment.text.length, 0),
    0,
  )
  return characters / Math.max(1, rows.length)
}

function toLine(row: PdfRow, page: number, columnLeft: number, columnRight: number): readonly PdfLine[] {
  const first = row.segments[0]
  if (first === undefined) return []
  const longest = row.segments.reduce((a, b) => (b.text.length > a.text.length ? b : a))
  const line = {
    text: row.segments.map((segment) => segment.text).join(' '),
    page,
    left: first.left,
    right: Math.max(...row.segments.map((segment) => segment.right)),
    y: row.y,
    size: longest.size,
    font: longest.font,
    columnLeft,
    columnRight,
  }
  return [line]
}
