import type { AnnotatedText } from '../eval/annotated-text.ts'
import { type ClaimLine, type GoldClaim, scoreClaims } from '../eval/score-claims.ts'
import type { Anaphor } from '../src/reading/anaphors.ts'
import { type Antecedent, antecedentWeigher, chooseAntecedent, weighedAs } from '../src/reading/antecedents.ts'
import { gapObject, isPassive, subjectOf } from '../src/reading/clause.ts'
import { findPredications } from '../src/reading/find-predications.ts'
import { READING_STEPS } from '../src/reading/read-document.ts'
import type { ReaderVocabulary } from '../src/reading/reader-vocabulary.ts'
import type { Predication, Reading } from '../src/reading/reading.ts'
import { resolveDescriptions } from '../src/reading/resolve-descriptions.ts'
import { startReading } from '../src/reading/start-reading.ts'
import { childOf, childrenOf, prepositionOf, tokenAt } from '../src/reading/syntax-tree.ts'
import { loadVocabulary } from '../src/tasks/load-reader.ts'
import { annotatedTexts } from './annotated-texts.ts'
import { type ChoiceExample, fitChoices } from './weights/fit-choices.ts'
import { writeWeights } from './weights/write-weights.ts'

/**
 * Trains data/reading/antecedent-weights.tsv on annotated claims: whom a pronoun or description means is known where it is
 * the subject, object or owner in a clause whose source and target are annotated. Namings before it include what earlier
 * words were taken to mean, so training is repeated with the weights so far.
 *
 * node scripts/run-ts.mjs scripts/train-antecedents.ts [folders of NAME.txt and NAME.jsonl] [--folds]
 *
 * The folders are training/claims and ../shared/gold/claims where it is there, unless told. `--folds` writes nothing and
 * says, by kind of word, how many come out right in texts held out.
 */
const FOLDS = 5
const ROUNDS = 3
const FIT = { steps: 200, rate: 0.05, ridge: 0.1 }
const TITLE = `# What speaks how much for whom a pronoun or description may mean: by sort of word (person, thing, several, noun) or very kind.
# Trained by scripts/train-antecedents.ts on annotated claims; weights only, Apache-2.0.`

interface Text extends AnnotatedText {
  /** read up to where descriptions are resolved */
  readonly prepared: Reading
}

interface Example extends ChoiceExample {
  readonly anaphor: Anaphor
  readonly candidates: readonly Antecedent[]
  /** whether anybody offered is right */
  readonly possible: boolean
}

const here = READING_STEPS.indexOf(resolveDescriptions)
const before = READING_STEPS.slice(0, here)
const after = READING_STEPS.slice(here + 1, READING_STEPS.indexOf(findPredications) + 1)
const loaded = loadVocabulary()
const texts = annotatedTexts(process.argv.slice(2)).map((one): Text => {
  return {
    ...one,
    prepared: before.reduce((reading, step) => step(reading, loaded), startReading(one.document, loaded)),
  }
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

function isRight({ anaphor, candidates, options, possible }: Example, weights: ReadonlyMap<string, number>): boolean {
  if (!possible) return false
  const chosen = chooseAntecedent(anaphor, candidates, antecedentWeigher(weights))
  return candidates.some((one, i) => one.actors === chosen && options[i]?.right === true)
}

function examplesOf(text: Text, weights: ReadonlyMap<string, number>): readonly Example[] {
  const vocabulary: ReaderVocabulary = { ...loaded, antecedentWeights: weights }
  const seen = new Map<number, readonly [Anaphor, readonly Antecedent[]]>()
  const resolved = resolveDescriptions(text.prepared, vocabulary, (anaphor, candidates) => {
    seen.set(anaphor.at, [anaphor, candidates])
  })
  const reading = after.reduce((one, step) => step(one, vocabulary), resolved)
  const examples: Example[] = []
  for (const [gold, predication] of matched(text, reading)) {
    for (const [at, wanted] of slots(reading, predication, gold)) {
      const [anaphor, candidates] = seen.get(at) ?? []
      if (anaphor === undefined || candidates === undefined) continue
      seen.delete(at)
      const rights = candidates.map(({ actors }) => actors.length > 0 && wanted.some((one) => sameActors(one, actors)))
      const possible = rights.some(Boolean)
      const options = candidates.map(({ actors, signs }, i) => {
        return {
          signs: signs.flatMap((sign) => weighedAs(anaphor, sign)),
          right: possible ? rights[i] === true : actors.length === 0,
        }
      })
      examples.push({ anaphor, candidates, options, possible })
    }
  }
  return examples
}

function matched({ document, claims }: Text, reading: Reading): readonly (readonly [GoldClaim, Predication])[] {
  const byLine = new Map<ClaimLine, Predication>()
  for (const one of reading.predications) {
    const start = reading.tokens[one.from]?.start ?? 0
    const end = reading.tokens[one.to - 1]?.end ?? start
    const { kind, type } = one.rule ?? { kind: 'event', type: 'NONE' }
    const quote = document.text.slice(start, end)
    byLine.set({ start, end, quote, kind, type, source: one.source, target: one.target }, one)
  }
  return scoreClaims(document.text, claims, [...byLine.keys()]).matched.flatMap(([gold, line]) => {
    const one = byLine.get(line)
    return one === undefined ? [] : [[gold, one] as const]
  })
}

/** The words of an act whose meaning its annotated source and target tell, with the answers that will do. */
function slots(
  reading: Reading,
  { head, core, verbal, rule }: Predication,
  gold: GoldClaim,
): readonly (readonly [number, readonly (readonly string[])[]])[] {
  const swapped = rule?.roles === 'object-subject'
  const source = answers(gold, swapped ? 'target' : 'source')
  const target = answers(gold, swapped ? 'source' : 'target')
  const found: (readonly [number, readonly (readonly string[])[], readonly (readonly string[])[]])[] = []
  if (verbal) {
    const passive = isPassive(reading, core)
    const subject = subjectOf(reading, head)
    if (subject !== null) found.push(passive ? [subject, target, source] : [subject, source, target])
    const gap = gapObject(reading, head)
    for (const at of [...childrenOf(reading, core, 'obj', 'iobj'), ...(gap === null ? [] : [gap])])
      found.push([at, target, source])
    for (const at of childrenOf(reading, core, 'obl', 'obl:agent')) {
      if (passive && prepositionOf(reading, at) === 'by') found.push([at, source, target])
      else if (/^(?:to|with|against|on|at|from|of)$/.test(prepositionOf(reading, at))) found.push([at, target, source])
    }
  } else for (const at of childrenOf(reading, head, 'nmod:poss')) found.push([at, source, target])
  const owners = found.flatMap(([at, side, other]) => {
    const owner = childOf(reading, at, 'nmod:poss')
    if (owner === null) return []
    const acts = loaded.agents.has(tokenAt(reading, at).lemma) && tokenAt(reading, at).relation.startsWith('nsubj')
    return [[owner, acts ? side : [...side, ...other]] as const]
  })
  return [...found.map(([at, side]) => [at, side] as const), ...owners]
}

function answers(gold: GoldClaim, side: 'source' | 'target'): readonly (readonly string[])[] {
  const both = [gold[side] ?? [], gold.alt?.[side] ?? []].filter((one) => one.length > 0)
  const mutual = sameActors(gold.source ?? [], gold.target ?? [])
  return mutual ? [...both, ...both.flatMap((one) => one.map((actor) => [actor]))] : both
}

function sameActors(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one) => b.includes(one))
}
