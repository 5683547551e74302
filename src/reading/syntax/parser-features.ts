import { mix, pair } from './hash.ts'
import type { TransitionState } from './transition-state.ts'

/** Most features one decision of the parser can have. */
export const parserFeatureCount = 128

/** Distance in words, in few steps. */
function step(distance: number): number {
  if (distance < 5) return distance
  return distance < 8 ? 5 : distance < 13 ? 6 : distance < 25 ? 7 : 8
}

function few(count: number): number {
  return Math.min(count, 3)
}

/** Writes what speaks for one action or another in this state; returns the number of features. */
export function actionFeatures(state: TransitionState, out: Int32Array): number {
  const { word, tag, stack, depth, leftmost, rightmost, leftRelations, rightRelations } = state
  const s0 = depth > 0 ? (stack[depth - 1] as number) : 0
  const s1 = depth > 1 ? (stack[depth - 2] as number) : 0
  const s2 = depth > 2 ? (stack[depth - 3] as number) : 0
  const b0 = state.next
  const s0w = word[s0] as number
  const s0t = tag[s0] as number
  const s1w = word[s1] as number
  const s1t = tag[s1] as number
  const s2t = tag[s2] as number
  const b0w = word[b0] as number
  const b0t = tag[b0] as number
  const b1w = word[b0 + 1] as number
  const b1t = tag[b0 + 1] as number
  const b2t = tag[b0 + 2] as number
  const b3t = tag[b0 + 3] as number
  const s0wt = pair(s0w, s0t)
  const s1wt = pair(s1w, s1t)
  const b0wt = pair(b0w, b0t)
  const s0b0 = pair(s0t, b0t)
  const s1s0 = pair(s1t, s0t)
  const s1s0b0 = pair(s1s0, b0t)
  const b0b1 = pair(b0t, b1t)
  const s0l = leftmost[s0] as number
  const s0r = rightmost[s0] as number
  const s1l = leftmost[s1] as number
  const s1r = rightmost[s1] as number
  const b0l = leftmost[b0] as number
  const s0labels = pair(leftRelations[s0] as number, rightRelations[s0] as number)
  const s1labels = pair(leftRelations[s1] as number, rightRelations[s1] as number)
  const b0labels = leftRelations[b0] as number
  const distance = step(b0 - s0)
  const span = step(s0 - s1)
  const commas = few((state.commasBefore[b0] as number) - (state.commasBefore[s0] as number))
  const verbs = few((state.verbsBefore[b0] as number) - (state.verbsBefore[s0] as number))
  const verbsInSpan = few((state.verbsBefore[s0] as number) - (state.verbsBefore[s1] as number))
  const commasInSpan = few((state.commasBefore[s0] as number) - (state.commasBefore[s1] as number))
  const s0v = pair(few(state.leftCount[s0] as number), few(state.rightCount[s0] as number))
  const s1v = pair(few(state.leftCount[s1] as number), few(state.rightCount[s1] as number))
  const b0v = few(state.leftCount[b0] as number)
  let n = 0
  let template = 0
  const add = (value: number): void => {
    template += 0x27d4eb2f
    out[n++] = mix((template + value) | 0)
  }
  add(depth > 1 ? 2 : depth)
  add(s0w)
  add(s0t)
  add(s0wt)
  add(s1w)
  add(s1t)
  add(s1wt)
  add(pair(word[s2] as number, s2t))
  add(s2t)
  add(b0w)
  add(b0t)
  add(b0wt)
  add(pair(b1w, b1t))
  add(b1t)
  add(pair(word[b0 + 2] as number, b2t))
  add(b2t)
  add(pair(s0wt, b0wt))
  add(pair(s0wt, b0t))
  add(pair(s0t, b0wt))
  add(pair(s0w, b0w))
  add(s0b0)
  add(pair(s1wt, s0wt))
  add(pair(s1wt, s0t))
  add(pair(s1t, s0wt))
  add(pair(s1w, s0w))
  add(s1s0)
  add(pair(s1t, b0t))
  add(pair(s1wt, b0t))
  add(pair(s1t, b0wt))
  add(pair(s1w, b0w))
  add(b0b1)
  add(pair(b0wt, b1t))
  add(pair(b0t, b1w))
  add(s1s0b0)
  add(pair(s1s0b0, b1t))
  add(pair(s0b0, b1t))
  add(pair(s0wt, b0b1))
  add(pair(s2t, s1s0))
  add(pair(pair(s2t, s1s0), b0t))
  add(pair(pair(b0b1, b2t), s0t))
  add(pair(b0b1, b2t))
  add(pair(pair(b0b1, b2t), b3t))
  add(pair(pair(s1wt, s0t), b0t))
  add(pair(pair(s1t, s0wt), b0t))
  add(pair(s1s0, b0wt))
  add(pair(s0b0, tag[s0l] as number))
  add(pair(s0b0, tag[s0r] as number))
  add(pair(s0b0, tag[b0l] as number))
  add(pair(s1s0b0, tag[s0l] as number))
  add(pair(s1s0b0, tag[s0r] as number))
  add(pair(s1s0b0, tag[s1r] as number))
  add(pair(s1s0b0, tag[b0l] as number))
  add(pair(s1s0, tag[s1l] as number))
  add(pair(pair(s1s0, tag[s1r] as number), word[s0] as number))
  add(pair(s0wt, word[s0r] as number))
  add(pair(s0wt, word[s0l] as number))
  add(pair(b0wt, word[b0l] as number))
  add(pair(s1wt, pair(word[s0l] as number, s0t)))
  add(pair(pair(s1t, s0t), word[s0l] as number))
  add(pair(s0t, s0labels))
  add(pair(s0w, s0labels))
  add(pair(s1t, s1labels))
  add(pair(s1w, s1labels))
  add(pair(b0t, b0labels))
  add(pair(b0w, b0labels))
  add(pair(pair(s1s0, s1labels), b0t))
  add(pair(pair(s1s0, s0labels), b0t))
  add(pair(pair(s0b0, s0labels), b0labels))
  add(pair(s0b0, s0labels))
  add(pair(s1s0, pair(s0labels, s1labels)))
  add(pair(s0b0, distance))
  add(pair(pair(s0w, b0w), distance))
  add(pair(s1s0b0, distance))
  add(pair(s1s0, span))
  add(pair(s1s0b0, span))
  add(pair(s0wt, distance))
  add(pair(b0wt, distance))
  add(pair(s0wt, s0v))
  add(pair(s0t, s0v))
  add(pair(s1t, s1v))
  add(pair(s1wt, s1v))
  add(pair(b0t, b0v))
  add(pair(s1s0b0, commas))
  add(pair(s1s0b0, verbs))
  add(pair(s1s0b0, pair(verbsInSpan, commasInSpan)))
  add(pair(s0b0, pair(commas, verbs)))
  add(pair(s1s0, pair(verbsInSpan, commasInSpan)))
  add(pair(tag[s0 + 1] as number, s0b0))
  add(pair(tag[b0 - 1] as number, s0b0))
  add(pair(s1s0b0, tag[state.secondRight[s1] as number] as number))
  add(pair(state.relation[s0r] as number, pair(s0t, b0wt)))
  add(pair(state.suffix[s0] as number, b0t))
  add(pair(state.suffix[b0] as number, s0t))
  return n
}

/** Writes what speaks for one relation or another between a head and a dependent whose own dependents are complete. */
export function relationFeatures(state: TransitionState, head: number, dependent: number, out: Int32Array): number {
  const { word, tag, leftmost, rightmost, leftRelations, rightRelations, suffix } = state
  const side = head > dependent ? 1 : 2
  const h = head
  const d = dependent
  const hw = word[h] as number
  const ht = tag[h] as number
  const dw = word[d] as number
  const dt = tag[d] as number
  const both = pair(ht, dt)
  const dl = leftmost[d] as number
  const dr = rightmost[d] as number
  const dLabels = pair(leftRelations[d] as number, rightRelations[d] as number)
  const hLabels = pair(leftRelations[h] as number, rightRelations[h] as number)
  const distance = step(Math.abs(h - d))
  const commas = few(Math.abs((state.commasBefore[h] as number) - (state.commasBefore[d] as number)))
  const secondLeft = state.secondLeft[d] as number
  let n = 0
  let template = side * 0x3f1a5c29
  const add = (value: number): void => {
    template += 0x27d4eb2f
    out[n++] = mix((template + value) | 0)
  }
  add(0)
  add(dt)
  add(dw)
  add(ht)
  add(hw)
  add(both)
  add(pair(ht, dw))
  add(pair(hw, dt))
  add(pair(hw, dw))
  add(pair(dLabels, both))
  add(pair(dLabels, dt))
  add(pair(dLabels, ht))
  add(pair(dLabels, hw))
  add(pair(leftRelations[d] as number, both))
  add(pair(hLabels, both))
  add(pair(hLabels, dt))
  add(pair(hLabels, pair(hw, dt)))
  add(pair(leftRelations[h] as number, both))
  add(pair(rightRelations[h] as number, both))
  add(pair(both, word[dl] as number))
  add(pair(hw, word[dl] as number))
  add(pair(pair(dt, word[dl] as number), dw))
  add(pair(both, word[secondLeft] as number))
  add(pair(both, tag[dl] as number))
  add(pair(both, word[dr] as number))
  add(pair(both, tag[dr] as number))
  add(pair(both, distance))
  add(pair(pair(dw, ht), distance))
  add(pair(both, commas))
  add(pair(both, pair(distance, commas)))
  add(pair(dt, tag[d + 1] as number))
  add(pair(dt, tag[d - 1] as number))
  add(pair(both, tag[d + 1] as number))
  add(pair(both, tag[d - 1] as number))
  add(pair(both, tag[h + 1] as number))
  add(pair(both, tag[h - 1] as number))
  add(pair(dw, word[d + 1] as number))
  add(pair(dw, word[d - 1] as number))
  add(pair(both, suffix[d] as number))
  add(pair(both, suffix[h] as number))
  add(pair(both, word[leftmost[h] as number] as number))
  add(pair(both, word[rightmost[h] as number] as number))
  add(pair(both, pair(dLabels, hLabels)))
  add(pair(pair(both, word[dl] as number), leftRelations[h] as number))
  add(pair(pair(ht, word[dl] as number), leftRelations[h] as number))
  add(pair(pair(hw, word[dl] as number), dw))
  add(pair(pair(dt, word[dl] as number), dLabels))
  add(pair(pair(both, word[dl] as number), tag[secondLeft] as number))
  add(pair(both, word[h + 1] as number))
  add(pair(both, word[d + 1] as number))
  add(pair(both, word[d - 1] as number))
  return n
}
