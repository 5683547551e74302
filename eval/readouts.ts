import { compareReadouts } from '../src/analysis/readouts/compare-readouts.ts'
import type { Readout } from '../src/model/readout.ts'
import { loadReadoutWeights } from '../src/tasks/load-readout-weights.ts'
import { readoutReader } from '../src/tasks/read-readout.ts'
import { annotatedReadouts } from './annotated-readouts.ts'
import type { Evaluation } from './evaluation.ts'
import { type ReadoutCounts, scoreOf, scoreReadouts } from './score-readouts.ts'

/** The pairs that weights were trained on; of a folder that has others too, only those are measured. */
const TUNE = /^0[1-6]-/

/**
 * How well are two accounts of one happening compared? F1 of what both tell, of what only one tells, of contradictions, and how
 * often the item marked most telling is among the first three of its account.
 *
 * @param path a folder of pairs of accounts, or one pair
 */
export function evaluateReadouts(path: string): Evaluation {
  const pairs = annotatedReadouts(path)
  const held = pairs.filter(({ name }) => !TUNE.test(name))
  const measured = held.length > 0 ? held : pairs
  const read = readoutReader()
  const weights = loadReadoutWeights()
  const score = (from: typeof pairs) =>
    from.map((gold) => {
      const { readouts, sides } = read([gold.a, gold.b])
      const [a, b] = readouts as [Readout, Readout]
      return scoreReadouts(gold, compareReadouts([a, b], sides, weights, read.nameOf))
    })
  const scores = score(measured)
  const rest = pairs.filter((pair) => !measured.includes(pair))
  const figures = {
    ...figuresOf(scores),
    pairs: scores.length,
    ...(rest.length === 0 ? {} : { tune: figuresOf(score(rest)) }),
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

function tableOf({ tune, ...measured }: Figures & { readonly tune?: Figures }): string {
  const line = (name: string, { alignment, oneSided, contradictions, topThree }: Figures) =>
    `${name.padEnd(10)} both ${alignment.f1.toFixed(3)}  one only ${oneSided.f1.toFixed(3)}  contradictions ${contradictions.f1.toFixed(3)}  first three ${topThree.toFixed(3)}`
  return [line('measured', measured), ...(tune === undefined ? [] : [line('tuned on', tune)])].join('\n')
}
