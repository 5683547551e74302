import { fileURLToPath } from 'node:url'
import { annotatedReadouts } from '../eval/annotated-readouts.ts'
import { TUNE } from '../eval/readout-sets.ts'
import { scoreOf, scoreReadouts } from '../eval/score-readouts.ts'
import { compareReadouts } from '../src/analysis/readouts/compare-readouts.ts'
import { PAIR_SIGNS } from '../src/analysis/readouts/pair-signs.ts'
import { RIVAL_SIGNS } from '../src/analysis/readouts/rival-signs.ts'
import { READOUT_KINDS } from '../src/model/readout.ts'
import { readoutReader } from '../src/tasks/read-readout.ts'
import { exampleLesson } from './readouts/example-lesson.ts'
import { learnReadouts, readoutLesson } from './readouts/learn-readouts.ts'
import { writeTelling } from './readouts/learn-telling.ts'
import { writeColumns } from './weights/write-columns.ts'

/*
 * Trains data/readouts/alignment-weights.tsv, kind-weights.tsv and telling.tsv on the pairs of eval/readouts that are for tuning; the others
 * are not opened.
 *
 * node scripts/run-ts.mjs scripts/train-readouts.ts [--folds [--misses]]
 *
 * First what speaks for two items to tell the same, then how a pair stands beside its rivals by that. `--folds` writes nothing and
 * says what is reached with each pair of accounts left out in turn.
 */
const folder = fileURLToPath(new URL('../eval/readouts', import.meta.url))
const read = readoutReader()
const example = exampleLesson(read)
const lessons = TUNE.flatMap((name) => annotatedReadouts(`${folder}/${name}`)).map((gold) => readoutLesson(gold, read))

if (process.argv.includes('--folds')) {
  const scores = lessons.map((lesson) => {
    const weights = learnReadouts(
      lessons.filter((other) => other !== lesson),
      example,
    )
    return scoreReadouts(
      lesson.gold,
      compareReadouts(lesson.readouts, lesson.sides, weights, (id) => id),
    )
  })
  for (const part of ['alignment', 'oneSided', 'contradictions'] as const) {
    const { p, r, f1 } = scoreOf(scores.map((one) => one[part]))
    console.log(`${part} F1 ${f1.toFixed(3)} (precision ${p.toFixed(3)}, recall ${r.toFixed(3)})`)
  }
  const first = scores.filter(({ topThree }) => topThree).length
  console.log(`most telling among the first three: ${first} of ${scores.length}`)
  if (process.argv.includes('--misses')) console.log(scores.flatMap(({ misses }) => misses).join('\n'))
} else {
  const { alignment, kinds, telling } = learnReadouts(lessons, example)
  writeTelling(telling)
  const at = (name: string) => new URL(`../data/readouts/${name}`, import.meta.url)
  const title = (what: string) =>
    `# ${what} Made by scripts/train-readouts.ts on the pairs of eval/readouts for tuning; see docs/methods.md.`
  const named = (names: readonly string[], weights: Float64Array) =>
    new Map(names.map((name, k) => [name, weights[k] ?? 0]))
  writeColumns(
    at('alignment-weights.tsv'),
    title('Weights of what speaks for two items to tell the same.'),
    ['own', 'beside'],
    [named(PAIR_SIGNS, alignment.own), named(RIVAL_SIGNS, alignment.beside)],
    0.005,
  )
  writeColumns(
    at('kind-weights.tsv'),
    title('Weights of what tells which kind an item of an account is of.'),
    READOUT_KINDS,
    READOUT_KINDS.map((_, k) => new Map([...kinds].map(([sign, row]) => [sign, row[k] ?? 0]))),
  )
}
