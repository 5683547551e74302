import { z } from '@hono/zod-openapi'
import { isoDate } from '../../model/iso-date.ts'
import { READOUTS } from '../../tasks/compare-accounts.ts'
import { type AddRoute, route } from '../route.ts'

export const COMPARE: readonly AddRoute[] = [
  route({
    key: 'GET /api/compare',
    question: READOUTS.question,
    query: z.object({
      documents: z.string().max(2000).optional().describe('ids of two documents or more, with commas between'),
      channels: z.string().max(2000).optional().describe('instead: publishers, with | between'),
      about: z.string().max(40).optional().describe('what channels told of one happening: its id'),
      from: isoDate.optional().describe('of channels, only what was published from then on'),
      to: isoDate.optional().describe('of channels, only what was published up to then'),
      tie: z.string().max(400).optional().describe('between whom it was, where that is not plain'),
      ...READOUTS.parameters.shape,
    }),
    answer({ heavy }, { query: { documents, channels, about, from, to, tie, ...asked }, signal }) {
      const accounts = { documents: split(documents, ','), channels: split(channels, '|') }
      return heavy.ask('compare', [{ ...accounts, about, from, to, tie, asked }], signal)
    },
  }),
]

function split(text: string | undefined, at: string): readonly string[] {
  return (text ?? '')
    .split(at)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
