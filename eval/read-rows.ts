import { existsSync, readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

export type CsvRow = Readonly<Record<string, string>>

/**
 * Rows of a CSV file with a header, gzipped (`.gz` after its name) or not; cells may be quoted.
 *
 * @param columns that must be there
 * @returns null where there is neither file
 */
export function readRows(path: string, columns: readonly string[]): readonly CsvRow[] | null {
  const file = [path, `${path}.gz`].find((one) => existsSync(one))
  if (file === undefined) return null
  const bytes = readFileSync(file)
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  const [head, ...lines] = text.split(/\r?\n/)
  const names = cellsOf(head ?? '')
  const missing = columns.filter((column) => !names.includes(column))
  if (missing.length > 0) throw new Error(`${file} needs the columns ${missing.join(', ')}, has ${names.join(', ')}`)
  return lines.flatMap((line) => {
    if (line.trim() === '') return []
    const cells = line.includes('"') ? cellsOf(line) : line.split(',')
    return [Object.fromEntries(names.map((name, i) => [name, cells[i] ?? '']))]
  })
}

function cellsOf(line: string): readonly string[] {
  return [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)]
    .slice(0, line.endsWith(',') ? undefined : -1)
    .map(([, cell = '']) => (cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell))
}
