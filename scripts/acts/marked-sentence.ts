import type { ActContext } from '../../src/reading/classify-features.ts'
import type { TokenSpan } from '../../src/reading/reading.ts'
import { analyseSyntax } from '../../src/reading/syntax/analyse-syntax.ts'
import type { SyntaxModel } from '../../src/reading/syntax/syntax-model.ts'
import { dependents, type Tree } from '../../src/reading/syntax-tree.ts'

/** A sentence with its tree, and where its source and target stand. */
export interface MarkedSentence {
  readonly tree: Tree
  readonly context: ActContext
}

/** Reads a sentence in which `<s>…</s>` marks the source and `<t>…</t>` the target; the marks are no part of it. */
export function markedSentence(marked: string, syntax: SyntaxModel): MarkedSentence {
  let text = ''
  const places = new Map<string, number>()
  for (const part of marked.split(/(<\/?[st]>)/)) {
    if (/^<\/?[st]>$/.test(part)) places.set(part, text.length)
    else text += part
  }
  const { tokens } = analyseSyntax(text, syntax)
  const span = (name: string): TokenSpan | null => {
    const start = places.get(`<${name}>`)
    const end = places.get(`</${name}>`)
    if (start === undefined || end === undefined) return null
    const inside = tokens.filter((token) => token.start < end && token.end > start)
    const [first, last] = [inside[0], inside[inside.length - 1]]
    return first === undefined || last === undefined ? null : { from: first.index, to: last.index + 1 }
  }
  const context = { from: 0, to: tokens.length, source: span('s'), target: span('t'), core: -1 }
  return { tree: { tokens, children: dependents(tokens) }, context }
}
