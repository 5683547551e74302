/** A range of a text, `end` exclusive, UTF-16. */
export type Range = readonly [number, number]

const HIGHLIGHT = '\u001b[1;33m'
const PLAIN = '\u001b[0m'

interface Word {
  readonly text: string
  /** whether its first character is highlighted, and its last */
  readonly starts: boolean
  readonly ends: boolean
  readonly width: number
}

/**
 * A sentence wrapped to a width with some of its words marked: coloured, or «so» where there are no colours.
 *
 * @param ranges what to mark, relative to `text`; may overlap
 * @param width  characters a line
 */
export function highlight(text: string, ranges: readonly Range[], width: number, color: boolean): readonly string[] {
  const marked = merge(ranges.flatMap((range) => trimmed(text, range)))
  const words = wordsOf(text, marked, color)
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const word of words) {
    if (used > 0 && used + 1 + word.width > width) {
      lines.push(color && word.starts ? line + PLAIN : line)
      line = color && word.starts && !word.text.startsWith(HIGHLIGHT) ? HIGHLIGHT : ''
      used = 0
    }
    line += used === 0 ? word.text : ` ${word.text}`
    used += word.width + (used === 0 ? 0 : 1)
  }
  if (line !== '') lines.push(line)
  return lines
}

function wordsOf(text: string, marked: readonly Range[], color: boolean): readonly Word[] {
  const [open, close] = color ? [HIGHLIGHT, PLAIN] : ['«', '»']
  const words: Word[] = []
  for (const found of text.matchAll(/\S+/gu)) {
    let out = ''
    let extra = 0
    const from = found.index
    const to = from + found[0].length
    let at = from
    for (const [start, end] of marked) {
      if (end <= from || start >= to) continue
      if (start >= from) {
        out += text.slice(at, start) + open
        at = start
        extra++
      }
      if (end <= to) {
        out += text.slice(at, end) + close
        at = end
        extra++
      }
    }
    out += text.slice(at, to)
    const inside = (place: number) => marked.some(([start, end]) => start <= place && place < end)
    const width = [...found[0]].length + (color ? 0 : extra)
    words.push({ text: out, starts: inside(from), ends: inside(to - 1), width })
  }
  return words
}

/** A range without the spaces at its ends; none where there is nothing else. */
function trimmed(text: string, [start, end]: Range): readonly Range[] {
  const words = text.slice(start, end)
  if (words.trim() === '') return []
  return [[start + words.length - words.trimStart().length, end - words.length + words.trimEnd().length]]
}

/** The same characters as ranges without overlap, ascending. */
function merge(ranges: readonly Range[]): readonly Range[] {
  const merged: Range[] = []
  for (const [start, end] of [...ranges].sort((a, b) => a[0] - b[0] || a[1] - b[1])) {
    const last = merged.at(-1)
    if (last && start <= last[1]) merged[merged.length - 1] = [last[0], Math.max(last[1], end)]
    else merged.push([start, end])
  }
  return merged
}
