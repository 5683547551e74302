/** One record of a delimited text. */
export interface CsvRecord {
  /** the line it begins on, counted from 1 */
  readonly line: number
  /** trimmed; none where the line is blank, null where a quote is opened and never closed */
  readonly cells: readonly string[] | null
  /** its characters, with the line break */
  readonly text: string
}

/** More characters than this in one record mean that a quote was left open. */
const LONGEST = 1 << 16

/**
 * Cuts text that comes in chunks into records: cells in double quotes may hold the delimiter, line breaks and doubled quotes.
 * Where a quote is never closed its line alone is lost.
 */
export class CsvRecords {
  readonly #delimiter: string
  readonly #width: number | null
  #rest = ''
  #line: number

  /**
   * @param line that of the first record
   * @param width how many cells a record has; one over several lines that has others is taken for a quote left open
   */
  constructor(delimiter: string, line = 1, width: number | null = null) {
    this.#delimiter = delimiter
    this.#line = line
    this.#width = width
  }

  /** @param last whether nothing comes after this chunk */
  *add(chunk: string, last: boolean): Iterable<CsvRecord> {
    const text = this.#rest + chunk
    let at = 0
    while (at < text.length) {
      const read = this.#record(text, at, last)
      if (read === null) break
      const first = lineEnd(text, at)
      const torn = this.#width !== null && read.cells?.length !== this.#width && first < read.end
      const found = torn ? { cells: null, end: first } : read
      const line = this.#line
      const whole = text.slice(at, found.end)
      this.#line += count(whole, '\n')
      at = found.end
      const blank = found.cells !== null && found.cells.length === 1 && found.cells[0] === ''
      yield { line, cells: blank ? [] : found.cells, text: whole }
    }
    this.#rest = text.slice(at)
  }

  #record(text: string, from: number, last: boolean): { cells: string[] | null; end: number } | null {
    const cells: string[] = []
    let at = from
    for (;;) {
      if (text[at] === '"') {
        const quoted = this.#quoted(text, at)
        if (quoted === null) {
          if (!last && text.length - from < LONGEST) return null
          return { cells: null, end: lineEnd(text, from) }
        }
        cells.push(quoted.cell)
        at = quoted.end
      } else {
        const end = this.#plainEnd(text, at)
        if (end === text.length && !last) return null
        cells.push(text.slice(at, end))
        at = end
      }
      if (at >= text.length) return last ? { cells: clean(cells), end: text.length } : null
      if (text[at] === this.#delimiter) at++
      else return { cells: clean(cells), end: at + 1 }
    }
  }

  /** A quoted cell with what follows its closing quote up to the next delimiter; null where it is not closed. */
  #quoted(text: string, from: number): { cell: string; end: number } | null {
    let cell = ''
    let at = from + 1
    for (;;) {
      const quote = text.indexOf('"', at)
      if (quote === -1 || quote - from > LONGEST) return null
      cell += text.slice(at, quote)
      if (text[quote + 1] === '"') {
        cell += '"'
        at = quote + 2
        continue
      }
      const end = this.#plainEnd(text, quote + 1)
      return { cell: cell + text.slice(quote + 1, end), end }
    }
  }

  #plainEnd(text: string, from: number): number {
    for (let at = from; at < text.length; at++) {
      const sign = text[at]
      if (sign === this.#delimiter || sign === '\n') return at
    }
    return text.length
  }
}

function clean(cells: string[]): string[] {
  return cells.map((cell) => cell.trim())
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from)
  return end === -1 ? text.length : end + 1
}

function count(text: string, sign: string): number {
  let found = 0
  for (let at = text.indexOf(sign); at !== -1; at = text.indexOf(sign, at + 1)) found++
  return found
}
