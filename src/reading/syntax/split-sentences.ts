import { datelineAt } from '../dateline.ts'
import type { TokenSpans } from './tokenize.ts'

/** Words before a name or number: the stop after them ends no sentence. */
const leading = new Set(
  `mr. mrs. ms. dr. prof. gen. col. lt. maj. capt. cmdr. adm. brig. sgt. cpl. gov. sen. rep. reps. sens. hon. rev. fr. st.
  mt. ft. no. nos. vol. art. fig. sec. ch. vs. e.g. i.e. jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec. cf. p. pp. resp.
  amb. pres. supt. messrs. mme. mlle. approx. al. viz.`.split(/\s+/),
)
/** Words that mostly begin a sentence when they are capitalised after an abbreviation. */
const starters = new Set(
  `the a an this that these those it its he she they we i you his her their our my in on at for from by with as if when while
  after before since although though but and so yet however moreover meanwhile there here what who why how where which some
  many most all both each no not to of under over during despite such other another one two three several then now today
  yesterday according`.split(/\s+/),
)
const closing = /^(?:[)\]}”’»"']|''|’’)$/
const initial = /^\p{Lu}\.$/u
const upperOrMark = /^[\p{Lu}\p{Lt}\p{Lo}\p{N}“"‘'«([{$€£—–\-*•@#`]/u

/**
 * After which tokens does a sentence end?
 *
 * A line break always ends one, and so does the dateline that a line opens with. Closing quotes and brackets stay with the sentence they close; stops after initials,
 * titles and months end none; a stop before a word in lower case ends none.
 *
 * @returns one number a sentence, ascending: the index after its last token; the last one is `spans.count`
 */
export function splitSentences(text: string, spans: TokenSpans): number[] {
  const ends: number[] = []
  const { count } = spans
  let from = 0
  let opened = false
  for (let i = 0; i < count; i++) {
    if (i === from && !opened) {
      from = afterDateline(text, spans, i)
      opened = true
      if (from > i) {
        ends.push(from)
        i = from - 1
        continue
      }
    }
    if (i + 1 < count && breaksLine(text, spans.ends[i] as number, spans.starts[i + 1] as number)) {
      ends.push(i + 1)
      from = i + 1
      opened = false
      continue
    }
    const end = sentenceEnd(text, spans, i, from)
    if (end === 0) continue
    ends.push(end)
    from = end
    i = end - 1
  }
  if (from < count) ends.push(count)
  return ends
}

/** The first token behind the dateline of a line that begins at token `i`; `i` where it has none, or nothing stands behind it. */
function afterDateline(text: string, { starts, count }: TokenSpans, i: number): number {
  const start = starts[i] as number
  const dateline = datelineAt(text, start)
  if (dateline === null) return i
  let after = i
  while (after < count && (starts[after] as number) < start + dateline.length) after++
  return after < count ? after : i
}

function breaksLine(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const code = text.charCodeAt(i)
    if (code === 10 || code === 13 || code === 0x2028 || code === 0x2029 || code === 12) return true
  }
  return false
}

/** The index after the last token of a sentence that stops at token `i`; 0 where none does. */
function sentenceEnd(text: string, spans: TokenSpans, i: number, from: number): number {
  const { starts, ends, count } = spans
  const last = text.charCodeAt((ends[i] as number) - 1)
  // . ! ? and the ellipsis
  if (last !== 46 && last !== 33 && last !== 63 && last !== 0x2026) return 0
  const token = text.slice(starts[i], ends[i])
  const lone = /^[.!?…]+$/.test(token)
  if (!lone && last !== 46) return 0
  let next = i + 1
  while (next < count && (closes(text, spans, next) || isStop(text, spans, next))) next++
  while (lone && isReference(text, spans, next)) next += 3
  if (next === count) return next
  const between = text.slice(ends[next - 1], starts[next])
  if (/[\n\r\f\u2028\u2029]/.test(between)) return 0
  const word = text.slice(starts[next], Math.min(ends[next] as number, (starts[next] as number) + 40))
  const spaced = between !== ''
  if (!upperOrMark.test(word)) return 0
  if (!lone) return next === i + 1 ? abbreviationEnds(token, word, text, spans, next) : next
  if (!spaced && /^[-—–([]/.test(word)) return 0
  if (!spaced && token === '.' && !/^\p{Lu}/u.test(word)) return 0
  if (/^[-—–]/.test(word) && next > i + 1) return 0
  if (/^\.{2,}$|…/.test(token) && !/^[\p{Lu}"“]/u.test(word)) return 0
  // "1." before the words it numbers
  if (token === '.' && i - from === 1 && /^\d{1,3}$|^[A-Za-z]$/.test(text.slice(starts[from], ends[from]))) return 0
  return next
}

/** A mark that closes: a bracket or quotation mark without a space before it. */
function closes(text: string, spans: TokenSpans, i: number): boolean {
  if (spans.starts[i] !== spans.ends[i - 1]) return false
  return closing.test(text.slice(spans.starts[i], spans.ends[i]))
}

function isStop(text: string, spans: TokenSpans, i: number): boolean {
  const start = spans.starts[i] as number
  const length = (spans.ends[i] as number) - start
  return length < 8 && start === spans.ends[i - 1] && /^[.!?…]+$/.test(text.slice(start, start + length))
}

/** "[6]" on the same line after a stop: a note on the sentence before it. */
function isReference(text: string, spans: TokenSpans, i: number): boolean {
  if (i + 2 >= spans.count || text[spans.starts[i] as number] !== '[' || text[spans.starts[i + 2] as number] !== ']')
    return false
  if (breaksLine(text, spans.ends[i - 1] as number, spans.starts[i] as number)) return false
  return /^\d{1,3}$/.test(text.slice(spans.starts[i + 1], spans.ends[i + 1]))
}

function abbreviationEnds(token: string, word: string, text: string, spans: TokenSpans, next: number): number {
  const lower = token.toLowerCase()
  if (leading.has(lower) || initial.test(token)) return 0
  const start = /^[“"‘'«([]/.test(word) && next + 1 < spans.count ? next + 1 : next
  const first = text.slice(spans.starts[start], spans.ends[start])
  return starters.has(first.toLowerCase()) && /^\p{Lu}/u.test(first) ? next : 0
}
