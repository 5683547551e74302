import { wrapText } from './wrap-text.ts'

const LEAST_COLUMNS = 40
const MOST_COLUMNS = 120

/** How wide a screen's text is: as wide as the terminal, within what can be read. */
export function screenWidth(columns: number): number {
  return Math.max(LEAST_COLUMNS, Math.min(columns, MOST_COLUMNS))
}

/** How a screen writes: its width in columns, bold and dim words where colours are wanted, and lines that fit, indented alike. */
export function screenStyle({ columns, color }: { readonly columns: number; readonly color: boolean }) {
  const width = screenWidth(columns)
  const style = (code: string) => (text: string) => (color ? `\u001b[${code}m${text}\u001b[0m` : text)
  const wrap = (text: string, indent = '') => wrapText(text, width - indent.length).map((line) => indent + line)
  return { width, bold: style('1'), dim: style('2'), wrap }
}

/** Blocks of lines with an empty line between; those without a line are left out. */
export function joinBlocks(blocks: readonly (readonly string[])[]): string {
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`
}
