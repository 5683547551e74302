import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { likeliestOutcome, outcomeScores } from '../src/reading/judge-claims.ts'
import { type JudgeModel, packJudge, writeJudge } from '../src/reading/judge-model.ts'
import { loadActs } from '../src/tasks/load-acts.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { loadSyntax } from '../src/tasks/load-syntax.ts'
import { annotatedTexts } from './annotated-texts.ts'
import { type JudgeExample, judgeExamples, willDo } from './judge-examples.ts'
import { fitOutcomes } from './weights/fit-outcomes.ts'

/*
 * Trains models/judge-en.bin on annotated claims: what a claim is, its kind, type and direction together. Prints what is reached
 * with each fifth of the texts left out in turn, and on other texts, beside what the rules say alone.
 *
 * node scripts/run-ts.mjs scripts/train-judge.ts [--folds]
 *
 * It learns from training/claims alone; ../shared/gold/claims, where it is there, is only measured on. What the signs lean on
 * (who takes part, dimension, what carries a claim) was learned from the same texts, so the folds hold out the judge alone.
 */
const FOLDS = 5
const FIT = { rounds: 8, rate: 0.07, start: 1, ridge: 2, least: 3, hidden: 0.3 }
/** Weights of eight bits reach so far; rows with none above `least` are left out. */
const PACK = { most: 1.5, least: 0.02 }

const root = fileURLToPath(new URL('..', import.meta.url))
const others = join(root, '../shared/gold/claims')
const vocabulary = loadVocabulary([], { syntax: loadSyntax(), acts: loadActs(), judge: null })
const examplesIn = (folder: string) => annotatedTexts([folder]).flatMap((text) => judgeExamples(text, vocabulary))
const examples = examplesIn(join(root, 'training/claims'))
const texts = [...new Set(examples.map((one) => one.text))].sort()

if (process.argv.includes('--folds')) {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const out = new Set(texts.filter((_, i) => i % FOLDS === fold))
    const model = learn(examples.filter((one) => !out.has(one.text)))
    return judge(
      examples.filter((one) => out.has(one.text)),
      model,
    )
  }).flat()
  tell('texts held out', judged)
}
const model = learn(examples)
if (existsSync(others)) tell('other texts', judge(examplesIn(others), model))
const bytes = writeJudge(model)
writeFileSync(join(root, 'models/judge-en.bin'), bytes)
console.log(`${model.ids.length} signs written, ${bytes.length} bytes`)

function learn(from: readonly JudgeExample[]): JudgeModel {
  const { rows, biases } = fitOutcomes(from, FIT)
  return packJudge(rows, biases, PACK)
}

interface Judged {
  readonly example: JudgeExample
  readonly judged: { readonly kind: string; readonly type: string; readonly direction: string }
}

function judge(list: readonly JudgeExample[], model: JudgeModel): readonly Judged[] {
  return list.map((example) => ({ example, judged: likeliestOutcome(outcomeScores(model, example), example.possible) }))
}

function tell(name: string, list: readonly Judged[]): void {
  const share = (right: (one: JudgeExample, said: Judged['judged']) => boolean, some = list) => {
    const learned = some.filter(({ example, judged }) => right(example, judged)).length / some.length
    const ruled = some.filter(({ example }) => right(example, example.rules)).length / some.length
    return `${learned.toFixed(3)} (rules ${ruled.toFixed(3)})`
  }
  const typed = list.filter(({ example: { wanted } }) => wanted.kind === 'event' || wanted.kind === 'statement')
  const kind = share(({ wanted }, said) => willDo(wanted, 'kind', said.kind))
  const both = share(({ wanted }, said) => willDo(wanted, 'kind', said.kind) && willDo(wanted, 'type', said.type))
  const type = share(({ wanted }, said) => willDo(wanted, 'type', said.type), typed)
  const direction = share(({ wanted }, said) => willDo(wanted, 'direction', said.direction))
  console.log(
    `${name}: ${list.length} claims; kind ${kind}, kind and type ${both}, type ${type}, direction ${direction}`,
  )
}
