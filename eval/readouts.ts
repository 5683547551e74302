import { exampleLesson } from '../scripts/readouts/example-lesson.ts'
import { learnReadouts, type ReadoutLesson, readoutLesson } from '../scripts/readouts/learn-readouts.ts'
import { compareReadouts, type ReadoutWeights } from '../src/analysis/readouts/compare-readouts.ts'
import { loadReadoutWeights } from '../src/tasks/load-readout-weights.ts'
import { readoutReader } from '../src/tasks/read-readout.ts'
import { annotatedReadouts } from './annotated-readouts.ts'
import type { Evaluation } from './evaluation.ts'
import { SEEN, TUNE } from './readout-sets.ts'
import { type ReadoutCounts, scoreOf, scoreReadouts } from './score-readouts.ts'

/**
 * How well are two accounts of one happening compared? F1 of what both tell, of what only one tells, of contradictions, and how
 * often the item marked most telling is among the first three of its account. Pairs that the weights were learned from are left
 * out, where there are others, and told of apart: with those weights, and each by weights learned without it.
 *
 * @param path a folder of pairs of accounts, or one pair
 */
export function evaluateReadouts(path: string): Evaluation {
  const read = readoutReader()
  const weights = loadReadoutWeights()
  const lessons = annotatedReadouts(path).map((gold) => readoutLesson(gold, read))
  const among = (names: readonly string[]) => lessons.filter(({ gold }) => names.includes(gold.name))
  const tune = among(TUNE)
  const held = lessons.filter((lesson) => !tune.includes(lesson))
  const measured = held.length > 0 ? held : lessons
  const seen = among(SEEN)
  const fresh = held.filter((lesson) => !seen.includes(lesson))
  const score = (from: readonly ReadoutLesson[], of: (lesson: ReadoutLesson) => ReadoutWeights = () => weights) =>
    from.map((lesson) => {
      const { gold, readouts, sides } = lesson
      return scoreReadouts(gold, compareReadouts(readouts, sides, of(lesson), read.nameOf))
    })
  const example = exampleLesson(read)
  const without = (lesson: ReadoutLesson) =>
    learnReadouts(
      tune.filter((other) => other !== lesson),
      example,
    )
  const scores = score(measured)
  const figures = {
    ...figuresOf(scores),
    pairs: scores.length,
    ...(seen.length > 0 && fresh.length > 0 ? { fresh: figuresOf(score(fresh)), seen: figuresOf(score(seen)) } : {}),
    ...(tune.length > 1 && held.length > 0
      ? { folds: figuresOf(score(tune, without)), tune: figuresOf(score(tune)) }
      : {}),
  }
  return { figures, table: tableOf(figures), misses: scores.flatMap(({ misses }) => misses) }
}

function figuresOf(scores: readonly ReadoutCounts[]) {
  return {
    alignment: scoreOf(scores.map(({ alignment }) => alignment)),
    oneSided: scoreOf(scores.map(({ oneSided }) => oneSided)),
    contradictions: scoreOf(scores.map(({ contradictions }) => contradictions)),
    topThree: scores.length === 0 ? 0 : scores.filter(({ topThree }) => topThree).length / scores.length,
  }
}

type Figures = ReturnType<typeof figuresOf>
type Part = 'fresh' | 'seen' | 'folds' | 'tune'

const CALLED: Readonly<Record<Part, string>> = {
  fresh: '– new pairs',
  seen: '– pairs measured before',
  folds: 'tuning, each left out',
  tune: 'tuned on',
}

function tableOf({
  fresh,
  seen,
  folds,
  tune,
  ...measured
}: Figures & Readonly<Partial<Record<Part, Figures>>>): string {
  const line = (name: string, { alignment, oneSided, contradictions, topThree }: Figures) =>
    `${name.padEnd(24)} both ${alignment.f1.toFixed(3)}  one only ${oneSided.f1.toFixed(3)}  contradictions ${contradictions.f1.toFixed(3)}  first three ${topThree.toFixed(3)}`
  const parts = Object.entries({ fresh, seen, folds, tune }) as readonly [Part, Figures | undefined][]
  const more = parts.flatMap(([part, of]) => (of === undefined ? [] : [line(CALLED[part], of)]))
  return [line('measured', measured), ...more].join('\n')
}
