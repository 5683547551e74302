import type { PdfRun } from './pdf-line.ts'

/** Words that stand side by side without a wide gap. */
export interface PdfSegment {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly size: number
  readonly font: string
}

/** What stands on one baseline across a page. */
export interface PdfRow {
  readonly y: number
  readonly size: number
  readonly segments: readonly PdfSegment[]
}

/** A gap of so many times the size of type parts segments: two columns, cells of a table, or only words set wide apart. */
const WIDE_GAP = 0.55
/** A gap of so many times the size of type is a space that was not written down. */
const WORD_GAP = 0.18

/** The runs of a page as rows from top to bottom. Raised figures that only point to a note are left out. */
export function pdfRows(runs: readonly PdfRun[]): readonly PdfRow[] {
  const sorted = [...runs].sort((a, b) => a.y - b.y || a.x - b.x)
  const rows: PdfRun[][] = []
  for (const run of sorted.filter((one) => one.text.trim() !== '')) {
    const row = rows.at(-1)
    const base = row?.[0]
    if (row !== undefined && base !== undefined && run.y - base.y < Math.min(base.size, run.size) * 0.45) row.push(run)
    else rows.push([run])
  }
  const merged = raisedMerged(rows)
  return merged.map((row) => toRow([...row, ...blanksOf(row, sorted)]))
}

/** Rows that hold only raised figures belong to the row just below them, and say nothing there but "see note". */
function raisedMerged(rows: readonly PdfRun[][]): readonly PdfRun[][] {
  return rows
    .map((row, i) => {
      const below = rows[i + 1]
      const size = Math.max(...row.map((run) => run.size))
      const large = Math.max(size, ...(below ?? []).map((run) => run.size))
      const near = below?.[0] !== undefined && (below[0]?.y ?? 0) - (row[0]?.y ?? 0) < large * 0.6
      const all = near && below !== undefined && row.every((run) => isNoteMark(run, large))
      return all ? [] : row.filter((run) => !isNoteMark(run, size) || row.length === 1)
    })
    .filter((row) => row.length > 0)
}

function isNoteMark(run: PdfRun, size: number): boolean {
  return run.size < size * 0.75 && /^\[?\d{1,3}(?:[–,\s-]+\d{1,3})*[–,\s-]*\]?$|^[*†‡]$/.test(run.text.trim())
}

function blanksOf(row: readonly PdfRun[], all: readonly PdfRun[]): readonly PdfRun[] {
  const y = row[0]?.y ?? 0
  return row.length < 2 ? [] : all.filter((run) => run.text.trim() === '' && Math.abs(run.y - y) < 0.5)
}

function toRow(runs: readonly PdfRun[]): PdfRow {
  const words = runs.filter((run) => run.text.trim() !== '')
  const size = mostCommon(words, (run) => run.size)
  const y = words.find((run) => run.size === size)?.y ?? words[0]?.y ?? 0
  const inOrder = [...runs].sort((a, b) => a.x - b.x)
  const groups: PdfRun[][] = []
  let right = Number.NEGATIVE_INFINITY
  let blank = false
  for (const run of inOrder) {
    if (run.text.trim() === '') {
      blank = true
      continue
    }
    const gap = run.x - right
    const group = groups.at(-1)
    if (group === undefined || gap > size * WIDE_GAP) groups.push([run])
    else group.push(blank || gap > size * WORD_GAP ? { ...run, text: ` ${run.text}` } : run)
    right = Math.max(right, run.x + run.width)
    blank = false
  }
  return { y, size, segments: groups.map(toSegment) }
}

function toSegment(runs: readonly PdfRun[]): PdfSegment {
  const backward = runs.filter((run) => run.rightToLeft).length * 2 > runs.length
  const words = backward ? runs.toReversed().map((run) => `${run.text} `) : runs.map((run) => run.text)
  return {
    text: words.join('').replace(/\s+/g, ' ').trim(),
    left: Math.min(...runs.map((run) => run.x)),
    right: Math.max(...runs.map((run) => run.x + run.width)),
    size: mostCommon(runs, (run) => run.size),
    font: mostCommon(runs, (run) => run.font),
  }
}

/** The value that most characters of the runs have. */
function mostCommon<T extends number | string>(runs: readonly PdfRun[], value: (run: PdfRun) => T): T {
  const weights = new Map<T, number>()
  for (const run of runs) weights.set(value(run), (weights.get(value(run)) ?? 0) + run.text.length)
  const [first] = [...weights].sort((a, b) => b[1] - a[1])
  return (first as readonly [T, number])[0]
}
