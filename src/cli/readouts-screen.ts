import type { OneSidedItem, Readout, ReadoutComparison } from '../model/readout.ts'
import type { ReadoutTable } from '../model/readout-table.ts'
import { needsWords } from '../model/readout-words.ts'
import type { ReadoutReport } from '../tasks/compare-accounts.ts'
import { countOf } from './count-of.ts'
import { readoutTableLines } from './readout-table-lines.ts'
import { wrapText } from './wrap-text.ts'

const MOST_COLUMNS = 140
/** Below this width both sides stand below each other. */
const TWO_COLUMNS = 72
const GAP = 3

interface Style {
  readonly width: number
  readonly bold: (text: string) => string
  readonly dim: (text: string) => string
}

/** Accounts side by side for a terminal; on narrow ones below each other. */
export function readoutsScreen(
  report: ReadoutReport,
  { columns, color }: { readonly columns: number; readonly color: boolean },
): string {
  const style: Style = {
    width: Math.max(40, Math.min(columns, MOST_COLUMNS)),
    bold: (text) => (color ? `\u001b[1m${text}\u001b[0m` : text),
    dim: (text) => (color ? `\u001b[2m${text}\u001b[0m` : text),
  }
  const blocks =
    report.kind === 'pair'
      ? pairBlocks(report.comparison, report.first, style)
      : tableBlocks(report.table, report.first, style)
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}

function pairBlocks(comparison: ReadoutComparison, first: number | null, style: Style): readonly (readonly string[])[] {
  const { accounts, shared, only } = comparison
  const [one, two] = accounts
  const against = shared.filter(({ contradictions }) => contradictions.length > 0)
  const quote = ({ items }: Readout, number: number) =>
    items.find((item) => item.number === number)?.passage.quote ?? ''
  const pair = ({ a, b }: { readonly a: number; readonly b: number }) => sideBySide(quote(one, a), quote(two, b), style)
  return [
    [
      style.bold(`${one.name} and ${two.name}`),
      ...accounts.flatMap((account) => wrapText(describe(account), style.width).map(style.dim)),
    ],
    ...([0, 1] as const).map((k) => onlyLines(accounts[k], only[k], first, style)),
    [
      style.bold(against.length === 0 ? 'No contradiction was found.' : `${countOf(against.length, 'contradiction')}:`),
      ...against.flatMap((item) => [...wrapText(item.why ?? '', style.width), ...pair(item), '']),
    ],
    [
      style.bold(`What both tell (${shared.length}):`),
      sideBySide(one.name, two.name, style).map(style.dim).join('\n'),
      ...shared.flatMap((item) => [...pair(item), '']),
    ],
  ]
}

function describe({ title, publisher, published, items }: Readout): string {
  return [`“${title}”`, publisher, published, countOf(items.length, 'item')].filter((part) => part !== null).join(', ')
}

function onlyLines(
  account: Readout,
  items: readonly OneSidedItem[],
  first: number | null,
  { width, bold, dim }: Style,
): readonly string[] {
  const shown = items.slice(0, first ?? items.length)
  return [
    ...wrapText(`Only ${account.name} tells (${items.length}), what says most of the tie first:`, width).map(bold),
    ...shown.flatMap((item, i) => {
      const { number, why, kind } = item
      const mark = `${String(i + 1).padStart(2)}. `
      const lines = wrapText(`${why} [${kind}]`, width - mark.length)
      const quote = account.items.find((one) => one.number === number)?.passage.quote ?? ''
      const words = !needsWords(item, quote) ? [] : wrapText(`“${quote}”`, width - mark.length).map(dim)
      return [...lines, ...words].map((line, at) => (at === 0 ? mark : ' '.repeat(mark.length)) + line)
    }),
    ...(shown.length < items.length ? [dim(`and ${items.length - shown.length} more`)] : []),
  ]
}

function sideBySide(left: string, right: string, { width }: Style): readonly string[] {
  if (width < TWO_COLUMNS) return [...wrapText(left, width), ...wrapText(`— ${right}`, width)]
  const half = Math.floor((width - GAP) / 2)
  const [a, b] = [wrapText(left, half), wrapText(right, half)]
  return Array.from({ length: Math.max(a.length, b.length) }, (_, i) =>
    `${(a[i] ?? '').padEnd(half)}${' '.repeat(GAP)}${b[i] ?? ''}`.trimEnd(),
  )
}

function tableBlocks(
  table: ReadoutTable,
  first: number | null,
  { width, bold, dim }: Style,
): readonly (readonly string[])[] {
  const rows = table.rows.slice(0, first ?? table.rows.length)
  const left = table.rows.length - rows.length
  return [
    [bold(`What ${countOf(table.channels.length, 'channel')} tell`)],
    readoutTableLines({ ...table, rows }, width),
    left === 0 ? [] : [dim(`and ${left} more`)],
  ]
}
