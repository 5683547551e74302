import { type ActionScorer, scoreActions } from './action-scorer.ts'
import { pair } from './hash.ts'
import { actionFeatures, parserFeatureCount, relationFeatures } from './parser-features.ts'
import { bestClass, type SparseScorer } from './sparse-scorer.ts'
import { symbolKey } from './tagger.ts'
import { leftAction, longestParse, rightAction, shiftAction, TransitionState } from './transition-state.ts'
import type { WordColumns } from './word-columns.ts'

/** What the parser needs of a model. */
export interface ParserModel {
  readonly actions: ActionScorer
  readonly relations: SparseScorer
  /** position of `root` among the relations */
  readonly rootRelation: number
  /** tags (positions) of commas and of verbs */
  readonly commaTags: ReadonlySet<number>
  readonly verbTags: ReadonlySet<number>
}

/** Scratch space for `parseSentence`; one may serve any number of sentences, one after the other. */
export class ParserScratch {
  readonly state = new TransitionState()
  readonly features = new Int32Array(parserFeatureCount)
  readonly scores = new Int32Array(128)
}

/** Lays words `from` to `to` of a text into the state, numbered from 1; the root and "none" get keys of their own. */
export function loadState(
  state: TransitionState,
  columns: WordColumns,
  tags: Uint8Array,
  from: number,
  to: number,
  model: Pick<ParserModel, 'commaTags' | 'verbTags'>,
): void {
  const count = to - from
  state.reset(count)
  let commas = 0
  let verbs = 0
  for (let i = 1; i <= count; i++) {
    const at = from + i - 1
    const tag = tags[at] as number
    state.word[i] = columns.word[at] as number
    state.tag[i] = symbolKey(tag)
    state.suffix[i] = columns.suffix3[at] as number
    state.commasBefore[i] = commas
    state.verbsBefore[i] = verbs
    if (model.commaTags.has(tag)) commas++
    if (model.verbTags.has(tag)) verbs++
  }
  const none = pair(1, 2)
  const root = pair(3, 4)
  state.word[0] = none
  state.tag[0] = none
  state.suffix[0] = none
  state.commasBefore[0] = 0
  state.verbsBefore[0] = 0
  state.word[count + 1] = root
  state.tag[count + 1] = root
  state.suffix[count + 1] = root
  state.commasBefore[count + 1] = commas
  state.verbsBefore[count + 1] = verbs
  for (let i = count + 2; i < count + 6; i++) {
    state.word[i] = none
    state.tag[i] = none
    state.suffix[i] = none
  }
}

/** The allowed action with the highest score. */
export function bestAction(state: TransitionState, scores: Int32Array | Float64Array): number {
  let best = -1
  for (let action = shiftAction; action <= rightAction; action++) {
    if (!state.allows(action)) continue
    if (best < 0 || (scores[action] as number) > (scores[best] as number)) best = action
  }
  return best
}

/**
 * On which word does each word of a sentence hang, and how? Greedy, in time linear in its length.
 *
 * @param from      first word
 * @param to        after the last word; at most `longestParse` words further
 * @param heads     written at `from` to `to`: position of the head in the text, -1 for the root
 * @param relations written there too: position in the model's list of relations
 */
export function parseSentence(
  columns: WordColumns,
  tags: Uint8Array,
  from: number,
  to: number,
  model: ParserModel,
  scratch: ParserScratch,
  heads: Int32Array,
  relations: Uint8Array,
): void {
  const { state, features, scores } = scratch
  loadState(state, columns, tags, from, to, model)
  while (!state.finished) {
    let action = shiftAction
    if (state.depth > 0) {
      if (state.next > state.count) action = state.depth > 1 ? rightAction : leftAction
      else {
        scoreActions(model.actions, features, actionFeatures(state, features), scores)
        action = bestAction(state, scores)
      }
    }
    if (action === shiftAction) {
      state.shift()
      continue
    }
    const dependent = state.stack[state.depth - 1] as number
    const head = action === leftAction ? state.next : (state.stack[state.depth - 2] as number)
    let relation = model.rootRelation
    if (head <= state.count) {
      const count = relationFeatures(state, head, dependent, features)
      relation = bestClass(model.relations, features, count, scores)
    }
    if (action === leftAction) state.left(relation, symbolKey(relation))
    else state.right(relation, symbolKey(relation))
  }
  for (let i = 1; i <= state.count; i++) {
    const head = state.head[i] as number
    heads[from + i - 1] = head > state.count ? -1 : from + head - 1
    relations[from + i - 1] = state.relation[i] as number
  }
}

/** Where a sentence longer than `longestParse` words is cut: at a mark near the limit, else at the limit. */
export function pieceEnd(columns: WordColumns, from: number, to: number): number {
  if (to - from <= longestParse) return to
  const limit = from + longestParse
  for (let i = limit; i > limit - 80; i--) {
    const form = columns.forms[i - 1] as string
    if (form === ';' || form === ':' || form === '.') return i
  }
  for (let i = limit; i > limit - 80; i--) if (columns.forms[i - 1] === ',') return i
  return limit
}
