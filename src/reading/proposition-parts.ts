import { isClauseHead } from './clause.ts'
import type { Reading, TokenSpan } from './reading.ts'
import { subtree, tokenAt } from './syntax-tree.ts'

/** Shorter clauses add nothing of their own. */
const SHORTEST = 4

/**
 * The further clauses of a proposition that carry something of their own: "are strategic *and move forward under the guidance of the
 * Leader*". Only what comes before the next such clause belongs to one.
 */
export function propositionParts(reading: Reading, { from, to }: TokenSpan): readonly TokenSpan[] {
  const heads: { readonly start: number; readonly end: number }[] = []
  for (let i = from; i < to; i++) {
    if (tokenAt(reading, i).relation !== 'conj' || !isClauseHead(reading, i)) continue
    const inside = subtree(reading, i).filter((at) => at >= from && at < to)
    heads.push({ start: Math.min(...inside), end: Math.max(...inside) + 1 })
  }
  return heads.flatMap(({ start, end }) => {
    const next = heads.map((other) => other.start).filter((other) => other > start && other < end)
    const stop = Math.min(end, ...next)
    const words = reading.tokens.slice(start, stop)
    while (words.length > 0 && /^(?:and|,|;|\.)$/.test(words[0]?.lower ?? '')) words.shift()
    while (words.length > 0 && /^(?:and|,|;|\.)$/.test(words.at(-1)?.lower ?? '')) words.pop()
    const [first, last] = [words[0], words.at(-1)]
    if (first === undefined || last === undefined || words.length < SHORTEST) return []
    return [{ from: first.index, to: last.index + 1 }]
  })
}
