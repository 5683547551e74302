import { readFileSync } from 'node:fs'
import { alignmentWeights } from '../analysis/readouts/align-items.ts'
import type { ReadoutWeights } from '../analysis/readouts/compare-readouts.ts'
import { READOUT_KINDS } from '../model/readout.ts'
import { parseTable } from '../model/table.ts'
import { parseColumns } from '../reading/parse-weights.ts'

const folder = new URL('../../data/readouts/', import.meta.url)

/** What was learned of how accounts tell the same, and what tells of a tie, as it comes with the package. */
export function loadReadoutWeights(): ReadoutWeights {
  const read = (name: string) => readFileSync(new URL(name, folder), 'utf8')
  const pairs = parseColumns('alignment-weights.tsv', read('alignment-weights.tsv'), ['own', 'beside'])
  const column = (k: number) => new Map([...pairs].map(([sign, row]): [string, number] => [sign, row[k] ?? 0]))
  return {
    alignment: alignmentWeights(column(0), column(1)),
    kinds: parseColumns('kind-weights.tsv', read('kind-weights.tsv'), READOUT_KINDS),
    telling: new Map(
      parseTable('telling.tsv', read('telling.tsv'), ['sign', 'set', 'weight', 'reason']).map(({ sign, weight }) => [
        sign,
        Number(weight),
      ]),
    ),
  }
}
