import type { EvidenceRow, ExplanationReport } from '../../../model/explanation-report.ts'
import { escapeHtml } from '../../brief/html/escape-html.ts'
import { letterOf, sayCell } from '../say-explanations.ts'
import { cellFills } from './cell-look.ts'

const CELL = 46
const ROW = 34
const HEAD = 26
const LINE = 14
/** pixels a letter takes on the average at 12 pixels of a sans serif */
const LETTER = 6.7
const GAP = 14

export interface MatrixSize {
  readonly svg: string
  readonly height: number
}

/** A matrix as a picture: explanations by their letters across, evidence down, what tells most between them first. */
export function pictureMatrix(report: ExplanationReport, width: number): MatrixSize {
  const rows = [...report.evidence].sort((a, b) => b.decibans - a.decibans || (a.id < b.id ? -1 : 1))
  const left = report.hypotheses.length * CELL + GAP
  const letters = Math.floor((width - left) / LETTER)
  const parts = report.hypotheses.map(
    ({ id, name }, h) =>
      `<text x="${h * CELL + CELL / 2}" y="16" text-anchor="middle" style="fill:currentColor;font:650 13px var(--sans)"><title>${escapeHtml(name)}</title>${letterOf(report, id)}</text>`,
  )
  let y = HEAD
  for (const row of rows) {
    const lines = brokenAt(row.says, letters).slice(0, 3)
    const height = Math.max(ROW, lines.length * LINE + 12)
    parts.push(rowSvg(row, report, lines, y, height, left))
    y += height
  }
  const title = `Evidence against explanations: ${report.question}`
  return {
    height: y,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${y}" viewBox="0 0 ${width} ${y}" role="group" aria-label="${escapeHtml(title)}"><title>${escapeHtml(title)}</title>${parts.join('\n')}</svg>`,
  }
}

function rowSvg(
  row: EvidenceRow,
  { hypotheses }: ExplanationReport,
  lines: readonly string[],
  y: number,
  height: number,
  left: number,
): string {
  const cells = row.cells.map((cell, h) => {
    const fills = cellFills(cell)
    const each = (CELL - 3) / Math.max(1, fills.length)
    const boxes = fills.map(
      ({ colour, opacity }, i) =>
        `<rect x="${(h * CELL + 1.5 + i * each).toFixed(1)}" y="${y + 1.5}" width="${each.toFixed(1)}" height="${height - 3}" style="fill:${colour};fill-opacity:${opacity}"></rect>`,
    )
    const words = `${hypotheses[h]?.name ?? ''}: ${cell.ratings.map(({ analyst, rating }) => `${analyst} ${rating}`).join(', ') || 'not rated'}`
    return `<g role="img" aria-label="${escapeHtml(words)}"><title>${escapeHtml(words)}</title>${boxes.join('')}<text x="${h * CELL + CELL / 2}" y="${y + height / 2 + 4}" text-anchor="middle" style="fill:currentColor;font:600 12px var(--sans)">${escapeHtml(sayCell(cell))}</text></g>`
  })
  const start = y + height / 2 + 4 - ((lines.length - 1) * LINE) / 2
  const text = lines.map(
    (line, i) =>
      `<text x="${left}" y="${start + i * LINE}" style="fill:currentColor;font:12px var(--sans)">${escapeHtml(line)}</text>`,
  )
  return cells.join('') + text.join('')
}

/** A text in lines of at most so many letters, broken between words. */
function brokenAt(text: string, letters: number): readonly string[] {
  const lines: string[] = []
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1)
    if (last !== undefined && last.length + 1 + word.length <= letters) lines[lines.length - 1] = `${last} ${word}`
    else lines.push(word)
  }
  return lines
}
