import type { Reading } from './reading.ts'
import { subtree, tokenAt } from './syntax-tree.ts'

/**
 * The words that carry a clause: the unbroken run around its head that belongs to it, without clauses at its edges that
 * are told of on their own.
 *
 * @param separate whether a token heads a clause of its own
 * @param start    the first token that may belong to it (after a dateline)
 */
export function clauseSpan(
  reading: Reading,
  head: number,
  separate: (child: number) => boolean,
  start: number,
): readonly [number, number] {
  const words = subtree(reading, head, separate).filter((i) => i >= start)
  const own = new Set(words)
  const relative = tokenAt(reading, head).relation === 'acl:relcl' ? tokenAt(reading, head).head : -1
  let from = Math.min(...words)
  let to = Math.max(...words) + 1
  // A separate clause between parts of this one stays inside; only what lies beyond the last own word is cut.
  const gap = (a: number, b: number) => {
    for (let i = a; i < b; i++) if (!own.has(i) && separate(i) && !isInside(reading, i)) return true
    return false
  }
  for (let i = head - 1; i >= from; i--) {
    if (own.has(i)) continue
    if (separate(i) && gap(i, i + 1)) {
      from = nextOwn(own, i, head)
      break
    }
  }
  for (let i = head + 1; i < to; i++) {
    if (own.has(i)) continue
    if (separate(i) && gap(i, i + 1)) {
      to = previousOwn(own, i, head) + 1
      break
    }
  }
  if (relative >= start && relative === from - 1) from = phraseSpan(reading, relative, start)[0]
  return trimSpan(reading, withoutMark(reading, head, from, to))
}

/** A clause without the word that only ties it to another: "that", "when", "by". */
function withoutMark(reading: Reading, head: number, from: number, to: number): readonly [number, number] {
  const { lower, relation, head: up } = tokenAt(reading, from)
  return up === head && /^(?:mark|advmod)$/.test(relation) && TIES.test(lower) && to - from > 2
    ? [from + 1, to]
    : [from, to]
}

const TIES = /^(?:that|when|after|by|of|because|although|though|while|whereas|before|since|whether|for|from|as|but)$/

/** The words of a noun phrase, without clauses and what is coordinated with it. */
export function phraseSpan(reading: Reading, head: number, start = 0): readonly [number, number] {
  const words = subtree(reading, head, (child) => {
    const { relation } = tokenAt(reading, child)
    return /^(?:acl:relcl|advcl|parataxis|appos|conj|cc|ccomp|case|mark|nsubj|cop|aux)/.test(relation)
  }).filter((i) => i >= start)
  return [Math.min(...words), Math.max(...words) + 1]
}

/** A relative clause or participle inside another clause breaks nothing. */
function isInside(reading: Reading, head: number): boolean {
  return /^acl/.test(tokenAt(reading, head).relation)
}

function nextOwn(own: ReadonlySet<number>, after: number, head: number): number {
  for (let i = after + 1; i < head; i++) if (own.has(i)) return i
  return head
}

function previousOwn(own: ReadonlySet<number>, before: number, head: number): number {
  for (let i = before - 1; i > head; i--) if (own.has(i)) return i
  return head
}

/** A span without the punctuation and conjunctions at its edges; quotation marks stay with what they enclose. */
export function trimSpan(reading: Reading, [from, to]: readonly [number, number]): readonly [number, number] {
  let start = from
  let end = to
  const edge = (i: number) => {
    const token = tokenAt(reading, i)
    return token.pos === 'PUNCT' && !/[“”"‘«»]/.test(token.text)
  }
  while (start < end - 1 && (edge(start) || tokenAt(reading, start).relation === 'cc')) start++
  while (end > start + 1 && (edge(end - 1) || /^(?:and|or|but)$/.test(tokenAt(reading, end - 1).lower))) end--
  return [start, end]
}
