import type { EvidenceRow, ExplanationReport } from '../model/explanation-report.ts'
import {
  byLikelihood,
  countOf,
  letterOf,
  listed,
  sayAwaited,
  sayCell,
  sayChanges,
  sayDisagreements,
  sayLead,
  sayPosterior,
} from '../tasks/draw-explanations.ts'
import { sayDay } from './say-day.ts'
import { joinBlocks, screenStyle, screenWidth } from './screen-style.ts'
import { wrapText } from './wrap-text.ts'

const CELL = 6

export interface ExplanationsScreenOptions {
  readonly columns: number
  readonly color: boolean
  /** the last lines, as they are: what to do next */
  readonly next: readonly string[]
}

/** Explanations for a terminal: each with what speaks against it and how likely it is, the matrix, and what would change it. */
export function explanationsScreen(
  report: ExplanationReport,
  { columns, color, next }: ExplanationsScreenOptions,
): string {
  const { width, bold, dim, wrap } = screenStyle({ columns, color })
  const list = (head: string, lines: readonly string[]) =>
    lines.length === 0 ? [] : [bold(head), ...lines.flatMap((line) => hanging(line, width))]
  const blocks: (readonly string[])[] = [
    [...wrap(report.question).map(bold), ...wrap(scope(report)).map(dim)],
    explanationLines(report, width, bold),
    wrap(sayLead(report)),
    wrap(`Confidence in the matrix: ${report.confidence.level} (${report.confidence.why}).`),
    matrixLines(report, width, { bold, dim }),
    list('What would change it', sayChanges(report)),
    list('Where raters differ', sayDisagreements(report)),
    list('What would tell most', sayAwaited(report)),
    list('To bear in mind', report.notes),
    wrap('Every weight: docs/methods.md#explanations, and --json').map(dim),
    next,
  ]
  return joinBlocks(blocks)
}

/** The explanations from the likeliest down and which leads; for a page that has more to show. */
export function explanationsBlock(
  report: ExplanationReport,
  { columns }: Pick<ExplanationsScreenOptions, 'columns'>,
): string {
  const width = screenWidth(columns)
  const head = `${report.question} ${report.evidence.length} pieces of evidence, rated by ${listed(report.analysts)}:`
  return [...wrapText(head, width), ...explanationLines(report, width), ...wrapText(sayLead(report), width)]
    .map((line) => `${line}\n`)
    .join('')
}

/** The explanations from the likeliest down, a line or two each. */
function explanationLines(
  report: ExplanationReport,
  width: number,
  bold: (text: string) => string = (text) => text,
): readonly string[] {
  const ordered = byLikelihood(report)
  const shares = ordered.map(({ posterior }) => `${sayPosterior(posterior)}, ${posterior.words}`)
  const [wide, most] = [Math.max(...shares.map((share) => share.length)), width < 90 ? 0 : 1]
  const head = `   ${'how likely (90 %)'.padEnd(wide)}  against  explanation`
  return [
    bold(head),
    ...ordered.flatMap((one, i) => {
      const start = `${letterOf(report, one.id)}  ${(shares[i] ?? '').padEnd(wide)}  ${one.weighted.toFixed(1).padStart(7)}  `
      const says = `${one.name}: ${one.says}`
      if (most === 0) return [`${start}${bold(one.name)}`, ...wrapText(one.says, width - 3).map((line) => `   ${line}`)]
      const [first = '', ...rest] = wrapText(says, width - start.length)
      return [start + first, ...rest.map((line) => ' '.repeat(start.length) + line)]
    }),
  ]
}

function matrixLines(
  report: ExplanationReport,
  width: number,
  { bold, dim }: Readonly<Record<'bold' | 'dim', (text: string) => string>>,
): readonly string[] {
  const { hypotheses, evidence } = report
  if (evidence.length === 0) return []
  const cells = (texts: readonly string[]) => texts.map((text) => text.padEnd(CELL)).join('')
  const room = width - CELL * hypotheses.length - 2
  const letters = cells(hypotheses.map(({ id }) => letterOf(report, id)))
  const told = (row: EvidenceRow) => {
    const lines = wrapText(row.says, Math.max(20, room))
    const [first = '', ...rest] = lines
    const grades = gradeWords(row)
    return [
      `${cells(row.cells.map(sayCell))}  ${first}`,
      ...rest.map((line) => `${' '.repeat(CELL * hypotheses.length + 2)}${line}`),
      ...wrapText(grades, Math.max(20, room)).map((line) => `${' '.repeat(CELL * hypotheses.length + 2)}${dim(line)}`),
    ]
  }
  const sorted = [...evidence].sort((a, b) => b.decibans - a.decibans || (a.id < b.id ? -1 : 1))
  return [bold(`${letters}  evidence, what tells most between them first`), ...sorted.flatMap(told)]
}

/** "axios-warning · Levant Policy Notes, 15 April 2024 · F3 · weight 1.2 · told with 2" */
function gradeWords({ id, ground, kind, weight, group, share, lost }: EvidenceRow): string {
  const source =
    ground === null
      ? lost === null
        ? `${kind} of an analyst`
        : 'not found'
      : `${ground.publisher ?? ground.title}${ground.published === null ? '' : `, ${sayDay(ground.published)}`}, graded ${ground.reliability}${ground.credibility}`
  const parts = [
    id,
    source,
    ...(lost === null ? [`weight ${weight.toFixed(1)}`] : []),
    ...(group === null ? [] : [`one of ${Math.round(1 / share)} that count together (group ${group})`]),
  ]
  return parts.join(' · ')
}

function hanging(text: string, width: number): readonly string[] {
  const [first = '', ...rest] = wrapText(text, width - 2)
  return [`· ${first}`, ...rest.map((line) => `  ${line}`)]
}

function scope({ evidence, analysts, settings, asOf }: ExplanationReport): string {
  return [
    `${countOf(evidence.length, 'piece')} of evidence`,
    analysts.length === 0 ? 'not rated yet' : `rated by ${listed(analysts)}`,
    `weights ${settings.weights}`,
    settings.copies === 'once' ? 'copies count once' : 'copies count each',
    ...(settings.proposals === 'counted' ? ['proposals count'] : []),
    ...(asOf === null ? [] : [`as known on ${sayDay(asOf)}`]),
  ].join(' · ')
}
