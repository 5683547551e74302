import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AnnotatedText } from '../eval/annotated-text.ts'
import { type ClaimLine, scoreClaims, whoRight } from '../eval/score-claims.ts'
import { choices } from '../src/reading/choose-participants.ts'
import { findPredications } from '../src/reading/find-predications.ts'
import { type Candidate, participantCandidates } from '../src/reading/participant-candidates.ts'
import { type Setting, sideSigns } from '../src/reading/participant-signs.ts'
import { actBefore, settingOf } from '../src/reading/participants.ts'
import { READING_STEPS } from '../src/reading/read-document.ts'
import type { ReaderVocabulary } from '../src/reading/reader-vocabulary.ts'
import type { Reading } from '../src/reading/reading.ts'
import { startReading } from '../src/reading/start-reading.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { annotatedTexts } from './annotated-texts.ts'
import { fitChoices } from './weights/fit-choices.ts'

/**
 * Trains data/reading/participant-weights.tsv on annotated claims: a log-linear choice among all that may be source and
 * target (softmax over choices, several may be right), L2, Adam. Whom the act before was told of is taken from the reading
 * with the weights so far, so training is repeated until that settles.
 *
 * node scripts/run-ts.mjs scripts/train-participants.ts [folders of NAME.txt and NAME.jsonl] [--folds]
 *
 * The folders are training/claims and ../shared/gold/claims where it is there, unless told. `--folds` writes nothing and
 * says how many acts of each text come out right when the others are learned from.
 */
const root = fileURLToPath(new URL('..', import.meta.url))
const table = join(root, 'data/reading/participant-weights.tsv')
const FOLDS = 5
const ROUNDS = 2
const STEPS = 200
const RATE = 0.05
const L2 = 0.01

/** One act with every choice that can be made for it: which signs speak for each, and which choices are right. */
interface Example {
  readonly text: string
  readonly options: readonly { readonly signs: readonly string[]; readonly right: boolean }[]
  /** whether any choice offered is right */
  readonly possible: boolean
}

interface Text extends AnnotatedText {
  /** read up to where participants are weighed */
  readonly prepared: Reading
}

const loaded = loadVocabulary()
const texts = annotatedTexts(process.argv.slice(2)).map((one): Text => ({ ...one, prepared: prepare(one) }))

if (process.argv.includes('--folds')) {
  let right = 0
  let all = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const isOut = (_: Text, i: number) => i % FOLDS === fold
    const weights = settle(texts.filter((one, i) => !isOut(one, i)))
    for (const out of texts.filter(isOut)) {
      const { examples } = examplesOf(out, { ...loaded, participantWeights: weights })
      const hits = examples.filter((one) => best(one, weights)?.right).length
      const possible = examples.filter((one) => one.possible).length
      console.log(`${out.name.padEnd(10)} ${hits} of ${examples.length} right, ${possible} possible`)
      right += hits
      all += examples.length
    }
  }
  console.log(`texts held out: ${(right / all).toFixed(3)} of ${all} acts found`)
} else {
  const weights = settle(texts)
  const rows = [...weights].filter(([, weight]) => Math.abs(weight) >= 0.05).sort((a, b) => (a[0] < b[0] ? -1 : 1))
  const head = [
    '# What speaks how much for an actor as source (s) or target (t) of an act, and for two of them together.',
    '# Trained by scripts/train-participants.ts on annotated claims; weights only, Apache-2.0.',
    'feature\tweight',
  ]
  writeFileSync(table, `${[...head, ...rows.map(([sign, weight]) => `${sign}\t${weight.toFixed(2)}`)].join('\n')}\n`)
  console.log(`${rows.length} weights`)
}

function prepare({ document }: AnnotatedText): Reading {
  const steps = READING_STEPS.slice(0, READING_STEPS.indexOf(findPredications))
  return steps.reduce((reading, step) => step(reading, loaded), startReading(document, loaded))
}

function settle(training: readonly Text[]): ReadonlyMap<string, number> {
  let weights = loaded.participantWeights
  for (let round = 0; round < ROUNDS; round++) {
    const vocabulary = { ...loaded, participantWeights: weights }
    const examples = training.flatMap((text) => examplesOf(text, vocabulary).examples)
    weights = fitChoices(examples, { steps: STEPS, rate: RATE, ridge: L2 })
    const hits = examples.filter((one) => best(one, weights)?.right).length
    console.error(
      `  round ${round + 1}: ${examples.length} acts, ${examples.filter((one) => one.possible).length} possible, ${hits} right`,
    )
  }
  return weights
}

function examplesOf(
  { name, document, prepared, claims }: Text,
  vocabulary: ReaderVocabulary,
): { readonly examples: readonly Example[] } {
  const reading = findPredications(prepared, vocabulary)
  const lines = reading.predications.map((one, index): ClaimLine & { index: number } => {
    const start = reading.tokens[one.from]?.start ?? 0
    const end = reading.tokens[one.to - 1]?.end ?? start
    const { kind, type } = one.rule ?? { kind: 'event', type: 'NONE' }
    return {
      index,
      start,
      end,
      quote: document.text.slice(start, end),
      kind,
      type,
      source: one.source,
      target: one.target,
    }
  })
  const examples: Example[] = []
  for (const [wanted, line] of scoreClaims(document.text, claims, lines).matched) {
    const one = reading.predications[(line as ClaimLine & { index: number }).index]
    if (one === undefined) continue
    const before = actBefore(reading, reading.predications, one.head)
    const act = { head: one.head, core: one.core, span: [one.from, one.to] as const, verbal: one.verbal }
    const candidates = participantCandidates(reading, act, before, vocabulary)
    const setting = settingOf(reading, act, one.rule, before, candidates)
    const swapped = one.rule?.roles === 'object-subject'
    const options = optionsOf(candidates, setting).map(({ signs, source, target }) => {
      const said = swapped ? { ...line, source: target, target: source } : { ...line, source, target }
      return { signs, right: whoRight(said, wanted) }
    })
    examples.push({ text: name, options, possible: options.some((option) => option.right) })
  }
  return { examples }
}

function optionsOf(candidates: readonly Candidate[], setting: Setting) {
  const sources = candidates.map((one) => sideSigns('s', one, setting))
  const targets = candidates.map((one) => sideSigns('t', one, setting))
  return [...choices(candidates, setting)].map(({ choice, source, target, joint }) => ({
    source: choice.source,
    target: choice.target,
    signs: [...(sources[source] ?? []), ...(targets[target] ?? []), ...joint],
  }))
}

function best(example: Example, weights: ReadonlyMap<string, number>) {
  let most = Number.NEGATIVE_INFINITY
  let found: Example['options'][number] | undefined
  for (const option of example.options) {
    const score = option.signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)
    if (score > most) {
      most = score
      found = option
    }
  }
  return found
}
