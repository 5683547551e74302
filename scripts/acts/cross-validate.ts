import { scoreAct } from '../../src/reading/classify-model.ts'
import { hashString } from '../../src/reading/syntax/hash.ts'
import { actSources, ofPlv, trainNewsHead } from './news-head.ts'
import type { PlvSentence } from './read-plv.ts'
import type { Knowledge, KnownAct } from './training-rows.ts'

/**
 * The scores that each sentence gets from weights trained on the other folds, in the order of the sentences.
 *
 * @param count how many folds; the rows of one sentence fall into the same, and each type is spread over all
 */
export function crossValidate(sentences: readonly PlvSentence[], knows: Knowledge, count = 5): readonly Float64Array[] {
  const sources = actSources(knows)
  const known = ofPlv(sentences, knows)
  const folds = foldsOf(sentences, count)
  const scores: Float64Array[] = new Array(sentences.length)
  for (let fold = 0; fold < count; fold++) {
    const head = trainNewsHead(
      known.filter((_, i) => folds[i] !== fold),
      sources,
    )
    folds.forEach((own, i) => {
      if (own === fold) scores[i] = scoreAct(head, (known[i] as KnownAct).features)
    })
  }
  return scores
}

function foldsOf(sentences: readonly PlvSentence[], count: number): readonly number[] {
  const taken = new Map<string, number>()
  const next = new Map<string, number>()
  const order = sentences.map((_, i) => i)
  const rank = (i: number) => hashString((sentences[i] as PlvSentence).id)
  order.sort((a, b) => rank(a) - rank(b) || a - b)
  const folds: number[] = new Array(sentences.length).fill(0)
  for (const i of order) {
    const { id, root } = sentences[i] as PlvSentence
    let fold = taken.get(id)
    if (fold === undefined) {
      const turn = next.get(root) ?? Math.abs(hashString(root))
      next.set(root, turn + 1)
      fold = turn % count
      taken.set(id, fold)
    }
    folds[i] = fold
  }
  return folds
}
