import { z } from '@hono/zod-openapi'
import { EntenteError } from '../../model/error.ts'
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
    async answer({ store, registry: load }, { query }) {
      const [task, { readoutsRecord }, { channelsOf }, { resolveTie }, { readoutReader }, { loadVocabulary }] =
        await Promise.all([
          import('../../tasks/compare-accounts.ts'),
          import('../../tasks/readouts-record.ts'),
          import('../../tasks/channels-of.ts'),
          import('../../tasks/resolve-tie.ts'),
          import('../../tasks/read-readout.ts'),
          import('../../tasks/load-reader.ts'),
        ])
      const registry = await load()
      const packs = await store.actorPacks()
      const { documents, channels, about, from, to, tie: named, ...asked } = query
      const tie = named === undefined ? null : resolveTie(named, registry, null, new Set(await store.actors()))
      const ids = split(documents, ',')
      if (ids.length >= 2) {
        const texts = await Promise.all(ids.map((id) => store.document(id)))
        return readoutsRecord(task.compareDocuments(texts, readoutReader(loadVocabulary(packs), tie), asked))
      }
      const names = split(channels, '|')
      if (names.length < 2 && about === undefined) {
        throw new EntenteError('invalid_input', 'A comparison needs two documents or two channels, or a happening.')
      }
      const found = await channelsOf(store, registry, { names, from, to, about, tie })
      const [one, other] = found.episode?.actors ?? []
      const between = one === undefined || other === undefined ? null : ([one, other] as const)
      return readoutsRecord(task.compareChannels(found, readoutReader(loadVocabulary(packs), tie ?? between), asked))
    },
  }),
]

function split(text: string | undefined, at: string): readonly string[] {
  return (text ?? '')
    .split(at)
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
