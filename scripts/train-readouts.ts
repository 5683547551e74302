import { fileURLToPath } from 'node:url'
import { type AnnotatedReadouts, annotatedReadouts } from '../eval/annotated-readouts.ts'
import { sameWords } from '../eval/same-words.ts'
import { scoreOf, scoreReadouts } from '../eval/score-readouts.ts'
import { sumOf } from '../src/analysis/readouts/align-items.ts'
import { compareReadouts, type ReadoutWeights } from '../src/analysis/readouts/compare-readouts.ts'
import { kindSigns } from '../src/analysis/readouts/kind-signs.ts'
import { itemPairs } from '../src/analysis/readouts/pair-signs.ts'
import { rivalSigns } from '../src/analysis/readouts/rival-signs.ts'
import { wordWeights } from '../src/analysis/readouts/word-weights.ts'
import { READOUT_KINDS, type Readout } from '../src/model/readout.ts'
import { loadReadoutWeights } from '../src/tasks/load-readout-weights.ts'
import { readoutReader } from '../src/tasks/read-readout.ts'
import { fitLogistic, type WeighedExample } from './weights/fit-logistic.ts'
import { writeColumns } from './weights/write-columns.ts'

/*
 * Trains data/readouts/alignment-weights.tsv and kind-weights.tsv on the pairs 01-06 of eval/readouts; 07-12 are not opened.
 *
 * node scripts/run-ts.mjs scripts/train-readouts.ts [--folds]
 *
 * First what speaks for two items to tell the same, then how a pair stands beside its rivals by that. `--folds` writes nothing and
 * says what is reached with each pair of accounts left out in turn.
 */
const TUNE = /^0[1-6]-/
const OWN = { ridge: 0.1, steps: 400, rate: 0.1 }
const BESIDE = { ridge: 1, steps: 400, rate: 0.1 }
const KIND = { ridge: 4, steps: 150, rate: 0.1 }

const folder = fileURLToPath(new URL('../eval/readouts', import.meta.url))
const read = readoutReader()
const sets = annotatedReadouts(folder)
  .filter(({ name }) => TUNE.test(name))
  .map((gold) => ({ gold, ...read([gold.a, gold.b]) }))
  .map((set) => ({ ...set, pairs: pairsOf(set.readouts, set.sides) }))
type Set = (typeof sets)[number]

if (process.argv.includes('--folds')) {
  const scores = sets.map((set) => {
    const weights = train(sets.filter((other) => other !== set))
    const [a, b] = set.readouts as [Readout, Readout]
    return scoreReadouts(
      set.gold,
      compareReadouts([a, b], set.sides, weights, (id) => id),
    )
  })
  for (const part of ['alignment', 'oneSided', 'contradictions'] as const) {
    const { p, r, f1 } = scoreOf(scores.map((one) => one[part]))
    console.log(`${part} F1 ${f1.toFixed(3)} (precision ${p.toFixed(3)}, recall ${r.toFixed(3)})`)
  }
  console.log(
    `most telling among the first three: ${scores.filter(({ topThree }) => topThree).length} of ${scores.length}`,
  )
  if (process.argv.includes('--misses')) console.log(scores.flatMap(({ misses }) => misses).join('\n'))
} else {
  const { alignment, kinds } = train(sets)
  const at = (name: string) => new URL(`../data/readouts/${name}`, import.meta.url)
  const title = (what: string) =>
    `# ${what} Made by scripts/train-readouts.ts on eval/readouts 01-06; see docs/methods.md.`
  writeColumns(
    at('alignment-weights.tsv'),
    title('Weights of what speaks for two items to tell the same.'),
    ['own', 'beside'],
    [alignment.own, alignment.beside],
    0.005,
  )
  writeColumns(
    at('kind-weights.tsv'),
    title('Weights of what tells which kind an item of an account is of.'),
    READOUT_KINDS,
    READOUT_KINDS.map((_, k) => new Map([...kinds].map(([sign, row]) => [sign, row[k] ?? 0]))),
  )
}

function pairsOf(readouts: readonly Readout[], sides: readonly string[]) {
  const [a, b] = readouts.map(({ items }) => items)
  return itemPairs(a ?? [], b ?? [], sides, wordWeights(readouts.map(({ items }) => items)))
}

function train(from: readonly Set[]): ReadoutWeights {
  const own = fitLogistic(
    from.flatMap((set) =>
      examplesOf(
        set,
        set.pairs.map(({ signs }) => signs),
      ),
    ),
    OWN,
  )
  const beside = fitLogistic(
    from.flatMap((set) =>
      examplesOf(
        set,
        rivalSigns(
          set.pairs,
          set.pairs.map(({ signs }) => sumOf(signs, own)),
        ),
      ),
    ),
    BESIDE,
  )
  const labelled = from.flatMap(labelledItems)
  const columns = READOUT_KINDS.map((kind) =>
    fitLogistic(
      labelled.map(({ signs, kind: right }): WeighedExample => ({ signs, right: right === kind, weight: 1 })),
      KIND,
    ),
  )
  const signs = new Set(columns.flatMap((column) => [...column.keys()]))
  const kinds = new Map([...signs].map((sign) => [sign, columns.map((column) => column.get(sign) ?? 0)]))
  return { alignment: { own, beside }, kinds, telling: loadReadoutWeights().telling }
}

function examplesOf(
  { gold, readouts, pairs }: Set,
  signs: readonly ReadonlyMap<string, number>[],
): readonly WeighedExample[] {
  const [a, b] = readouts.map(({ items }) => items)
  const found = (side: 'a' | 'b', id: string) => gold.items[side].find((item) => item.id === id)
  return pairs.map((pair, i): WeighedExample => {
    const right = gold.aligned.some(([x, y]) => {
      const [left, other, one, two] = [a?.[pair.a], b?.[pair.b], found('a', x), found('b', y)]
      return left && other && one && two && sameWords(left.passage, one) && sameWords(other.passage, two)
    })
    return { signs: signs[i] ?? new Map(), right, weight: 1 }
  })
}

function labelledItems({ gold, readouts, sides }: Set) {
  return (['a', 'b'] as const).flatMap((side, i) => {
    const items = readouts[i]?.items ?? []
    return items.flatMap((item) => {
      const kind = gold.items[side].find((one: AnnotatedReadouts['items']['a'][number]) =>
        sameWords(one, item.passage),
      )?.kind
      return kind === undefined ? [] : [{ signs: kindSigns(item, items.length, sides), kind }]
    })
  })
}
