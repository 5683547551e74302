import type { PdfLine } from './pdf-line.ts'
import type { PdfRow, PdfSegment } from './pdf-rows.ts'

/** Two columns need so many rows in which both have words. */
const MIN_ROWS = 4
/** Columns are prose only if their lines have so many characters on average; tables have less. */
const MIN_LINE_LENGTH = 18

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
  const gutter = depth > 0 ? findGutter(rows, left, right) : null
  if (gutter === null) return rows.flatMap((row) => toLine(row, page, left, right))
  const lines: PdfLine[] = []
  let band: PdfRow[] = []
  const flush = (): void => {
    const lefts = side(band, (segment) => segment.right <= gutter)
    const rights = side(band, (segment) => segment.left >= gutter)
    lines.push(...inOrder(lefts, page, left, rightEdge(lefts, gutter), depth - 1))
    lines.push(...inOrder(rights, page, leftEdge(rights, gutter), right, depth - 1))
    band = []
  }
  for (const row of rows) {
    if (row.segments.some((segment) => segment.left < gutter && segment.right > gutter)) {
      flush()
      lines.push(...toLine(row, page, left, right))
    } else band.push(row)
  }
  flush()
  return lines
}

function side(rows: readonly PdfRow[], keep: (segment: PdfSegment) => boolean): readonly PdfRow[] {
  return rows.map((row) => ({ ...row, segments: row.segments.filter(keep) })).filter((row) => row.segments.length > 0)
}

function leftEdge(rows: readonly PdfRow[], other: number): number {
  return rows.length === 0 ? other : Math.min(...rows.flatMap((row) => row.segments.map((segment) => segment.left)))
}

function rightEdge(rows: readonly PdfRow[], other: number): number {
  return rows.length === 0 ? other : Math.max(...rows.flatMap((row) => row.segments.map((segment) => segment.right)))
}

/** Where a page parts into columns: the place with the most words on both sides of it and the fewest across it. */
function findGutter(rows: readonly PdfRow[], left: number, right: number): number | null {
  let best: { at: number; score: number } | null = null
  const seen = new Set<number>()
  for (const row of rows) {
    for (const segment of row.segments) {
      const at = segment.left - 1
      const key = Math.round(at / 3)
      if (seen.has(key) || at < left + (right - left) * 0.2 || at > left + (right - left) * 0.8) continue
      seen.add(key)
      const score = gutterScore(rows, at)
      if (score !== null && (best === null || score > best.score)) best = { at, score }
    }
  }
  return best?.at ?? null
}

function gutterScore(rows: readonly PdfRow[], at: number): number | null {
  let both = 0
  let crossed = 0
  let onLeft = 0
  let onRight = 0
  let characters = 0
  for (const row of rows) {
    if (row.segments.some((segment) => segment.left < at && segment.right > at)) {
      crossed++
      continue
    }
    const isLeft = row.segments.some((segment) => segment.right <= at)
    const isRight = row.segments.some((segment) => segment.left >= at)
    if (isLeft) onLeft++
    if (isRight) onRight++
    if (isLeft && isRight) both++
    for (const segment of row.segments) characters += segment.text.length
  }
  const narrow = characters / Math.max(1, onLeft + onRight) < MIN_LINE_LENGTH
  if (both < MIN_ROWS || narrow || onRight < crossed * 0.25) return null
  return both - crossed
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
