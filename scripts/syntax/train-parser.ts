import type { ActionScorer } from '../../src/reading/syntax/action-scorer.ts'
import { bestAction, loadState } from '../../src/reading/syntax/parser.ts'
import { actionFeatures, parserFeatureCount, relationFeatures } from '../../src/reading/syntax/parser-features.ts'
import type { SparseScorer } from '../../src/reading/syntax/sparse-scorer.ts'
import { symbolKey } from '../../src/reading/syntax/tagger.ts'
import { leftAction, longestParse, shiftAction, TransitionState } from '../../src/reading/syntax/transition-state.ts'
import type { WordColumns } from '../../src/reading/syntax/word-columns.ts'
import { AveragedPerceptron, quantise, seededRandom, shuffled, sparsify, thinOut } from './averaged-perceptron.ts'
import { actionCosts } from './dynamic-oracle.ts'

/** A sentence to learn from: words with the tags a tagger gave them, and the tree of the treebank. */
export interface ParserExample {
  readonly columns: WordColumns
  readonly tags: Uint8Array
  /** head of each word, numbered from 1 (entry 0 unused); the root is `count + 1` */
  readonly heads: Int32Array
  /** relation of each word, numbered from 1 */
  readonly relations: Uint8Array
}

export interface ParserTask {
  readonly actionSlots: number
  readonly relationSlots: number
  readonly relationCount: number
  readonly rootRelation: number
  readonly commaTags: ReadonlySet<number>
  readonly verbTags: ReadonlySet<number>
  readonly epochs: number
  /** one training run each; their weights are added up */
  readonly seeds: readonly number[]
  /** share of the features left out of each decision while learning */
  readonly thin: number
  readonly least: number
  readonly smallest: number
}

/** Learns actions and relations in as many runs as there are seeds; what only one run's order taught fades in the sum. */
export function trainParser(
  examples: readonly ParserExample[],
  task: ParserTask,
): { actions: ActionScorer; relations: SparseScorer } {
  const actionSum = new Float32Array(task.actionSlots * 3)
  const relationSum = new Float32Array(task.relationSlots * task.relationCount)
  for (const seed of task.seeds) {
    const { actions, relations } = trainOnce(examples, task, seededRandom(seed))
    actions.addAverage(actionSum, task.least)
    relations.addAverage(relationSum, task.least)
  }
  return {
    actions: { slots: task.actionSlots, weights: quantise(actionSum, 3, 4) },
    relations: sparsify(relationSum, task.relationCount, task.smallest),
  }
}

/** Learns actions and relations together, straying from the treebank's path to learn from its own mistakes. */
function trainOnce(
  examples: readonly ParserExample[],
  task: ParserTask,
  random: () => number,
): { actions: AveragedPerceptron; relations: AveragedPerceptron } {
  const actions = new AveragedPerceptron(task.actionSlots, 3)
  const relations = new AveragedPerceptron(task.relationSlots, task.relationCount)
  const state = new TransitionState()
  const features = new Int32Array(parserFeatureCount)
  const scores = new Float64Array(task.relationCount)
  const actionScores = new Float64Array(3)
  const costs = new Float64Array(3)

  const relationFor = (head: number, dependent: number, example: ParserExample): number => {
    if (head > state.count) return task.rootRelation
    const count = thinOut(features, relationFeatures(state, head, dependent, features), task.thin, random)
    relations.score(features, count, scores)
    let best = 0
    for (let c = 1; c < scores.length; c++) if ((scores[c] as number) > (scores[best] as number)) best = c
    if (example.heads[dependent] === head) {
      const gold = example.relations[dependent] as number
      relations.tick()
      if (gold !== best) relations.update(features, count, gold, best)
    }
    return best
  }

  for (let epoch = 0; epoch < task.epochs; epoch++) {
    let wrong = 0
    let total = 0
    for (const e of shuffled(examples.length, random)) {
      const example = examples[e] as ParserExample
      if (example.columns.count > longestParse) continue
      loadState(state, example.columns, example.tags, 0, example.columns.count, task)
      while (!state.finished) {
        let action = shiftAction
        if (state.depth > 0) {
          const count = thinOut(features, actionFeatures(state, features), task.thin, random)
          actions.score(features, count, actionScores)
          const predicted = bestAction(state, actionScores)
          actionCosts(state, example.heads, costs)
          const least = Math.min(...costs)
          let good = -1
          for (let a = 0; a < 3; a++) {
            if (costs[a] !== least) continue
            if (good < 0 || (actionScores[a] as number) > (actionScores[good] as number)) good = a
          }
          actions.tick()
          total++
          if (costs[predicted] !== least) {
            wrong++
            actions.update(features, count, good, predicted)
          }
          action = epoch > 0 && random() < 0.9 ? predicted : good
        }
        if (action === shiftAction) {
          state.shift()
          continue
        }
        const dependent = state.stack[state.depth - 1] as number
        const head = action === leftAction ? state.next : (state.stack[state.depth - 2] as number)
        const relation = relationFor(head, dependent, example)
        if (action === leftAction) state.left(relation, symbolKey(relation))
        else state.right(relation, symbolKey(relation))
      }
    }
    console.error(`parser epoch ${epoch + 1}: ${((100 * wrong) / total).toFixed(2)} % of the actions wrong`)
  }
  return { actions, relations }
}
