/** Where the tokens of a text lie: token i is `text.slice(starts[i], ends[i])`. */
export interface TokenSpans {
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly count: number
}

/** Longest run without a space that is looked into; a longer one is one token. */
const longestWord = 400

const url = /^(?:https?:\/\/|www\.)\S+$/i
const address = /^[\w.+-]+@[\w-]+(?:\.[\w-]+)+$/
const domain =
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|int|info|io|co|uk|eu|de|fr|ru|cn|ir|tr|il|sa)(?:\/\S*)?$/i
const opening = /^(?:``|''|\.{2,}|…+|[$€£¥#@]|[-–—]+|[^\p{L}\p{N}\p{M}\p{Emoji_Presentation}])/u
const emoticon = /^[:;=]-?[()DPp]$/
const handle = /^[@#][\p{L}_][\p{L}\p{N}_]*$/u

/** Words that end in a full stop of their own, in lower case without it. */
const abbreviations = new Set(
  `mr mrs ms dr prof gen col lt maj capt cmdr adm brig sgt cpl gov sen rep reps sens hon rev fr st sr jr mt ft
  inc ltd co corp bros llc no nos vol vols ed eds pp p art para fig figs sec ch vs etc al cf ca approx dept est
  jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun
  e.g i.e a.m p.m u.s u.k u.n e.u d.c u.s.a u.s.s.r p.s ph.d m.d b.a m.a viz resp amb pres supt messrs mme mlle
  min max tel ext ave blvd rd bn mn km sq`.split(/\s+/),
)
/** Abbreviations that are also common words; they keep the stop only where the text goes on in the same sentence. */
const doubtful = new Set(
  'no art sat sun mar may min max ca fig sec ed co est ch mt ext p pp al fr bn mn km st ave rd sq'.split(' '),
)
const initials = /^(?:\p{L}\.)+\p{L}?$/u
const letters = /^\p{L}$/u

/** Prefixes that stay with their hyphen and the word after it. */
const prefixes = new Set(
  `anti bi co counter cyber de e eco euro ex extra inter intra mega micro mid mini mis multi neo non over pan para post
  pre pro proto pseudo quasi re semi sub super trans tri ultra un under uni vice`.split(/\s+/),
)
const notSplitPrefixes = new Set(['over', 'under', 'vice', 'cyber', 'ex', 'counter'])

const contraction = /^(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$/i
const joined: ReadonlyMap<string, readonly number[]> = new Map([
  ['cannot', [3]],
  ['gonna', [3]],
  ['wanna', [3]],
  ['gotta', [3]],
  ['dont', [2]],
  ['doesnt', [4]],
  ['didnt', [3]],
  ['isnt', [2]],
])

const currency = /^(?:[A-Z]{1,3})?[$€£¥]/
const numberWithUnit = /^([+-]?\d[\d.,]*)(bn|mn|m|k|km|kg|mm|cm|tn|trn|mw|gw|kw|mph|am|pm|gb|mb|%|°|mw|sq)$/i
const innerBreak = /[-–—/=<>|~…()[\]{}“”"«»,;:!?]/u
const number = /^[+-]?\d[\d.,:]*$/
const phone = /^\+?\d{3,4}(?:[-–]\d{3,4}){1,3}$/

/**
 * Where do the words of an English text lie, cut the way Universal Dependencies' English treebanks cut them?
 *
 * "n't" and "'s" are tokens of their own, as are hyphens between words, currency signs and quotation marks;
 * "U.S.", "3,000", web addresses and emojis stay whole.
 *
 * @param text any text; curly and straight quotes are treated alike
 * @returns spans in UTF-16 code units, ascending, without overlap, never empty, never with white space. Linear in the length
 */
export function tokenize(text: string): TokenSpans {
  const out = new SpanList(Math.max(16, text.length >> 2))
  const words = /\S+/gu
  const run = /[^\s\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+/gu
  for (let w = words.exec(text); w !== null; w = words.exec(text)) {
    const chunk = w[0]
    if (chunk.length > longestWord) {
      out.push(w.index, w.index + chunk.length)
      continue
    }
    if (isWord(chunk)) {
      splitWord(text, w.index, w.index + chunk.length, out)
      continue
    }
    run.lastIndex = 0
    for (let r = run.exec(chunk); r !== null; r = run.exec(chunk)) {
      splitChunk(text, w.index + r.index, w.index + r.index + r[0].length, out)
    }
  }
  return out.finish()
}

/** Only ASCII letters: nothing to strip or cut but joined words. */
function isWord(chunk: string): boolean {
  for (let i = 0; i < chunk.length; i++) {
    const code = chunk.charCodeAt(i) | 32
    if (code < 97 || code > 122) return false
  }
  return true
}

class SpanList {
  private starts: Int32Array
  private ends: Int32Array
  private count = 0

  constructor(capacity: number) {
    this.starts = new Int32Array(capacity)
    this.ends = new Int32Array(capacity)
  }

  push(start: number, end: number): void {
    if (start >= end) return
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts)
      this.ends = grown(this.ends)
    }
    this.starts[this.count] = start
    this.ends[this.count++] = end
  }

  finish(): TokenSpans {
    return { starts: this.starts, ends: this.ends, count: this.count }
  }
}

function grown(from: Int32Array): Int32Array {
  const to = new Int32Array(from.length * 2)
  to.set(from)
  return to
}

/** Cuts a run of characters between spaces: marks in front, marks behind, then what is left. */
function splitChunk(text: string, from: number, to: number, out: SpanList): void {
  let start = from
  let end = to
  while (start < end) {
    const rest = text.slice(start, end)
    if (emoticon.test(rest) || handle.test(rest)) break
    if (currency.test(rest)) {
      const size = (currency.exec(rest) as RegExpExecArray)[0].length
      out.push(start, start + size)
      start += size
      continue
    }
    if (/^['’](?:s|re|ve|ll|d|m|em|til|cause|\d0s)\b/i.test(rest) || /^[+-]?\d/.test(rest)) break
    const mark = opening.exec(rest)
    if (mark === null || (mark[0] === '.' && /^\.\d/.test(rest))) break
    let size = mark[0].length
    while (size < rest.length && rest[size] === rest[0] && /[-*=_~!?.#]/.test(rest[0] as string)) size++
    out.push(start, start + size)
    start += size
  }
  const tail: number[] = []
  while (start < end) {
    const cut = trailingMark(text, start, end)
    if (cut === end) break
    tail.push(cut, end)
    end = cut
  }
  if (start < end) splitWord(text, start, end, out)
  for (let i = tail.length - 2; i >= 0; i -= 2) out.push(tail[i] as number, tail[i + 1] as number)
}

/** Where the last mark of `text[start, end)` begins; `end` where there is none to take off. */
function trailingMark(text: string, start: number, end: number): number {
  const last = text[end - 1] as string
  const word = text.slice(start, end)
  if (emoticon.test(word)) return end
  if (last === '.') {
    if (text[end - 2] === '.') {
      let i = end - 2
      while (i > start && text[i - 1] === '.') i--
      return i === start ? end : i
    }
    return keepsStop(text, start, end) ? end : end - 1
  }
  if (last === '!' || last === '?') {
    let i = end - 1
    while (i > start && (text[i - 1] === '!' || text[i - 1] === '?')) i--
    return i === start ? end : i
  }
  if (/[,;:"”“»«)\]}>*|=~—–]/.test(last)) {
    let i = end - 1
    while (i > start && text[i - 1] === last && /[>*=~—–]/.test(last)) i--
    return i === start ? end : i
  }
  if (last === '…') return end - 1
  if (last === '-' && end - start > 1) return end - 1
  if (last === "'" || last === '’' || last === '‘' || last === '`') {
    const before = text[end - 2] as string
    if ((last === "'" || last === '`') && before === last && end - 2 > start) return end - 2
    return end - 1
  }
  if (last === '%' && end - start > 1) return end - 1
  return end
}

/** Does the full stop at `end - 1` belong to the word before it? */
function keepsStop(text: string, start: number, end: number): boolean {
  let from = end - 1
  while (from > start && /[\p{L}\p{N}.]/u.test(text[from - 1] as string)) from--
  const stem = text.slice(from, end - 1)
  const lower = stem.toLowerCase()
  if (stem === '' || stem.endsWith('.')) return false
  if (lower === 'c') return stem === 'C' || /\d/.test(followingCharacter(text, end))
  if (letters.test(stem)) return stem !== 'I' ? stem === stem.toUpperCase() || nextIsLower(text, end) : false
  if (initials.test(stem)) return true
  if (!abbreviations.has(lower)) return false
  if (!doubtful.has(lower)) return true
  const next = followingCharacter(text, end)
  if (lower === 'no') return stem !== 'no' && /[\d]/.test(next)
  if (['sat', 'sun', 'mar', 'may'].includes(lower)) return /[\d]/.test(next) && stem !== lower
  if (lower === 'st' || lower === 'mt') return stem !== lower && /\p{Lu}/u.test(next)
  return next !== '' && !/[\p{Lu}“"‘]/u.test(next)
}

function followingCharacter(text: string, at: number): string {
  let i = at
  while (i < text.length && text[i] === ' ') i++
  return text[i] ?? ''
}

function nextIsLower(text: string, at: number): boolean {
  return /[\p{Ll},;)]/u.test(followingCharacter(text, at))
}

/** Cuts a word without marks around it: contractions, hyphens, numbers with units. */
function splitWord(text: string, start: number, end: number, out: SpanList): void {
  const word = text.slice(start, end)
  const cuts = joined.get(word.toLowerCase())
  if (cuts !== undefined) {
    const cut = start + (cuts[0] as number)
    out.push(start, cut)
    out.push(cut, end)
    return
  }
  if (isWord(word) || url.test(word) || address.test(word) || domain.test(word) || handle.test(word)) {
    out.push(start, end)
    return
  }
  if (emoticon.test(word) || number.test(word) || phone.test(word)) {
    out.push(start, end)
    return
  }
  const short = contraction.exec(word)
  if (short !== null && !/[-–—/]$/.test(short[1] as string)) {
    const cut = end - (short[2] as string).length
    splitWord(text, start, cut, out)
    out.push(cut, end)
    return
  }
  const measured = numberWithUnit.exec(word)
  if (measured !== null) {
    const cut = start + (measured[1] as string).length
    out.push(start, cut)
    out.push(cut, end)
    return
  }
  splitInner(text, start, end, out)
}

/** Cuts at hyphens, slashes, dashes and marks inside a word; each part is looked into again. */
function splitInner(text: string, start: number, end: number, out: SpanList): void {
  let from = start
  for (let i = start + 1; i < end; i++) {
    const size = innerMark(text, from, i, end)
    if (size === 0) continue
    if (from < i) splitWord(text, from, i, out)
    out.push(i, i + size)
    from = i + size
    i = from - 1
  }
  if (from === start) out.push(start, end)
  else if (from < end) splitWord(text, from, end, out)
}

/** How many characters of a mark that cuts stand at `i` inside a word begun at `from`; 0 where the word goes on. */
function innerMark(text: string, from: number, i: number, end: number): number {
  const character = text[i] as string
  if (!innerBreak.test(character) && character !== '.') return 0
  const before = text[i - 1] as string
  const after = i + 1 < end ? (text[i + 1] as string) : ''
  const digits = /\d/.test(before) && /\d/.test(after)
  if (character === '.') {
    let size = 1
    while (i + size < end && text[i + size] === '.') size++
    return size > 1 || after === '[' ? size : 0
  }
  if ((character === ',' || character === ':') && digits) return 0
  if (character === '/' && digits) return 0
  if (character === '-' && (after === '' || i === from)) return 1
  if (character === '-') {
    let size = 1
    while (i + size < end && text[i + size] === '-') size++
    if (size > 1) return size
    const stem = text.slice(from, i).toLowerCase()
    if (prefixes.has(stem) && !notSplitPrefixes.has(stem)) return 0
  }
  return 1
}
