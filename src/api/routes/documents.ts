import { z } from '@hono/zod-openapi'
import { EntenteError } from '../../model/error.ts'
import { isoDate } from '../../model/iso-date.ts'
import { CLAIM_STATUSES } from '../../model/judged-claim.ts'
import { actorsOfClaims, namesOf } from '../names-of.ts'
import { type AddRoute, route } from '../route.ts'

export const DOCUMENT_PATH = z.object({ id: z.string().regex(/^[0-9a-f]{64}$/, 'the id of a document') })

/** What somebody says of a text that does not say it itself. */
const OVERRIDES = {
  publisher: z.string().min(1).max(300).optional().describe('who published it'),
  date: isoDate.optional().describe('when'),
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'two letters, as en')
    .optional()
    .describe('ISO 639-1'),
}

export const DOCUMENTS: readonly AddRoute[] = [
  route({
    key: 'GET /api/documents',
    question: 'Which documents does the case hold?',
    query: z.object({ asOf: isoDate.optional().describe('as known on a date') }),
    answer: ({ store }, { query }) => store.documents(query),
    csv: (documents) =>
      documents.map(({ extractor, reading, ...rest }) => ({
        ...rest,
        extractor: `${extractor.name} ${extractor.version}`,
        reader: reading === null ? null : `${reading.name} ${reading.version}`,
        claims: reading?.claims,
      })),
  }),
  route({
    key: 'GET /api/documents/{id}',
    question: 'What does a document say, and what does it claim?',
    params: DOCUMENT_PATH,
    async answer({ store, registry }, { params }) {
      const document = await store.document(params.id)
      const [entries, claims] = await Promise.all([
        store.documents(),
        store.claims({ document: params.id, status: CLAIM_STATUSES }),
      ])
      const entry = entries.find(({ id }) => id === params.id)
      if (entry === undefined) throw new EntenteError('not_found', 'The case has no such document.')
      const judged = claims.filter(({ judgements, status }) => judgements.length > 0 || status !== 'unjudged')
      const history = Object.fromEntries(
        await Promise.all(judged.map(async ({ read }) => [read.id, await store.judgements(read.id)] as const)),
      )
      const names = namesOf(await registry(), actorsOfClaims(claims.flatMap(({ claim, read }) => [claim, read])))
      return { document, entry, claims, history, names }
    },
  }),
  route({
    key: 'POST /api/documents/address',
    question: 'Fetches an address into the case and reads it.',
    body: z.strictObject({
      address: z.url({ protocol: /^https?$/, error: 'an http or https address' }).max(4000),
      ...OVERRIDES,
    }),
    async answer({ store, folder, now, jobs }, { body: { address, ...overrides } }) {
      const [{ addDocuments }, { takeIn }] = await Promise.all([
        import('../../tasks/add-documents.ts'),
        import('../../tasks/take-in.ts'),
      ])
      const options = { stdin: async () => new Uint8Array(), now: now(), cwd: folder, allowPrivate: false, overrides }
      return jobs.start(address, (stopped) => addDocuments(store, folder, takeIn([address], options), now, stopped))
    },
  }),
]
