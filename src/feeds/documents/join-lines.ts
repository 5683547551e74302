const KEPT_FIRST =
  /^(?:self|well|ex|quasi|long|short|medium|high|low|mid|cross|all|half|semi|one|two|three|four|five|six|so|then|vis|anti|pro|non|post)$/i
const KEPT_LAST =
  /^(?:based|term|led|backed|controlled|made|scale|range|wing|owned|run|style|year|years|old|level|sponsored|supported|held|aligned|affiliated|funded|trained|armed|linked|born|brokered|mediated|ranking|making|called|known|being|faced|sided|lateral)$/i
const BROKEN = /(?<![\p{L}\p{N}])([\p{L}\p{N}'’]+(?:[-‐][\p{L}\p{N}'’]+)*)[-‐]$/u
const START = /^[\p{L}\p{N}'’]+/u

/** How much of a text's end is looked at for a broken word, in characters. */
const TAIL = 80
/** From so many lines in a hundred that end in a hyphen, a text is one whose words are broken at line ends. */
const BROKEN_SHARE = 0.035

/** What a text tells of its own words. */
export interface LineHabits {
  /** how often words are written in one way; lower case */
  readonly counts: ReadonlyMap<string, number>
  /** whether words are broken at line ends at all; if not, a hyphen there is the word's own */
  readonly breaksWords: boolean
}

/** The words of lines, those with a hyphen whole and by their parts; a word that a line's end breaks is not counted. */
export function lineHabits(lines: readonly string[]): LineHabits {
  const counts = new Map<string, number>()
  const count = (word: string): void => void counts.set(word, (counts.get(word) ?? 0) + 1)
  for (const line of lines) {
    const plain = line.replaceAll('‐', '-').toLowerCase()
    for (const [word] of plain.matchAll(/[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)*(?![\p{L}\p{N}'’-])/gu)) {
      count(word)
      if (word.includes('-')) for (const part of word.split('-')) count(part)
    }
  }
  const broken = lines.filter((line) => /\p{Ll}[-‐\u00ad]$/u.test(line)).length
  return { counts, breaksWords: broken > lines.length * BROKEN_SHARE }
}

/**
 * Lines of one paragraph as one line. A word that was broken at a line's end becomes whole; a hyphen that belongs to the
 * word ("Syrian-" "Iranian") stays. What the text writes elsewhere decides, then capitals, then common compounds.
 */
export function joinLines(lines: readonly string[], habits: LineHabits): string {
  let text = ''
  for (const line of lines) {
    const next = line.trim()
    if (next === '') continue
    const end = text.slice(-TAIL)
    if (text === '') text = next
    else if (end.endsWith('\u00ad')) text = text.slice(0, -1) + next
    else if (/(?<!\s)[—/]$/.test(end)) text += next
    else text = withHyphen(text, next, habits) ?? `${text} ${next}`
  }
  return text
}

function withHyphen(text: string, next: string, habits: LineHabits): string | null {
  const first = BROKEN.exec(text.slice(-TAIL))?.[1]
  const last = START.exec(next)?.[0]
  if (first === undefined || last === undefined) return null
  const kept = `${text.slice(0, -1)}-${next}`
  return keepsHyphen(first, last, habits) ? kept : text.slice(0, -1) + next
}

function keepsHyphen(first: string, last: string, habits: LineHabits): boolean {
  if (/^[\p{Lu}\p{N}]/u.test(last) || /\p{N}$/u.test(first)) return true
  const times = (word: string): number => habits.counts.get(word.toLowerCase()) ?? 0
  const whole = times(first + last)
  const hyphened = times(`${first}-${last}`)
  if (whole !== hyphened) return hyphened > whole
  if (!habits.breaksWords) return true
  const own = first.split(/[-‐]/).at(-1) ?? first
  if (KEPT_FIRST.test(own) && times(last) > 0) return true
  if (KEPT_LAST.test(last)) return /^\p{Lu}/u.test(first) || times(own) > 0 || own.length > 4
  return own.length > 2 && last.length > 3 && times(own) > 0 && times(last) > 0
}
