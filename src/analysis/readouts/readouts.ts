import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import type { Readout, ReadoutComparison } from '../../model/readout.ts'
import type { ReadoutTable } from '../../model/readout-table.ts'
import { channelTable } from './channel-table.ts'
import { compareReadouts, type ReadoutWeights } from './compare-readouts.ts'

const parameters = z.object({
  first: z.coerce
    .number()
    .int('a whole number')
    .min(1, 'a number from 1 on')
    .optional()
    .meta({ description: 'show only so many items of each side, or rows of a table', placeholder: 'count' }),
})

/** What accounts are compared from. */
export interface ReadoutMaterial {
  readonly readouts: readonly Readout[]
  /** ids of the two it was between */
  readonly sides: readonly string[]
  readonly weights: ReadoutWeights
  /** how an actor is called */
  readonly nameOf: (actor: string) => string
}

export type ReadoutParameters = z.output<typeof parameters>

/** Two accounts side by side, or a table of more. */
export type ReadoutReport =
  | { readonly kind: 'pair'; readonly comparison: ReadoutComparison; readonly first: number | null }
  | { readonly kind: 'table'; readonly table: ReadoutTable; readonly first: number | null }

export const READOUTS = {
  id: 'compare',
  question:
    'What do accounts of one happening both tell, what does only one tell, and where do they contradict each other?',
  parameters,
  run: readoutReport,
} satisfies Analysis<ReadoutMaterial, typeof parameters, ReadoutReport>

function readoutReport({ readouts, sides, weights, nameOf }: ReadoutMaterial, asked: ReadoutParameters): ReadoutReport {
  const [one, two, ...more] = readouts
  const first = asked.first ?? null
  if (one === undefined || two === undefined || more.length > 0) {
    return { kind: 'table', table: channelTable(readouts, sides, weights), first }
  }
  return { kind: 'pair', comparison: compareReadouts([one, two], sides, weights, nameOf), first }
}
