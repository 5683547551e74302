import {
  leftAction,
  rightAction,
  shiftAction,
  type TransitionState,
} from '../../src/reading/syntax/transition-state.ts'

/**
 * How many arcs of the treebank can no longer be found after each action? (arc-hybrid)
 *
 * @param gold  head of each word, numbered from 1; the root is `count + 1`
 * @param costs written: cost of each action, `Infinity` where it is not allowed
 * @source Goldberg & Nivre 2013, Training Deterministic Parsers with Non-Deterministic Oracles, section 4.2
 */
export function actionCosts(state: TransitionState, gold: Int32Array, costs: Float64Array): void {
  const { stack, depth, next, count } = state
  const root = count + 1
  for (let action = 0; action < 3; action++) costs[action] = state.allows(action) ? 0 : Number.POSITIVE_INFINITY
  if (depth > 0) {
    const top = stack[depth - 1] as number
    const head = gold[top] as number
    let lost = 0
    for (let i = next; i <= count; i++) if (gold[i] === top) lost++
    const inBuffer = head >= next && head <= root
    const below = depth > 1 ? (stack[depth - 2] as number) : 0
    costs[leftAction] =
      (costs[leftAction] as number) + lost + ((inBuffer && head !== next) || (below > 0 && head === below) ? 1 : 0)
    costs[rightAction] = (costs[rightAction] as number) + lost + (inBuffer ? 1 : 0)
  }
  if (next <= count) {
    const head = gold[next] as number
    let lost = 0
    for (let i = 0; i < depth; i++) {
      const word = stack[i] as number
      if (gold[word] === next) lost++
      if (i < depth - 1 && word === head) lost++
    }
    costs[shiftAction] = (costs[shiftAction] as number) + lost
  }
}
