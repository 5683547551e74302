import { crossValidate } from '../scripts/acts/cross-validate.ts'
import { PLV_TYPES, type PlvSentence, QUAD_OF, readPlv } from '../scripts/acts/read-plv.ts'
import { featuresOf } from '../scripts/acts/training-rows.ts'
import { type ActHead, type ActModel, scoreAct } from '../src/reading/classify-model.ts'
import { hashString } from '../src/reading/syntax/hash.ts'
import { loadActs } from '../src/tasks/load-acts.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { filesUnder } from './annotated-files.ts'
import type { Evaluation } from './evaluation.ts'
import { macroF1 } from './macro-f1.ts'

/**
 * How well the type of an act is told where source and target are given. Sentences that the weights were trained on are
 * told by weights trained on the rest of them, in five folds.
 *
 * @param path a file of the PLV form (sentence_id, marked_sentence, gold_root, gold_penta), or a folder of such
 */
export function evaluatePlv(path: string): Evaluation {
  const sentences = filesUnder(path, '.tsv').flatMap(readPlv)
  if (sentences.length === 0) throw new Error(`plv needs a file of marked sentences; ${path} has none`)
  const vocabulary = loadVocabulary()
  const knows = { syntax: vocabulary.syntax, words: vocabulary }
  const model = loadActs()
  const folded = isLearned(sentences, model)
  const head = model.heads.get('news') as ActHead
  const scores = folded
    ? crossValidate(sentences, knows)
    : sentences.map(({ marked }) => scoreAct(head, featuresOf(marked, knows)))
  const said = scores.map(bestOf)
  const told = said.map((one) => one.type)
  const roots = sentences.map((one) => one.root)
  const quads = sentences.map((one) => one.quad)
  const right = (some: readonly number[]) => some.filter((i) => told[i] === roots[i]).length / Math.max(1, some.length)
  const order = said.map((_, i) => i).sort((a, b) => (said[b]?.margin ?? 0) - (said[a]?.margin ?? 0))
  const figures = {
    root: { macroF1: macroF1(roots, told), accuracy: right(order) },
    quad: {
      macroF1: macroF1(
        quads,
        told.map((type) => QUAD_OF[type] ?? ''),
      ),
    },
    surerHalf: right(order.slice(0, Math.ceil(order.length / 2))),
    sentences: sentences.length,
    crossValidated: folded,
  }
  return { figures, table: tableOf(figures), misses: missesOf(sentences, told) }
}

/** Whether most of the sentences are ones that the weights were trained on. */
function isLearned(sentences: readonly PlvSentence[], { learned }: ActModel): boolean {
  const known = sentences.filter(({ marked }) => learned.has(hashString(marked)))
  return known.length * 2 > sentences.length
}

function bestOf(scores: Float64Array): { readonly type: string; readonly margin: number } {
  const order = [...scores.keys()].sort((a, b) => (scores[b] as number) - (scores[a] as number))
  const [first = 0, second = 0] = order
  return { type: PLV_TYPES[first] as string, margin: (scores[first] as number) - (scores[second] as number) }
}

interface PlvFigures {
  readonly root: { readonly macroF1: number; readonly accuracy: number }
  readonly quad: { readonly macroF1: number }
  readonly surerHalf: number
  readonly sentences: number
  readonly crossValidated: boolean
}

function tableOf({ root, quad, surerHalf, sentences, crossValidated }: PlvFigures): string {
  return [
    `${sentences} sentences, ${crossValidated ? 'each told by weights trained on the other folds (five)' : 'by the weights as they are'}`,
    `type, macro-F1        ${root.macroF1.toFixed(3)}`,
    `type, right           ${root.accuracy.toFixed(3)}`,
    `– in the surer half   ${surerHalf.toFixed(3)}`,
    `quad class, macro-F1  ${quad.macroF1.toFixed(3)}`,
  ].join('\n')
}

function missesOf(sentences: readonly PlvSentence[], told: readonly string[]): readonly string[] {
  return sentences.flatMap(({ id, marked, root }, i) =>
    told[i] === root ? [] : [`${id}: ${told[i]}, not ${root}: ${marked}`],
  )
}
