import { readFileSync } from 'node:fs'
import { type PairGrid, pairGrid } from '../../src/analysis/readouts/pair-signs.ts'
import { wordWeights } from '../../src/analysis/readouts/word-weights.ts'
import type { Document } from '../../src/model/document.ts'
import type { Readout } from '../../src/model/readout.ts'
import type { ReadReadouts } from '../../src/tasks/read-readout.ts'

/** The example case's two accounts of 30 May 2024, and a word of what each alone tells that analysts made a point of. */
export interface ExampleLesson {
  readonly readouts: readonly [Readout, Readout]
  readonly sides: readonly string[]
  readonly grid: PairGrid
  readonly marked: readonly [string, string]
}

export function exampleLesson(read: ReadReadouts): ExampleLesson {
  const { readouts, sides } = read([
    account('damascus', 'SANA'),
    account('tehran', 'Office of the Supreme Leader of Iran'),
  ])
  const [one, two] = readouts as [Readout, Readout]
  const grid = pairGrid(one.items, two.items, sides, wordWeights([one.items, two.items]))
  return { readouts: [one, two], sides, grid, marked: ['sovereignty', 'guidance'] }
}

function account(side: string, publisher: string): Document {
  const file = new URL(`../../examples/syria-iran/2024-05-30-${side}-readout.md`, import.meta.url)
  const text = readFileSync(file, 'utf8').split('---\n').at(-1)?.trim() ?? ''
  return {
    id: side,
    title: side,
    publisher,
    published: '2024-05-30',
    retrieved: '2024-05-30T00:00:00Z',
    language: 'en',
    mediaType: 'text/plain',
    address: side,
    text,
    extractor: { name: 'example', version: '1' },
  }
}
