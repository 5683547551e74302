import type { ChannelCell, ReadoutTable } from '../model/readout-table.ts'
import { wrapText } from './wrap-text.ts'

const MARKS: Readonly<Record<ChannelCell['kind'], string>> = { told: '●', silent: '·', 'not-reported': ' ' }
const COLUMN = 3

/** Items down, channels across as numbered columns: told, left out, or nothing where the channel did not report. */
export function readoutTableLines({ channels, rows }: ReadoutTable, width: number): readonly string[] {
  const names = channels.map(
    ({ name, documents }, i) => `${i + 1} ${name}${documents === 0 ? ' (did not report)' : ''}`,
  )
  const head = channels.map((_, i) => String(i + 1).padStart(COLUMN)).join('')
  const indent = ' '.repeat(head.length + 2)
  const body = rows.flatMap(({ what, cells }) => {
    const marks = cells.map(({ kind }) => MARKS[kind].padStart(COLUMN)).join('')
    return wrapText(what, width - indent.length).map((line, i) => `${i === 0 ? `${marks}  ` : indent}${line}`)
  })
  return [...names.flatMap((name) => wrapText(name, width)), '', `${head}  ● told  · left out`, ...body]
}
