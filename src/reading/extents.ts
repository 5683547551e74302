import type { Token } from './token.ts'

/** Where the words below each token begin and end: `left[i]` is the first token of its subtree, `right[i]` the last. */
export interface Extents {
  readonly left: Int32Array
  readonly right: Int32Array
}

/** The reach of every subtree, in one pass up from each token; it stops where nothing grows. */
export function extentsOf(tokens: readonly Token[]): Extents {
  const left = Int32Array.from(tokens, (token) => token.index)
  const right = left.slice()
  for (const token of tokens) {
    let at = token.head
    for (let steps = 0; at >= 0 && steps < tokens.length; steps++) {
      const wider = token.index < (left[at] as number) || token.index > (right[at] as number)
      if (!wider) break
      if (token.index < (left[at] as number)) left[at] = token.index
      if (token.index > (right[at] as number)) right[at] = token.index
      at = tokens[at]?.head ?? -1
    }
  }
  return { left, right }
}
