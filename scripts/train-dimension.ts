import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ClaimLine, scoreClaims } from '../eval/score-claims.ts'
import { DIMENSIONS } from '../src/model/claim.ts'
import { type DimensionFeatures, dimensionFeatures } from '../src/reading/dimension-features.ts'
import { judgeByRules } from '../src/reading/judge-by-rules.ts'
import { likeliestDimension } from '../src/reading/judge-dimension.ts'
import { readThrough } from '../src/reading/read-document.ts'
import type { OutcomeWeights } from '../src/reading/reader-vocabulary.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { annotatedTexts } from './annotated-texts.ts'

/*
 * Trains data/reading/dimension-weights.tsv on annotated claims: multinomial logistic regression, L2, Adam.
 *
 * node scripts/run-ts.mjs scripts/train-dimension.ts FOLDER... [--folds]   (training/claims, say)
 *
 * `--folds` writes nothing and says what is reached on texts held out, in six folds by text.
 */
const FOLDS = 6
const STEPS = 150
const RATE = 0.05
const L2 = 10
const LEAST_SEEN = 3
const LEAST_WEIGHT = 0.005

interface Example {
  readonly text: string
  readonly features: DimensionFeatures
  /** places in DIMENSIONS of the answers that will do, the first annotator's first */
  readonly right: readonly number[]
}

type Judged = ClaimLine & { readonly index: number }

const vocabulary = loadVocabulary()
const examples = annotatedTexts(process.argv.slice(2)).flatMap(({ name, document, claims }): readonly Example[] => {
  const reading = readThrough(document, vocabulary)
  const lines = reading.predications.map((one, index): Judged => {
    const start = reading.tokens[one.from]?.start ?? 0
    const end = reading.tokens[one.to - 1]?.end ?? start
    const { kind, type } = judgeByRules(reading, one, vocabulary)
    const quote = document.text.slice(start, end)
    return { index, start, end, quote, kind, type, source: one.source, target: one.target }
  })
  return scoreClaims(document.text, claims, lines).matched.flatMap(([wanted, line]) => {
    const one = reading.predications[(line as Judged).index]
    if (one === undefined) return []
    const { kind, type } = judgeByRules(reading, one, vocabulary)
    const answers = [wanted.dimension, wanted.alt?.dimension].flatMap((answer) =>
      DIMENSIONS.flatMap((dimension, at) => (dimension === answer ? [at] : [])),
    )
    return [{ text: name, features: dimensionFeatures(reading, one, { kind, type }, vocabulary), right: answers }]
  })
})

if (process.argv.includes('--folds')) hold()
else write()

/** What is reached on texts held out. */
function hold(): void {
  const texts = [...new Set(examples.map((one) => one.text))]
  let hits = 0
  for (let fold = 0; fold < FOLDS; fold++) {
    const out = new Set(texts.filter((_, i) => i % FOLDS === fold))
    const weights = train(examples.filter((one) => !out.has(one.text)))
    for (const one of examples) {
      if (out.has(one.text) && one.right.includes(DIMENSIONS.indexOf(likeliestDimension(one.features, weights)))) hits++
    }
  }
  console.log(`texts held out: ${(hits / examples.length).toFixed(3)} of ${examples.length} claims`)
}

function write(): void {
  const rows = [...train(examples)]
    .filter(([, weights]) => weights.some((weight) => Math.abs(weight) >= LEAST_WEIGHT))
    .sort((a, b) => (a[0] < b[0] ? -1 : 1))
    .map(([feature, weights]) => [feature, ...weights.map((weight) => String(Number(weight.toFixed(3))))].join('\t'))
  const head = [
    '# What speaks how much for each dimension: words and types, and components of the mean word vectors (c clause, s sentence, p paragraph).',
    '# Trained by scripts/train-dimension.ts on annotated claims; weights only, Apache-2.0.',
    ['feature', ...DIMENSIONS].join('\t'),
  ]
  const table = join(fileURLToPath(new URL('..', import.meta.url)), 'data/reading/dimension-weights.tsv')
  writeFileSync(table, `${[...head, ...rows].join('\n')}\n`)
  console.log(`${rows.length} features written`)
}

/** Adam on the mean log-likelihood of the annotated dimensions; how often each stands there at all is not pulled to zero. */
function train(data: readonly Example[]): OutcomeWeights {
  const counts = new Map<string, number>()
  for (const { features } of data) for (const name of features.keys()) counts.set(name, (counts.get(name) ?? 0) + 1)
  const names = [...counts].filter(([, count]) => count >= LEAST_SEEN).map(([name]) => name)
  const index = new Map(names.map((name, at) => [name, at]))
  const width = DIMENSIONS.length
  const seen = data.map(({ features, right }) => {
    const known = [...features].filter(([name]) => index.has(name))
    return {
      right: right[0] ?? 0,
      ids: Int32Array.from(known, ([name]) => index.get(name) ?? 0),
      amounts: Float64Array.from(known, ([, amount]) => amount),
    }
  })
  const free = (index.get('always') ?? 0) * width
  const weights = new Float64Array(names.length * width)
  const first = new Float64Array(weights.length)
  const second = new Float64Array(weights.length)
  for (let step = 1; step <= STEPS; step++) {
    const gradient = Float64Array.from(weights, (weight, k) => (k >= free && k < free + width ? 0 : -L2 * weight))
    for (const { right, ids, amounts } of seen) {
      const pulls = chances(ids, amounts, weights).map((chance, at) => (at === right ? 1 : 0) - chance)
      for (const [i, id] of ids.entries()) {
        const amount = amounts[i] ?? 0
        for (let at = 0; at < width; at++)
          gradient[id * width + at] = (gradient[id * width + at] ?? 0) + (pulls[at] ?? 0) * amount
      }
    }
    for (let k = 0; k < weights.length; k++) {
      const slope = (gradient[k] ?? 0) / seen.length
      first[k] = 0.9 * (first[k] ?? 0) + 0.1 * slope
      second[k] = 0.99 * (second[k] ?? 0) + 0.01 * slope * slope
      const m = (first[k] ?? 0) / (1 - 0.9 ** step)
      const v = (second[k] ?? 0) / (1 - 0.99 ** step)
      weights[k] = (weights[k] ?? 0) + (RATE * m) / (Math.sqrt(v) + 1e-8)
    }
  }
  return new Map(names.map((name, at) => [name, [...weights.slice(at * width, (at + 1) * width)]]))
}

function chances(ids: Int32Array, amounts: Float64Array, weights: Float64Array): readonly number[] {
  const width = DIMENSIONS.length
  const scores = DIMENSIONS.map(() => 0)
  for (const [i, id] of ids.entries()) {
    for (let at = 0; at < width; at++)
      scores[at] = (scores[at] ?? 0) + (weights[id * width + at] ?? 0) * (amounts[i] ?? 0)
  }
  const top = Math.max(...scores)
  const powers = scores.map((score) => Math.exp(score - top))
  const all = powers.reduce((sum, power) => sum + power, 0)
  return powers.map((power) => power / all)
}
