import { isClauseHead } from './clause.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { childOf, subtree, tokenAt } from './syntax-tree.ts'
import type { Sentence } from './token.ts'

/** Clauses shorter than this stay with what they hang on. */
const SHORTEST = 5
/** Of how many words a coordinated subject may be. */
const LONGEST_SUBJECT = 10
const CONCEDES = /^(?:though|although|whereas|for|but)$/
const SUBJECTS = ['nsubj', 'nsubj:pass', 'expl'] as const

/**
 * The propositions of a sentence: it is cut before each further main clause and before a clause that concedes, unless what would
 * be left on either side is too short to carry news. Together they are the whole sentence from its first word on.
 */
export function clauseCuts(reading: Reading, sentence: Sentence): readonly TokenSpan[] {
  const first = sentence.from
  const starts: number[] = []
  for (let i = first; i < sentence.to; i++) {
    const start = cutBefore(reading, i)
    if (start !== null && start > first) starts.push(start)
  }
  const spans: TokenSpan[] = []
  let from = first
  for (const start of [...new Set(starts)].sort((a, b) => a - b)) {
    if (start - from < SHORTEST || sentence.to - start < SHORTEST) continue
    spans.push({ from, to: start })
    from = start
  }
  return [...spans, { from, to: sentence.to }]
}

/** Where the clause that a token heads is cut off from what stands before it; null where it is not. */
function cutBefore(reading: Reading, index: number): number | null {
  const token = tokenAt(reading, index)
  if (!isClauseHead(reading, index) || token.head < 0 || reading.quoted[index]) return null
  const start = withItsSubject(reading, Math.min(...subtree(reading, index)), token.head)
  if (start > index || start <= token.head) return null
  if (/^(?:conj|parataxis)$/.test(token.relation)) {
    if (token.relation === 'parataxis' && tokenAt(reading, start - 1).text !== ';') return null
    return isMain(reading, token.head) && ownGround(reading, index, start) ? start : null
  }
  if (token.relation === 'advcl' || token.relation === 'advcl:relcl') {
    const mark = childOf(reading, index, 'mark')
    const concedes = mark !== null && CONCEDES.test(tokenAt(reading, mark).lower)
    return concedes && childOf(reading, index, ...SUBJECTS) !== null ? start : null
  }
  return null
}

/** "…, and rail and road links in the east and the west may be studied": a subject goes back to the comma before it. */
function withItsSubject(reading: Reading, start: number, head: number): number {
  for (let i = start - 1; i > Math.max(head, start - LONGEST_SUBJECT); i--) {
    const { text, pos } = tokenAt(reading, i)
    if (pos === 'VERB' || pos === 'AUX') return start
    if (text === ',' && tokenAt(reading, i + 1).pos === 'CCONJ') return i + 1
  }
  return start
}

/** A clause with a subject of its own, or one that comes after a comma. */
function ownGround(reading: Reading, index: number, start: number): boolean {
  if (childOf(reading, index, ...SUBJECTS) !== null) return true
  const before = tokenAt(reading, start - 1).text
  return before === ',' || before === ';'
}

function isMain(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index)
  if (token.relation === 'root') return true
  return /^(?:conj|parataxis)$/.test(token.relation) && token.head >= 0 && isMain(reading, token.head)
}
