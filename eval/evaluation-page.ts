import type { FigureRow, NamedEvaluation } from './evaluations.ts'

/**
 * One evaluation's part of docs/evaluation.md: what was measured on what, beside what is wanted and what others reach.
 *
 * @param made ISO day, and the commit measured
 */
export function evaluationSection(
  { name, title, about, seen, data, rows }: NamedEvaluation,
  figures: Readonly<Record<string, unknown>>,
  made: { readonly date: string; readonly commit: string },
): string {
  const cells = [
    ['figure', 'reader', 'wanted', 'others'],
    ...rows.map((row) => [row.says, figureOf(figures, row), row.wanted ?? '–', row.others ?? '–']),
  ]
  const widths = [0, 1, 2, 3].map((column) => Math.max(3, ...cells.map((row) => (row[column] ?? '').length)))
  const line = (row: readonly string[]) => `| ${row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' | ')} |`
  const rule = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |`
  const [head = [], ...body] = cells
  return [
    `## ${title}`,
    '',
    wrap(seen === undefined ? about : `${about} ${seen}`, 128),
    '',
    [line(head), rule, ...body.map(line)].join('\n'),
    '',
    `\`npm run eval -- ${name}\`; data \`${data.replace(/^\.\.\/shared\//, '')}\`; measured ${made.date} at commit ${made.commit}.`,
  ].join('\n')
}

/** The page with one part replaced, between its marks; put in at the end of the measured parts where it is new. */
export function withSection(page: string, name: string, section: string): string {
  const [open, close] = [`<!-- eval ${name} -->`, `<!-- end ${name} -->`]
  const part = `${open}\n\n${section}\n\n${close}`
  const from = page.indexOf(open)
  const to = page.indexOf(close)
  if (from >= 0 && to > from) return page.slice(0, from) + part + page.slice(to + close.length)
  const last = page.lastIndexOf('<!-- end ')
  if (last < 0) return `${page.trimEnd()}\n\n${part}\n`
  const after = page.indexOf('-->', last) + '-->'.length
  return `${page.slice(0, after)}\n\n${part}${page.slice(after)}`
}

function figureOf(figures: Readonly<Record<string, unknown>>, row: FigureRow): string {
  let at: unknown = figures
  for (const key of row.key.split('.')) at = at !== null && typeof at === 'object' ? Reflect.get(at, key) : undefined
  if (typeof at !== 'number') return 'not given'
  return Number.isInteger(at) && !(at === 0 || at === 1) ? String(at) : row.wanted === '0' ? String(at) : short(at)
}

/** .772 as tables of scores write it. */
function short(value: number): string {
  if (value !== 0 && Math.abs(value) < 0.0005) return value.toExponential(1)
  return value.toFixed(3).replace(/^(-?)0\./, '$1.')
}

function wrap(text: string, width: number): string {
  const lines: string[] = []
  for (const word of text.split(' ')) {
    const last = lines.at(-1)
    if (last === undefined || last.length + 1 + word.length > width) lines.push(word)
    else lines[lines.length - 1] = `${last} ${word}`
  }
  return lines.join('\n')
}
