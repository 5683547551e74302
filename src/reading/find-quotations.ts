import type { Quotation, Reading } from './reading.ts'
import type { Token } from './token.ts'

/** Longest quotation in single marks, which are as often apostrophes. */
const LONGEST_SINGLE = 60

/**
 * Step 4: which words stand in quotation marks. Marks left open end with their paragraph, unless the next one opens with
 * a mark again, as a speech of several paragraphs does.
 */
export function findQuotations(reading: Reading): Reading {
  const { tokens, sentences } = reading
  const quotations: Quotation[] = []
  let open = -1
  let depth = 0
  let paragraph = -1
  const close = (to: number, closed: boolean) => {
    if (to > open + 1) quotations.push({ from: open, to, closed })
    open = -1
    depth = 0
  }
  for (const token of tokens) {
    const here = sentences[token.sentence]?.paragraph ?? 0
    if (here !== paragraph) {
      paragraph = here
      if (open >= 0) close(token.index, false)
    }
    const mark = markOf(reading, token, open >= 0)
    if (mark === 'opens') {
      if (open < 0) open = token.index
      else if (STRAIGHT.test(token.text)) depth++
    } else if (mark === 'closes' && open >= 0) {
      if (depth > 0) depth--
      else close(token.index + 1, true)
    } else if (open < 0 && SINGLE.test(token.text)) {
      const end = closingSingle(reading, token)
      if (end > 0) quotations.push({ from: token.index, to: end + 1, closed: true })
    }
  }
  if (open >= 0) close(tokens.length, false)
  quotations.sort((a, b) => a.from - b.from)
  const quoted = tokens.map(() => false)
  for (const { from, to, closed } of quotations) quoted.fill(true, from + 1, closed ? to - 1 : to)
  return { ...reading, quoted, quotations }
}

const OPENING = /^(?:[“«„]|``)$/
const CLOSING = /^[”»]$/
const STRAIGHT = /^(?:"|'')$/
const SINGLE = /^['‘]$/

function markOf(reading: Reading, token: Token, inside: boolean): 'opens' | 'closes' | null {
  if (OPENING.test(token.text)) return 'opens'
  if (CLOSING.test(token.text)) return 'closes'
  if (!STRAIGHT.test(token.text)) return null
  const { text } = reading.document
  const after = touches(text[token.end])
  const before = touches(text[token.start - 1])
  if (before !== after) return after ? 'opens' : 'closes'
  return inside ? 'closes' : 'opens'
}

/** Does a mark stand against this character, as against a letter, or free of it? */
function touches(character: string | undefined): boolean {
  return character !== undefined && !/[\s([{\-–—]/.test(character)
}

/** The mark that ends a quotation in single marks within its sentence; -1 where it is an apostrophe. */
function closingSingle(reading: Reading, token: Token): number {
  const { text } = reading.document
  if (touches(text[token.start - 1]) || !touches(text[token.end])) return -1
  const sentence = reading.sentences[token.sentence]
  const last = Math.min(sentence?.to ?? 0, token.index + LONGEST_SINGLE)
  for (let i = token.index + 2; i < last; i++) {
    const other = reading.tokens[i]
    if (other === undefined) return -1
    if (STRAIGHT.test(other.text) || OPENING.test(other.text)) return -1
    if (/^['’]$/.test(other.text) && touches(text[other.start - 1]) && !/[\p{L}\p{N}]/u.test(text[other.end] ?? ' '))
      return i
  }
  return -1
}
