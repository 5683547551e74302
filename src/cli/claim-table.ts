import type { Claim, Direction } from '../model/claim.ts'
import { countOf } from './count-of.ts'
import { highlight } from './highlight.ts'
import { sayDay } from './say-day.ts'
import { wrapText } from './wrap-text.ts'

/** How the table is to look. */
export interface TableStyle {
  readonly columns: number
  readonly color: boolean
  /** an actor's id as people write it */
  readonly nameOf: (id: string) => string
  /** what stands before each claim's line; all of one length */
  readonly labelOf?: (claim: Claim) => string
  /** what is to be said of a claim besides */
  readonly noteOf?: (claim: Claim) => string
}

/** The document a table is headed by. */
export interface TableDocument {
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly text: string
}

const INDENT = 4
const GAP = 2
const NARROWEST = 60
const MOST_WHO = 48
const MARKS: Readonly<Record<Direction, string>> = { closer: '+', apart: '−', neutral: '·' }
const MARK_COLORS: Readonly<Record<Direction, string>> = { closer: '32', apart: '31', neutral: '2' }

/**
 * What a document claims, for reading in a terminal: each sentence with its words marked, and below it a line a claim.
 *
 * @param claims of this document, any order
 */
export function claimTable(document: TableDocument, claims: readonly Claim[], style: TableStyle): string {
  const width = Math.max(style.columns, NARROWEST)
  const about = [document.publisher, document.published && sayDay(document.published), countOf(claims.length, 'claim')]
  const head = [paint(document.title, '1', style), about.filter((part) => part).join(', '), '']
  const ordered = [...claims].sort((a, b) => a.passage.start - b.passage.start || a.passage.end - b.passage.end)
  const cells = ordered.map((claim) => cellsOf(claim, style))
  const first = ordered[0]
  const label = first === undefined ? 0 : labelOf(first, style).length
  const widths = columnWidths(cells, width - label)
  const body: string[] = []
  for (const [sentence, rows] of bySentence(ordered)) {
    const [start, end] = sentence
    const ranges = rows.map(({ claim }) => [claim.passage.start - start, claim.passage.end - start] as const)
    body.push(...highlight(document.text.slice(start, end), ranges, width, style.color))
    for (const { claim, index } of rows) body.push(...rowOf(claim, cells[index] ?? [], widths, width, style))
    body.push('')
  }
  return `${[...head, ...body].join('\n')}\n`
}

/** who → whom, type, modality, when, attribution */
function cellsOf(claim: Claim, style: TableStyle): readonly string[] {
  const names = (ids: readonly string[]) => ids.map((id) => style.nameOf(id)).join(', ')
  const together = claim.source.length > 1 && claim.source.join() === claim.target.join()
  const who = together ? names(claim.source) : `${names(claim.source) || '?'} → ${names(claim.target) || '?'}`
  const said = claim.attribution.map((id) => sourceOf(id, style)).join(', citing ')
  const when = claim.when ?? ''
  const rest = [said === '' ? '' : `according to ${said}`, style.noteOf?.(claim) ?? '']
  return [who, claim.type, claim.modality, when, rest.filter((part) => part !== '').join(', ')]
}

/** "unnamed (officials in Damascus)" for a source without a name, in the text's words. */
function sourceOf(id: string, style: TableStyle): string {
  if (!id.startsWith('anonymous')) return style.nameOf(id)
  const words = id.replace(/^anonymous:?\s*/, '')
  return words === '' ? 'unnamed' : `unnamed (${words})`
}

/** How wide each column may be; names take what the short columns leave. */
function columnWidths(cells: readonly (readonly string[])[], width: number): readonly number[] {
  const widest = (column: number) => Math.max(0, ...cells.map((row) => [...(row[column] ?? '')].length))
  const [who, type, modality, when] = [widest(0), widest(1), widest(2), widest(3)]
  const left = width - INDENT - GAP * 4 - 1 - type - modality - when
  return [Math.min(who, left, MOST_WHO), type, modality, when]
}

/** A claim's line; who says it stands at its end where there is room, else below. */
function rowOf(
  claim: Claim,
  cells: readonly string[],
  widths: readonly number[],
  width: number,
  style: TableStyle,
): readonly string[] {
  const mark = paint(MARKS[claim.direction], MARK_COLORS[claim.direction], style)
  const gap = ' '.repeat(GAP)
  const padded = widths.map((column, i) => pad(cells[i] ?? '', column)).join(gap)
  const label = labelOf(claim, style)
  const line = `${' '.repeat(INDENT)}${label}${mark} ${padded}`
  const said = cells[widths.length] ?? ''
  const used = INDENT + label.length + 2 + [...padded].length
  if (said === '') return [line.trimEnd()]
  if (used + GAP + [...said].length <= width) return [`${line}${gap}${said}`]
  const indent = INDENT + label.length + 2
  return [line.trimEnd(), ...wrapText(said, width - indent).map((part) => ' '.repeat(indent) + part)]
}

function labelOf(claim: Claim, style: TableStyle): string {
  return style.labelOf === undefined ? '' : `${style.labelOf(claim)}  `
}

function pad(text: string, width: number): string {
  const characters = [...text]
  if (characters.length <= width) return text + ' '.repeat(width - characters.length)
  return width < 1 ? '' : `${characters.slice(0, width - 1).join('')}…`
}

interface Row {
  readonly claim: Claim
  readonly index: number
}

function bySentence(claims: readonly Claim[]): readonly (readonly [Claim['sentence'], readonly Row[]])[] {
  const groups = new Map<number, [Claim['sentence'], Row[]]>()
  for (const [index, claim] of claims.entries()) {
    const group = groups.get(claim.sentence[0]) ?? [claim.sentence, []]
    group[1].push({ claim, index })
    groups.set(claim.sentence[0], group)
  }
  return [...groups.values()]
}

function paint(text: string, code: string, { color }: TableStyle): string {
  return color ? `\u001b[${code}m${text}\u001b[0m` : text
}
