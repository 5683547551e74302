/** One row of a CSV file with the line it starts on, counted from 1. */
export interface CsvRow {
  readonly line: number
  readonly cells: readonly string[]
}

/**
 * The rows of a CSV text: cells in double quotes may hold the delimiter, line breaks and doubled quotes. Blank lines are
 * left out. The delimiter is the comma, semicolon or tab that the first line has most of.
 */
export function csvRows(text: string): readonly CsvRow[] {
  const source = text.replace(/^\uFEFF/, '')
  const delimiter = mostFrequent(source.split(/\r?\n/, 1)[0] ?? '')
  const rows: CsvRow[] = []
  let line = 1
  let start = 1
  let cells: string[] = []
  let cell = ''
  let quoted = false
  const endRow = () => {
    cells.push(cell.trim())
    if (cells.some((one) => one !== '')) rows.push({ line: start, cells })
    cells = []
    cell = ''
    start = line
  }
  for (let i = 0; i < source.length; i++) {
    const sign = source.charAt(i)
    if (sign === '\n') line++
    if (quoted) {
      if (sign !== '"') cell += sign
      else if (source.charAt(i + 1) === '"') cell += source.charAt(++i)
      else quoted = false
    } else if (sign === '"' && cell.trim() === '') quoted = true
    else if (sign === delimiter) {
      cells.push(cell.trim())
      cell = ''
    } else if (sign === '\n') endRow()
    else if (sign !== '\r') cell += sign
  }
  endRow()
  return rows
}

function mostFrequent(line: string): string {
  const count = (sign: string) => line.split(sign).length
  return [',', ';', '\t'].reduce((best, sign) => (count(sign) > count(best) ? sign : best))
}
