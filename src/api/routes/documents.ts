import { z } from '@hono/zod-openapi'
import { EntenteError } from '../../model/error.ts'
import { groupBy } from '../../model/group-by.ts'
import { isoDate } from '../../model/iso-date.ts'
import { CLAIM_STATUSES } from '../../model/judged-claim.ts'
import { actorsOfClaims, namesOf } from '../names-of.ts'
import { type AddRoute, route } from '../route.ts'
import { claimAnswer } from './claims.ts'

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

/** Words of a text, and where they stand. */
const QUOTE = z.object({
  quote: z.string().min(1).max(4000).describe('the words, as they stand in the text'),
  start: z.coerce.number().int().min(0).optional().describe('where they begin, in UTF-16 code units'),
  place: z.coerce.number().int().min(1).optional().describe('instead: which place with these words, from 1'),
})

function given({
  quote,
  start,
  place,
}: z.output<typeof QUOTE> | (Omit<z.output<typeof QUOTE>, 'place'> & { readonly place?: undefined })) {
  return { quote, ...(start === undefined ? {} : { start }), ...(place === undefined ? {} : { place }) }
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
      const [[entry], claims, judgements] = await Promise.all([
        store.documents({ ids: [params.id] }),
        store.claims({ document: params.id, status: CLAIM_STATUSES }),
        store.judgements(),
      ])
      if (entry === undefined) throw new EntenteError('not_found', 'The case has no such document.')
      const own = new Set(claims.map(({ read }) => read.id))
      const made = groupBy(
        judgements.filter(({ claim }) => own.has(claim)),
        ({ claim }) => claim,
      )
      const history = Object.fromEntries(made)
      const names = namesOf(await registry(), actorsOfClaims(claims.flatMap(({ claim, read }) => [claim, read])))
      return {
        document,
        entry,
        // most are as they were read, and a long document has thousands
        claims: claims.map(({ read, ...one }) => ({ ...one, read: read === one.claim ? null : read })),
        history,
        names,
      }
    },
  }),
  route({
    key: 'GET /api/documents/{id}/suggestion',
    question: 'What may some words of a document claim, that no reader found there?',
    params: DOCUMENT_PATH,
    query: QUOTE.omit({ place: true }),
    async answer({ store, registry }, { params, query }) {
      const [{ findQuote }, { suggestClaim }] = await Promise.all([
        import('../../tasks/find-quote.ts'),
        import('../../tasks/suggest-claim.ts'),
      ])
      const document = await store.document(params.id)
      const { quote, start, end } = findQuote(document, given(query))
      const claims = await store.claims({ document: params.id })
      return { quote, start, fields: suggestClaim(document, claims, [start, end], await registry()) }
    },
  }),
  route({
    key: 'POST /api/documents/{id}/claims',
    question: 'Adds a claim to words of a document.',
    params: DOCUMENT_PATH,
    body: z.strictObject({
      ...QUOTE.shape,
      set: z.array(z.string().max(1000)).max(20).describe('field=value; type, and source or target, are needed'),
      why: z.string().max(2000).optional(),
      by: z.string().min(1).max(200).optional().describe('who adds it'),
    }),
    async answer(host, { params, body }) {
      const { addClaim } = await import('../../tasks/add-claim.ts')
      const { set, why, by = host.user, ...quoted } = body
      const reasons = why === undefined ? {} : { why }
      const request = { document: params.id, ...given(quoted), set, ...reasons, by, at: host.now() }
      return claimAnswer(host, await addClaim(host.store, await host.registry(), request))
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
      const { addAway } = await import('../../tasks/add-away.ts')
      return jobs.start(address, (stopped) =>
        addAway({ kind: 'address', address, overrides }, store, folder, { now, stopped }),
      )
    },
  }),
]
