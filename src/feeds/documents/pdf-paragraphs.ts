import { joinLines, lineHabits } from './join-lines.ts'
import type { PdfLine } from './pdf-line.ts'

const ENDS_SENTENCE = /[.!?…]["'”’»)\]]*\d{0,3}$/u
const BULLET = /^[•◦▪‣●–*]\s/
const ITEM = /^(?:[•◦▪‣●–*]\s|\(?(?:\d{1,2}|[a-z]|[ivx]{1,4})[.)]\s)/

/** The lines of a document as paragraphs, each one line of text. Notes at the foot of pages come after everything else. */
export function pdfParagraphs(lines: readonly PdfLine[]): readonly string[] {
  const body = bodySize(lines)
  const [main, notes] = partNotes(lines, body)
  const habits = lineHabits(lines.map((line) => line.text))
  const join = (group: readonly PdfLine[]): string =>
    joinLines(
      group.map((line) => line.text),
      habits,
    )
  return [...grouped(main), ...grouped(notes)].map(join)
}

/** The size most of the text is set in. */
export function bodySize(lines: readonly PdfLine[]): number {
  const weights = new Map<number, number>()
  for (const line of lines) {
    const size = Math.round(line.size * 2) / 2
    weights.set(size, (weights.get(size) ?? 0) + line.text.length)
  }
  return [...weights].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}

/** Small print at the foot of a page that begins with a number. */
function partNotes(lines: readonly PdfLine[], body: number): readonly [readonly PdfLine[], readonly PdfLine[]] {
  const main: PdfLine[] = []
  const notes: PdfLine[] = []
  let at = 0
  while (at < lines.length) {
    const page = lines[at]?.page
    let end = at
    while (lines[end]?.page === page && end < lines.length) end++
    let from = end
    while (from > at && (lines[from - 1]?.size ?? body) < body * 0.93) from--
    const isNote = from > at && from < end && /^(?:\[?\d{1,3}\]?[.)]?\s?|[*†‡])\p{L}/u.test(lines[from]?.text ?? '')
    main.push(...lines.slice(at, isNote ? from : end))
    if (isNote) notes.push(...lines.slice(from, end))
    at = end
  }
  return [main, notes]
}

function grouped(lines: readonly PdfLine[]): readonly (readonly PdfLine[])[] {
  const leading = usualLeading(lines)
  const groups: PdfLine[][] = []
  let previous: PdfLine | null = null
  for (const line of lines) {
    const group = groups.at(-1)
    if (group === undefined || previous === null || isBreak(previous, line, leading)) groups.push([line])
    else group.push(line)
    previous = line
  }
  return groups
}

/** From one line to the next within a paragraph, in sizes of type. */
function usualLeading(lines: readonly PdfLine[]): number {
  const gaps: number[] = []
  for (const [i, line] of lines.entries()) {
    const next = lines[i + 1]
    if (next === undefined || !follows(line, next) || Math.abs(next.size - line.size) > 0.5) continue
    gaps.push((next.y - line.y) / line.size)
  }
  gaps.sort((a, b) => a - b)
  return gaps[Math.floor(gaps.length * 0.4)] ?? 1.2
}

/** Whether a line stands below another in the same column of the same page. */
function follows(line: PdfLine, next: PdfLine): boolean {
  return next.page === line.page && next.y > line.y && Math.abs(next.columnLeft - line.columnLeft) < line.size
}

function isBreak(line: PdfLine, next: PdfLine, leading: number): boolean {
  if (Math.abs(next.size - line.size) > line.size * 0.08) return true
  const ends = ENDS_SENTENCE.test(line.text)
  if (BULLET.test(next.text) && !/[-‐]$/.test(line.text)) return true
  if (ITEM.test(next.text) && (ends || /[:;]$/.test(line.text) || isShort(line, next))) return true
  const indented = next.left - next.columnLeft > next.size * 0.8 && line.left - line.columnLeft < next.size * 0.8
  if (follows(line, next)) {
    if (next.y - line.y > line.size * leading * 1.35) return true
    if (line.font !== next.font && isShort(line, next) && !/[,;-]$/.test(line.text)) return true
    if (indented && (ends || isShort(line, next)) && !ITEM.test(line.text)) return true
    return ends && isShort(line, next)
  }
  if (line.font !== next.font && !ends && isShort(line, next)) return true
  return ends && (indented || isShort(line, next))
}

/** Whether the next line's first word would have found room at the end of this line. */
function isShort(line: PdfLine, next: PdfLine): boolean {
  const width = (next.right - next.left) / Math.max(1, next.text.length)
  const word = next.text.split(/\s/, 1)[0] ?? ''
  return line.columnRight - line.right > (word.length + 1.5) * width + line.size
}
