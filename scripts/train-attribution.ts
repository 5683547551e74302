import {
  annotatedAttributions,
  type CharacterSpan,
  type MarkedAttribution,
  type MarkedText,
} from '../eval/annotated-attributions.ts'
import { type AttributionCounts, charactersOf, countAttributions, jaccard } from '../eval/score-attributions.ts'
import { attributionCandidates } from '../src/reading/attribution-candidates.ts'
import { attributionFeatures, cueFeatures } from '../src/reading/attribution-features.ts'
import type { AttributionCandidate } from '../src/reading/attribution-ground.ts'
import { attributionHolder } from '../src/reading/attribution-holder.ts'
import { attributionGround, chooseCandidates, HOPELESS } from '../src/reading/find-attributions.ts'
import { findMentions } from '../src/reading/find-mentions.ts'
import { findQuotations } from '../src/reading/find-quotations.ts'
import { layOut } from '../src/reading/lay-out.ts'
import type { Reading } from '../src/reading/reading.ts'
import { startReading } from '../src/reading/start-reading.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { type Example, fitWeights, logistic } from './weights/fit-weights.ts'
import { writeWeights } from './weights/write-weights.ts'

/*
 * Trains data/reading/attribution-weights.tsv on annotated attributions:
 *   node scripts/run-ts.mjs scripts/train-attribution.ts FOLDER
 * Prints what five folds by text reach before it trains on all.
 */
const FOLDS = 5
const OPTIONS = { slope: logistic, ridge: 10, rounds: 24, least: 3 }

interface Prepared {
  readonly text: MarkedText
  readonly reading: Reading
  readonly candidates: readonly { readonly candidate: AttributionCandidate; readonly example: Example }[]
}

const vocabulary = loadVocabulary()
const readings = new Map<string, Reading>()
const texts = annotatedAttributions(process.argv[2] ?? '')
const times = (text: string) => texts.filter((one) => one.text === text).length
const prepared = texts.map(prepare)
const folds = [...new Set(texts.map((one) => one.text))]
const foldOf = (one: Prepared) => folds.indexOf(one.text.text) % FOLDS

const sums = { marked: 0, found: 0, matched30: 0, matched80: 0, rightSource: 0 }
for (let fold = 0; fold < FOLDS; fold++) {
  const weights = learn(prepared.filter((one) => foldOf(one) !== fold))
  for (const one of prepared.filter((held) => foldOf(held) === fold)) add(sums, measure(one, weights))
}
const f1 = (matched: number) => ((2 * matched) / (sums.marked + sums.found)).toFixed(3)
console.log(
  `five folds: content F1 ${f1(sums.matched30)} at .3, ${f1(sums.matched80)} at .8, right source ${(sums.rightSource / sums.matched30).toFixed(3)}`,
)
const title =
  '# Weights of what speaks for an attribution: what each feature adds. Made by scripts/train-attribution.ts; see models/README.md.'
const table = new URL('../data/reading/attribution-weights.tsv', import.meta.url)
console.log(`${writeWeights(table, title, learn(prepared))} weights written`)

function learn(some: readonly Prepared[]): ReadonlyMap<string, number> {
  return fitWeights(
    some.flatMap((one) => one.candidates.map(({ example }) => example)),
    OPTIONS,
  )
}

function prepare(text: MarkedText): Prepared {
  const reading = readings.get(text.text) ?? readText(text)
  readings.set(text.text, reading)
  const ground = attributionGround(reading, vocabulary)
  const gold = text.attributions.map((one) => charactersOf(text.text, one.content))
  const candidates = reading.sentences
    .flatMap((sentence) => attributionCandidates(ground, sentence))
    .map((candidate) => {
      const own = charactersOf(text.text, spansOf(reading, candidate))
      const overlap = Math.max(0, ...gold.map((marked) => jaccard(marked, own)))
      const features = attributionFeatures(ground, candidate, vocabulary)
      return { candidate, example: { features, target: overlap < 0.3 ? 0 : overlap, weight: 1 / times(text.text) } }
    })
  return { text, reading, candidates }
}

function readText({ name, text }: MarkedText): Reading {
  const document = { id: name, title: '', publisher: null, published: null, text }
  return [layOut, findMentions, findQuotations].reduce(
    (reading, step) => step(reading, vocabulary),
    startReading(document, vocabulary),
  )
}

function holderOf(reading: Reading, { cue }: AttributionCandidate): readonly CharacterSpan[] {
  const { span } = attributionHolder(attributionGround(reading, vocabulary), cue)
  return span === null ? [] : [[reading.tokens[span.from]?.start ?? 0, reading.tokens[span.to - 1]?.end ?? 0]]
}

function spansOf(reading: Reading, { content }: AttributionCandidate): readonly CharacterSpan[] {
  return content.map(({ from, to }) => [reading.tokens[from]?.start ?? 0, reading.tokens[to - 1]?.end ?? 0])
}

function measure({ text, reading, candidates }: Prepared, weights: ReadonlyMap<string, number>): AttributionCounts {
  const ground = attributionGround(reading, vocabulary)
  const sumOf = (features: readonly string[]) =>
    [...new Set(features)].reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0)
  const scored = candidates.map(({ candidate, example }) => {
    const hopeless = sumOf(cueFeatures(ground, candidate, vocabulary)) < HOPELESS
    return { ...candidate, score: hopeless ? 0 : logistic(sumOf(example.features), 0) }
  })
  const found = chooseCandidates(reading, scored)
    .filter((one) => one.free)
    .map((one): MarkedAttribution => ({ source: holderOf(reading, one), content: spansOf(reading, one) }))
  return countAttributions(text.text, text.attributions, found)
}

function add(sums: Record<keyof AttributionCounts, number>, counts: AttributionCounts): void {
  for (const key of Object.keys(sums) as (keyof AttributionCounts)[]) sums[key] += counts[key]
}
