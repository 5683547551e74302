import { EntenteError } from './error.ts'

export type Row<K extends string> = Readonly<Record<K, string>>

/**
 * Rows of a vocabulary table: tab-separated, `#` lines (source, licence, remarks) first, then one line of column names.
 * Cells are trimmed; an empty cell is the empty string. A shorter row is filled up with empty cells.
 *
 * @param name    the table's file name, for messages
 * @param columns columns that must be there
 * @throws EntenteError "invalid_input" on a missing column or a row with too many cells
 */
export function parseTable<K extends string>(name: string, text: string, columns: readonly K[]): readonly Row<K>[] {
  const lines = text.split(/\r?\n/)
  const at = lines.findIndex((line) => line.trim() !== '' && !line.startsWith('#'))
  const header = (lines[at] ?? '').split('\t').map((cell) => cell.trim())
  const missing = columns.filter((column) => !header.includes(column))
  if (missing.length > 0) {
    throw new EntenteError('invalid_input', `${name} needs the columns ${missing.join(', ')}, has ${header.join(', ')}`)
  }
  const rows: Row<K>[] = []
  for (let number = at + 1; number < lines.length; number++) {
    const line = lines[number] ?? ''
    if (line.trim() === '' || line.startsWith('#')) continue
    const cells = line.split('\t')
    if (cells.length > header.length) {
      const where = `${name} line ${number + 1}`
      throw new EntenteError('invalid_input', `${where} has ${cells.length} cells, the header ${header.length}`)
    }
    const row: Record<string, string> = {}
    for (let i = 0; i < header.length; i++) row[header[i] ?? ''] = (cells[i] ?? '').trim()
    rows.push(row as Row<K>)
  }
  return rows
}
