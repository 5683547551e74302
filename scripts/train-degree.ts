import { annotatedDegrees } from '../eval/annotated-degrees.ts'
import { scoreDegrees } from '../eval/score-degrees.ts'
import { degreeFeatures, isNegated } from '../src/reading/degree-features.ts'
import { bend } from '../src/reading/judge-degree.ts'
import { tokenAt } from '../src/reading/syntax-tree.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { type Example, fitWeights, type Slope } from './weights/fit-weights.ts'
import { writeWeights } from './weights/write-weights.ts'

/*
 * Negated predicates are left out of the learning: people who were asked whether a thing happened often marked "did not
 * happen" with how sure they were of that.
 *
 * Trains data/reading/degree-weights.tsv on predicates with a degree:
 *   node scripts/run-ts.mjs scripts/train-degree.ts FOLDER
 * Prints what five folds by sentence reach before it trains on all.
 */
const FOLDS = 5
const NEAR = 0.5

/** Absolute error, rounded off near zero, through the bend to −3 … +3. */
const absolute: Slope = (sum, target) => {
  const off = bend(sum) - target
  return Math.max(-1, Math.min(1, off / NEAR)) * (1 - Math.tanh(sum) ** 2 + 0.05)
}
const OPTIONS = { slope: absolute, ridge: 12, rounds: 40, least: 3 }

const vocabulary = loadVocabulary()
const rows = annotatedDegrees(process.argv[2] ?? '', vocabulary).flatMap(({ part, targets, reading }, sentence) =>
  targets.map(({ token, degree }) => {
    const features = degreeFeatures(reading, token, vocabulary)
    const negated = isNegated(reading, tokenAt(reading, token))
    return { part, negated, fold: sentence % FOLDS, example: { features, target: degree, weight: 1 } satisfies Example }
  }),
)

const judged = Array.from({ length: FOLDS }, (_, fold) => {
  const weights = fitWeights(
    rows.filter((row) => row.fold !== fold && !row.negated).map((row) => row.example),
    OPTIONS,
  )
  return rows
    .filter((row) => row.fold === fold)
    .map((row) => ({ ...row, said: say(row.example, row.negated, weights) }))
}).flat()
for (const part of ['', ...new Set(rows.map((row) => row.part))]) {
  const own = judged.filter((row) => part === '' || row.part === part)
  const { r, mae, constantMae } = scoreDegrees(own.map((row) => ({ gold: row.example.target, said: row.said })))
  console.log(
    `five folds, ${part || 'all'}: r ${r.toFixed(3)} mae ${mae.toFixed(3)} constant ${constantMae.toFixed(3)}`,
  )
}
const weights = fitWeights(
  rows.filter((row) => !row.negated).map((row) => row.example),
  OPTIONS,
)
const title =
  '# Weights of what tells how far a predicate is so: what each feature adds. Made by scripts/train-degree.ts; see models/README.md.'
console.log(
  `${writeWeights(new URL('../data/reading/degree-weights.tsv', import.meta.url), title, weights)} weights written`,
)

function say({ features }: Example, negated: boolean, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const feature of new Set(features)) sum += weights.get(feature) ?? 0
  return bend(negated ? -Math.abs(sum) : sum)
}
