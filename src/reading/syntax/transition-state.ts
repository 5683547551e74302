/** Longest run of words parsed at once. */
export const longestParse = 200

export const shiftAction = 0
export const leftAction = 1
export const rightAction = 2

/**
 * A sentence half parsed (arc-hybrid): a stack, the words to come, and the arcs so far.
 *
 * Words are numbered from 1; 0 stands for "none"; `count + 1` is the root, which waits behind the last word.
 */
export class TransitionState {
  readonly word = new Int32Array(longestParse + 8)
  readonly tag = new Int32Array(longestParse + 8)
  readonly suffix = new Int32Array(longestParse + 8)
  /** 1 for a comma, and the running number of commas and of verbs before each word */
  readonly commasBefore = new Int32Array(longestParse + 8)
  readonly verbsBefore = new Int32Array(longestParse + 8)
  readonly head = new Int32Array(longestParse + 8)
  readonly relation = new Uint8Array(longestParse + 8)
  readonly leftmost = new Int32Array(longestParse + 8)
  readonly secondLeft = new Int32Array(longestParse + 8)
  readonly rightmost = new Int32Array(longestParse + 8)
  readonly secondRight = new Int32Array(longestParse + 8)
  readonly leftCount = new Int32Array(longestParse + 8)
  readonly rightCount = new Int32Array(longestParse + 8)
  /** sum of the keys of the relations a word governs */
  readonly leftRelations = new Int32Array(longestParse + 8)
  readonly rightRelations = new Int32Array(longestParse + 8)
  readonly stack = new Int32Array(longestParse + 8)
  depth = 0
  next = 1
  count = 0

  reset(count: number): void {
    this.count = count
    this.depth = 0
    this.next = 1
    const columns = [
      this.head,
      this.leftmost,
      this.secondLeft,
      this.rightmost,
      this.secondRight,
      this.leftCount,
      this.rightCount,
      this.leftRelations,
      this.rightRelations,
    ]
    for (const column of columns) column.fill(0, 0, count + 4)
    this.relation.fill(0, 0, count + 4)
  }

  get finished(): boolean {
    return this.depth === 0 && this.next > this.count
  }

  allows(action: number): boolean {
    if (action === shiftAction) return this.next <= this.count
    if (action === leftAction) return this.depth === 1 || (this.depth > 1 && this.next <= this.count)
    return this.depth > 1
  }

  shift(): void {
    this.stack[this.depth++] = this.next++
  }

  /** The top of the stack hangs on the next word. */
  left(relation: number, relationKey: number): void {
    const dependent = this.stack[--this.depth] as number
    const head = this.next
    this.head[dependent] = head
    this.relation[dependent] = relation
    this.secondLeft[head] = this.leftmost[head] as number
    this.leftmost[head] = dependent
    this.leftCount[head] = (this.leftCount[head] as number) + 1
    this.leftRelations[head] = ((this.leftRelations[head] as number) + relationKey) | 0
  }

  /** The top of the stack hangs on the word below it. */
  right(relation: number, relationKey: number): void {
    const dependent = this.stack[--this.depth] as number
    const head = this.stack[this.depth - 1] as number
    this.head[dependent] = head
    this.relation[dependent] = relation
    this.secondRight[head] = this.rightmost[head] as number
    this.rightmost[head] = dependent
    this.rightCount[head] = (this.rightCount[head] as number) + 1
    this.rightRelations[head] = ((this.rightRelations[head] as number) + relationKey) | 0
  }
}
