import type { Reading } from './reading.ts'
import type { Token } from './token.ts'

/** A reading's words and who hangs on whom. */
export type Tree = Pick<Reading, 'tokens' | 'children'>

/** The dependents of every token, ascending. */
export function dependents(tokens: readonly Token[]): readonly (readonly number[])[] {
  const children: number[][] = tokens.map(() => [])
  for (const token of tokens) if (token.head >= 0) children[token.head]?.push(token.index)
  return children
}

export function tokenAt(tree: Tree, index: number): Token {
  return tree.tokens[index] as Token
}

/** The dependents of a token that have one of the relations. */
export function childrenOf(tree: Tree, index: number, ...relations: readonly string[]): readonly number[] {
  return (tree.children[index] ?? []).filter((child) => relations.includes(tokenAt(tree, child).relation))
}

export function childOf(tree: Tree, index: number, ...relations: readonly string[]): number | null {
  for (const child of tree.children[index] ?? []) if (relations.includes(tokenAt(tree, child).relation)) return child
  return null
}

/** The lemma of the preposition before a complement; empty where there is none. */
export function prepositionOf(tree: Tree, index: number): string {
  const at = childOf(tree, index, 'case')
  return at === null ? '' : tokenAt(tree, at).lower
}

/** A token and all that hangs on it, but not below what `stop` names. */
export function subtree(tree: Tree, index: number, stop: (child: number) => boolean = () => false): readonly number[] {
  const found: number[] = []
  const open = [index]
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    found.push(next)
    for (const child of tree.children[next] ?? []) if (!stop(child)) open.push(child)
  }
  return found
}

export function isVerb(token: Token): boolean {
  return token.tag.startsWith('VB')
}

export function isNoun(token: Token): boolean {
  return token.pos === 'NOUN' || token.pos === 'PROPN'
}
