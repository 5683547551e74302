import type { AnnotatedText } from '../eval/annotated-text.ts'
import { type ClaimCandidate, claimCandidates } from '../src/reading/claim-candidates.ts'
import { claimFeatures } from '../src/reading/claim-features.ts'
import { findPredications } from '../src/reading/find-predications.ts'
import { READING_STEPS } from '../src/reading/read-document.ts'
import type { Reading } from '../src/reading/reading.ts'
import { startReading } from '../src/reading/start-reading.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { annotatedTexts } from './annotated-texts.ts'
import { type Example, fitWeights, logistic } from './weights/fit-weights.ts'
import { writeWeights } from './weights/write-weights.ts'

/*
 * Trains data/reading/claim-weights.tsv on annotated claims: which clauses, noun phrases and numbers carry a claim.
 *
 * node scripts/run-ts.mjs scripts/train-claims.ts [folders of NAME.txt and NAME.jsonl] [--folds]
 *
 * The table that is shipped is trained on training/claims alone. `--folds` writes nothing and
 * says how well the claims of each text are found when the others are learned from, by where the line is drawn.
 */
const FOLDS = 6
const OPTIONS = { slope: logistic, ridge: 8, rounds: 24, least: 3 }

interface Case {
  readonly text: number
  readonly example: Example
}

const vocabulary = loadVocabulary()
const texts = annotatedTexts(process.argv.slice(2))
let wanted = 0
const cases = texts.flatMap((text, at) => casesOf(text).map((example): Case => ({ text: at, example })))

if (process.argv.includes('--folds')) {
  const judged = Array.from({ length: FOLDS }, (_, fold) => {
    const isOut = (one: Case) => one.text % FOLDS === fold
    const weights = fitWeights(
      cases.filter((one) => !isOut(one)).map((one) => one.example),
      OPTIONS,
    )
    return cases.filter(isOut).map(({ example }) => ({ right: example.target === 1, sum: sumOf(example, weights) }))
  }).flat()
  const reach = judged.filter((one) => one.right).length
  console.log(`${judged.length} candidates, ${reach} of ${wanted} claims among them`)
  for (let line = -1.5; line <= 1; line += 0.25) {
    const kept = judged.filter((one) => one.sum > line)
    const hits = kept.filter((one) => one.right).length
    const p = hits / kept.length
    const r = hits / wanted
    console.log(
      `above ${line.toFixed(2)}: p ${p.toFixed(3)} r ${r.toFixed(3)} F1 ${((2 * p * r) / (p + r)).toFixed(3)}`,
    )
  }
} else {
  const weights = fitWeights(
    cases.map((one) => one.example),
    OPTIONS,
  )
  const title =
    '# Weights of what tells whether words carry a claim: clauses (c), noun phrases (n), figures (f). Made by scripts/train-claims.ts; see models/README.md.'
  console.log(
    `${writeWeights(new URL('../data/reading/claim-weights.tsv', import.meta.url), title, weights)} weights written`,
  )
}

function sumOf({ features }: Example, weights: ReadonlyMap<string, number>): number {
  let sum = 0
  for (const feature of new Set(features)) sum += weights.get(feature) ?? 0
  return sum
}

function casesOf({ document, claims }: AnnotatedText): readonly Example[] {
  const steps = READING_STEPS.slice(0, READING_STEPS.indexOf(findPredications))
  const reading = steps.reduce((before, step) => step(before, vocabulary), startReading(document, vocabulary))
  const from = Math.min(...claims.map((one) => one.sentence[0]))
  const to = Math.max(...claims.map((one) => one.sentence[1]))
  const found = reading.sentences.flatMap((sentence) => {
    if (reading.layout.heading[sentence.index] || sentence.start < from || sentence.start >= to) return []
    const candidates = claimCandidates(reading, sentence, vocabulary)
    return candidates.map((candidate, place) => ({
      ...placeOf(reading, candidate),
      figure: candidate.amount !== null,
      number: candidate.form === 'figure',
      features: claimFeatures(reading, candidates, place, vocabulary),
    }))
  })
  const pairs = claims.flatMap((claim, i) =>
    found.flatMap((one, j) => {
      const shared = Math.min(claim.end, one.end) - Math.max(claim.start, one.start)
      const shorter = Math.min(claim.end - claim.start, one.end - one.start)
      if (shared < shorter / 2) return []
      const all = Math.max(claim.end, one.end) - Math.min(claim.start, one.start)
      const kind = claim.kind === 'figure' ? (one.number ? 1 : one.figure ? 0.2 : 0) : one.number ? -0.3 : 0
      return [{ i, j, score: shared / all + kind }]
    }),
  )
  const claimOf = new Map<number, number>()
  const taken = new Set<number>()
  for (const { i, j } of pairs.sort((a, b) => b.score - a.score)) {
    if (taken.has(i) || claimOf.has(j)) continue
    taken.add(i)
    claimOf.set(j, i)
  }
  wanted += claims.filter((one) => one.optional !== true).length
  return found.flatMap(({ features }, j) => {
    const claim = claims[claimOf.get(j) ?? -1]
    if (claim?.optional === true) return []
    return [{ features, target: claim === undefined ? 0 : 1, weight: 1 }]
  })
}

function placeOf(reading: Reading, { from, to }: ClaimCandidate): { readonly start: number; readonly end: number } {
  return { start: reading.tokens[from]?.start ?? 0, end: reading.tokens[to - 1]?.end ?? 0 }
}
