import type { Reading } from './reading.ts'
import { childOf, isVerb, tokenAt } from './syntax-tree.ts'

const CLAUSAL = /^(?:root|conj|parataxis|ccomp|xcomp|csubj|advcl|advcl:relcl|acl|acl:relcl|dep|appos)$/
const SUBJECTS = ['nsubj', 'nsubj:pass', 'nsubj:outer']
const RELATIVE = /^(?:who|which|that|whom|whose)$/

/** Is the token the head of a clause: a verb, or a noun or adjective with a form of "be"? */
export function isClauseHead(reading: Reading, index: number): boolean {
  const token = tokenAt(reading, index)
  if (!CLAUSAL.test(token.relation)) return false
  return isVerb(token) || childOf(reading, index, 'cop') !== null
}

export function isPassive(reading: Reading, index: number): boolean {
  if (childOf(reading, index, 'nsubj:pass', 'aux:pass') !== null) return true
  const token = tokenAt(reading, index)
  return token.tag === 'VBN' && /^acl$|^advcl$/.test(token.relation) && childOf(reading, index, 'aux') === null
}

/** Who a clause is about: its own subject, or the one it takes over from the clause or noun it hangs on. */
export function subjectOf(reading: Reading, index: number, depth = 0): number | null {
  const own = childOf(reading, index, ...SUBJECTS)
  const token = tokenAt(reading, index)
  if (own !== null) {
    const isRelative = RELATIVE.test(tokenAt(reading, own).lower) && token.relation === 'acl:relcl'
    return isRelative ? token.head : own
  }
  if (token.head < 0 || depth > 6) return null
  if (token.relation === 'acl' || token.relation === 'acl:relcl') return token.head
  if (/^(?:conj|xcomp|advcl|ccomp|parataxis|dep)$/.test(token.relation))
    return subjectOf(reading, token.head, depth + 1)
  return null
}

/** What a relative clause leaves out because it is the noun it hangs on: "the deal which Tehran signed". */
export function gapObject(reading: Reading, index: number): number | null {
  const token = tokenAt(reading, index)
  if (token.relation !== 'acl:relcl') return null
  const subject = childOf(reading, index, ...SUBJECTS)
  if (subject === null || RELATIVE.test(tokenAt(reading, subject).lower)) return null
  const object = childOf(reading, index, 'obj')
  if (object === null || RELATIVE.test(tokenAt(reading, object).lower)) return token.head
  return null
}
