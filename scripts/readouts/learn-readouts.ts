import type { AnnotatedReadouts } from '../../eval/annotated-readouts.ts'
import { sameWords } from '../../eval/same-words.ts'
import { type AlignmentWeights, alignItems, scoresOf } from '../../src/analysis/readouts/align-items.ts'
import type { ReadoutWeights } from '../../src/analysis/readouts/compare-readouts.ts'
import { kindSigns } from '../../src/analysis/readouts/kind-signs.ts'
import { PAIR_SIGNS, type PairGrid, pairGrid } from '../../src/analysis/readouts/pair-signs.ts'
import { RIVAL_SIGNS, rivalSigns } from '../../src/analysis/readouts/rival-signs.ts'
import { wordWeights } from '../../src/analysis/readouts/word-weights.ts'
import { READOUT_KINDS, type Readout } from '../../src/model/readout.ts'
import type { ReadReadouts } from '../../src/tasks/read-readout.ts'
import { fitRidge } from '../weights/fit-ridge.ts'
import type { ExampleLesson } from './example-lesson.ts'
import { learnTelling } from './learn-telling.ts'

const OWN_RIDGE = 1
const BESIDE_RIDGE = 1
const KIND_RIDGE = 4

/** Two accounts taken apart, with what is annotated of them. */
export interface ReadoutLesson {
  readonly gold: AnnotatedReadouts
  readonly readouts: readonly [Readout, Readout]
  readonly sides: readonly string[]
  readonly grid: PairGrid
  /** 1 for each pair of items that tell the same */
  readonly right: Uint8Array
}

export function readoutLesson(gold: AnnotatedReadouts, read: ReadReadouts): ReadoutLesson {
  const { readouts, sides } = read([gold.a, gold.b])
  const [one, two] = readouts as [Readout, Readout]
  const grid = pairGrid(one.items, two.items, sides, wordWeights([one.items, two.items]))
  const found = (side: 'a' | 'b', id: string) => gold.items[side].find((item) => item.id === id)
  const right = one.items.flatMap((a) =>
    two.items.map((b) =>
      gold.aligned.some(([x, y]) => {
        const [left, other] = [found('a', x), found('b', y)]
        return left && other && sameWords(a.passage, left) && sameWords(b.passage, other)
      }),
    ),
  )
  return { gold, readouts: [one, two], sides, grid, right: Uint8Array.from(right, Number) }
}

/** Everything that is learned of accounts, from some of them. */
export function learnReadouts(lessons: readonly ReadoutLesson[], example: ExampleLesson): ReadoutWeights {
  const [alignment, kinds] = [learnAlignment(lessons), learnKinds(lessons)]
  return { alignment, kinds, telling: learnTelling(lessons, kinds, example, alignItems(example.grid, alignment)) }
}

function learnAlignment(lessons: readonly ReadoutLesson[]): AlignmentWeights {
  const right = Uint8Array.from(lessons.flatMap((lesson) => [...lesson.right]))
  const join = (parts: readonly Float64Array[]) => Float64Array.from(parts.flatMap((part) => [...part]))
  const own = fitRidge(join(lessons.map(({ grid }) => grid.signs)), right, PAIR_SIGNS.length, OWN_RIDGE)
  const rivals = lessons.map(({ grid: { rows, columns, signs } }) => rivalSigns(rows, columns, scoresOf(signs, own)))
  return { own, beside: fitRidge(join(rivals), right, RIVAL_SIGNS.length, BESIDE_RIDGE) }
}

function learnKinds(lessons: readonly ReadoutLesson[]): ReadonlyMap<string, readonly number[]> {
  const labelled = lessons.flatMap(labelledItems)
  const names = [...new Set(['always', ...labelled.flatMap(({ signs }) => [...signs.keys()])])]
  const rows = Float64Array.from(labelled.flatMap(({ signs }) => names.map((name) => signs.get(name) ?? 0)))
  const columns = READOUT_KINDS.map((kind) => {
    const right = Uint8Array.from(labelled, (one) => Number(one.kind === kind))
    return fitRidge(rows, right, names.length, KIND_RIDGE)
  })
  return new Map(names.map((name, k) => [name, columns.map((column) => column[k] ?? 0)]))
}

function labelledItems({ gold, readouts, sides }: ReadoutLesson) {
  return (['a', 'b'] as const).flatMap((side, i) => {
    const items = readouts[i]?.items ?? []
    return items.flatMap((item) => {
      const kind = gold.items[side].find((one) => sameWords(one, item.passage))?.kind
      return kind === undefined ? [] : [{ signs: kindSigns(item, items.length, sides), kind }]
    })
  })
}
