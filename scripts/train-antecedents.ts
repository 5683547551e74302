import type { Anaphor } from '../src/reading/anaphors.ts'
import { type Antecedent, antecedentWeigher, chooseAntecedent, weighedAs } from '../src/reading/antecedents.ts'
import { READING_STEPS } from '../src/reading/read-document.ts'
import type { ReaderVocabulary } from '../src/reading/reader-vocabulary.ts'
import type { Reading } from '../src/reading/reading.ts'
import { resolveDescriptions } from '../src/reading/resolve-descriptions.ts'
import { startReading } from '../src/reading/start-reading.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { annotatedReferents, type ReferentText } from './annotated-referents.ts'
import { type ChoiceExample, fitChoices } from './weights/fit-choices.ts'
import { writeWeights } from './weights/write-weights.ts'

/**
 * Trains data/reading/antecedent-weights.tsv on texts of which it is told whom each pronoun, description and new name means
 * (training/referents). Namings before a word include what earlier words were taken to mean, so training is repeated with the
 * weights so far. A word that means nobody, or somebody who is no candidate, is to be left open.
 *
 * node scripts/run-ts.mjs scripts/train-antecedents.ts [--folds]
 *
 * `--folds` writes nothing and says, by kind of word, how many come out right in texts held out.
 */
const FOLDS = 5
const ROUNDS = 3
const FIT = { steps: 200, rate: 0.05, ridge: 0.01 }
const TITLE = `# What speaks how much for whom a pronoun or description may mean: by sort of word (person, thing, several, noun) or very kind.
# Trained by scripts/train-antecedents.ts on annotated referents; weights only, Apache-2.0.`

interface Text extends ReferentText {
  /** read up to where descriptions are resolved */
  readonly prepared: Reading
}

interface Example extends ChoiceExample {
  readonly anaphor: Anaphor
  readonly candidates: readonly Antecedent[]
  /** whether who is meant is offered */
  readonly possible: boolean
}

const before = READING_STEPS.slice(0, READING_STEPS.indexOf(resolveDescriptions))
const loaded = loadVocabulary()
const texts = annotatedReferents().map((one): Text => {
  const prepared = before.reduce((reading, step) => step(reading, loaded), startReading(one.document, loaded))
  return { ...one, prepared }
})

if (process.argv.includes('--folds')) {
  const tally = new Map<string, { all: number; right: number; possible: number }>()
  for (let fold = 0; fold < FOLDS; fold++) {
    const weights = settle(texts.filter((_, i) => i % FOLDS !== fold))
    const out = texts.filter((_, i) => i % FOLDS === fold).flatMap((one) => examplesOf(one, weights))
    for (const one of out) {
      for (const kind of [one.anaphor.kind, 'all']) {
        const counts = tally.get(kind) ?? { all: 0, right: 0, possible: 0 }
        tally.set(kind, counts)
        counts.all += 1
        counts.right += isRight(one, weights) ? 1 : 0
        counts.possible += one.possible ? 1 : 0
      }
    }
  }
  for (const [kind, { all, right, possible }] of [...tally].sort((a, b) => a[1].all - b[1].all))
    console.log(
      `${kind.padEnd(16)} ${(right / all).toFixed(3)} of ${all} right, ${(possible / all).toFixed(3)} possible`,
    )
} else {
  const weights = settle(texts)
  const file = new URL('../data/reading/antecedent-weights.tsv', import.meta.url)
  console.log(`${writeWeights(file, TITLE, weights)} weights`)
}

function settle(training: readonly Text[]): ReadonlyMap<string, number> {
  let weights = loaded.antecedentWeights
  for (let round = 0; round < ROUNDS; round++) {
    const examples = training.flatMap((text) => examplesOf(text, weights))
    weights = fitChoices(examples, FIT)
    const right = examples.filter((one) => isRight(one, weights)).length
    console.error(
      `  round ${round + 1}: ${examples.length} words, ${examples.filter((one) => one.possible).length} possible, ${right} right`,
    )
  }
  return weights
}

function isRight({ anaphor, candidates, options }: Example, weights: ReadonlyMap<string, number>): boolean {
  const chosen = chooseAntecedent(anaphor, candidates, antecedentWeigher(weights))
  return candidates.some((one, i) => one.actors === chosen && options[i]?.right === true)
}

function examplesOf(text: Text, weights: ReadonlyMap<string, number>): readonly Example[] {
  const vocabulary: ReaderVocabulary = { ...loaded, antecedentWeights: weights }
  const examples: Example[] = []
  resolveDescriptions(text.prepared, vocabulary, (anaphor, candidates) => {
    const wanted = text.referents.get(text.prepared.tokens[anaphor.at]?.start ?? -1)
    if (wanted === undefined) return
    const rights = candidates.map(({ actors }) => sameActors(actors, wanted))
    const possible = rights.some(Boolean)
    const options = candidates.map(({ actors, signs }, i) => {
      return {
        signs: signs.flatMap((sign) => weighedAs(anaphor, sign)),
        right: possible ? rights[i] === true : actors.length === 0,
      }
    })
    examples.push({ anaphor, candidates, options, possible })
  })
  return examples
}

function sameActors(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}
