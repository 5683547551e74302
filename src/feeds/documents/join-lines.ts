const KEPT_FIRST =
  /^(?:self|well|ex|quasi|long|short|medium|high|low|mid|cross|all|half|semi|one|two|three|four|five|six|so|then|vis|anti|pro|non|post)$/i
const KEPT_LAST =
  /^(?:based|term|led|backed|controlled|made|scale|range|wing|owned|run|style|year|years|old|level|sponsored|supported|held|aligned|affiliated|funded|trained|armed|linked|born|brokered|mediated|ranking|making|called|known|being|faced|sided|lateral)$/i
const BROKEN = /(?<![\p{L}\p{N}])([\p{L}\p{N}'’]+(?:[-‐][\p{L}\p{N}'’]+)*)[-‐]$/u
const START = /^[\p{L}\p{N}'’]+/u

/** How often words are written in one way within a text; lower case. */
export type WordCounts = ReadonlyMap<string, number>

/** The words of lines, words with a hyphen in them too; a word that a line's end breaks is not counted. */
export function countWords(lines: readonly string[]): WordCounts {
  const counts = new Map<string, number>()
  for (const line of lines) {
    for (const [word] of line
      .replaceAll('‐', '-')
      .matchAll(/[\p{L}\p{N}'’]+(?:-[\p{L}\p{N}'’]+)*(?![\p{L}\p{N}'’-])/gu)) {
      const key = word.toLowerCase()
      counts.set(key, (counts.get(key) ?? 0) + 1)
    }
  }
  return counts
}

/**
 * Lines of one paragraph as one line. A word that was broken at a line's end becomes whole; a hyphen that belongs to the
 * word ("Syrian-" "Iranian") stays. What the text writes elsewhere decides, then capitals, then common compounds.
 */
export function joinLines(lines: readonly string[], counts: WordCounts): string {
  let text = ''
  for (const line of lines) {
    const next = line.trim()
    if (next === '') continue
    if (text === '') text = next
    else if (text.endsWith('\u00ad')) text = text.slice(0, -1) + next
    else if (/[—/]$/.test(text) && !/\s[—/]$/.test(text)) text += next
    else text = withHyphen(text, next, counts) ?? `${text} ${next}`
  }
  return text
}

function withHyphen(text: string, next: string, counts: WordCounts): string | null {
  const first = BROKEN.exec(text)?.[1]
  const last = START.exec(next)?.[0]
  if (first === undefined || last === undefined) return null
  const kept = `${text.slice(0, -1)}-${next}`
  return keepsHyphen(first, last, counts) ? kept : text.slice(0, -1) + next
}

function keepsHyphen(first: string, last: string, counts: WordCounts): boolean {
  if (/^[\p{Lu}\p{N}]/u.test(last) || /\p{N}$/u.test(first)) return true
  const times = (word: string): number => counts.get(word.toLowerCase()) ?? 0
  const whole = times(first + last)
  const hyphened = times(`${first}-${last}`)
  if (whole !== hyphened) return hyphened > whole
  const own = first.split(/[-‐]/).at(-1) ?? first
  if (KEPT_FIRST.test(own) && times(last) > 0) return true
  if (KEPT_LAST.test(last)) return /^\p{Lu}/u.test(first) || times(own) > 0 || own.length > 4
  return first.length > 3 && last.length > 3 && times(own) > 0 && times(last) > 0
}
