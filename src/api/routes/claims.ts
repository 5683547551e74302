import { z } from '@hono/zod-openapi'
import { CLAIM_KINDS, DIMENSIONS, DIRECTIONS } from '../../model/claim.ts'
import { isoDate } from '../../model/iso-date.ts'
import { CLAIM_STATUSES, type JudgedClaim } from '../../model/judged-claim.ts'
import type { Store } from '../../store/store.ts'
import { claimRow } from '../../tasks/claim-row.ts'
import { VERDICTS } from '../../tasks/judge-claim.ts'
import type { ApiHost } from '../api-host.ts'
import type { ClaimAnswer, ListedClaim } from '../contract.ts'
import { actorsOfClaims, namesOf } from '../names-of.ts'
import { pageCount } from '../page-count.ts'
import { type AddRoute, route } from '../route.ts'

const CLAIM_PATH = z.object({ id: z.string().regex(/^[0-9a-f]{4,64}$/, 'the id of a claim, or its beginning') })

export const CLAIMS: readonly AddRoute[] = [
  route({
    key: 'GET /api/claims',
    question: 'What do the documents of the case claim, as judged?',
    query: z.object({
      tie: z.string().max(400).optional().describe('on the tie of two actors: Syria,Iran or SYR,IRN'),
      actor: z.string().max(200).optional().describe('in which an actor takes part'),
      kind: z.enum(CLAIM_KINDS).optional().describe('of one kind'),
      dimension: z.enum(DIMENSIONS).optional().describe('on one side of the tie'),
      direction: z.enum(DIRECTIONS).optional().describe('that lean one way'),
      from: isoDate.optional().describe('about a time from then on'),
      to: isoDate.optional().describe('about a time up to then'),
      document: z
        .string()
        .regex(/^[0-9a-f]{64}$/, 'the id of a document')
        .optional()
        .describe('of one document'),
      words: z.string().max(200).optional().describe('whose quote has all of these words'),
      asOf: isoDate.optional().describe('as known on a date'),
      all: z.enum(['true', 'false']).optional().describe('rejected and orphaned ones too'),
      most: pageCount.optional().describe('how many'),
      after: pageCount.optional().describe('after how many'),
    }),
    async answer({ store, registry: load }, { query }) {
      const { resolveActor, resolveTie } = await import('../../tasks/resolve-tie.ts')
      const registry = await load()
      const { tie, actor, all, words = '', most = 100, after = 0, ...rest } = query
      const seen = tie === undefined && actor === undefined ? new Set<string>() : new Set(await store.actors())
      const { claims, total } = await store.claimPage({
        ...rest,
        ...(tie === undefined ? {} : { tie: resolveTie(tie, registry, query.asOf ?? null, seen) }),
        ...(actor === undefined ? {} : { actor: resolveActor(actor, registry, query.asOf ?? null, seen) }),
        ...(all === 'true' ? { status: CLAIM_STATUSES } : {}),
        most: Math.min(most, 1000),
        after,
      })
      return {
        claims: await listedClaims(store, claims),
        total,
        names: namesOf(registry, actorsOfClaims(claims.map(({ claim }) => claim))),
      }
    },
    csv: ({ claims }) =>
      claims.map(({ claim, status, document: { title, publisher, published } }) => {
        const { n: _, ...row } = claimRow(claim, 0, { id: claim.id, status, title, publisher, published })
        return row
      }),
  }),
  route({
    key: 'GET /api/claims/{id}',
    question: 'What does a claim say, and what was decided of it?',
    params: CLAIM_PATH,
    answer: async (host, { params }) => claimAnswer(host, await host.store.claim(params.id)),
  }),
  route({
    key: 'POST /api/claims/{id}/judgements',
    question:
      'Accepts, rejects or corrects a claim, says which happening it tells of, or takes the last judgement back.',
    params: CLAIM_PATH,
    body: z.strictObject({
      verdict: z.enum(VERDICTS),
      why: z.string().max(2000).optional(),
      set: z.array(z.string().max(1000)).max(20).optional().describe('for a correction: field=value'),
      with: z.string().max(100).optional().describe('for a join: a claim that tells of the same happening'),
      by: z.string().min(1).max(200).optional().describe('who judges'),
    }),
    async answer(host, { params, body }) {
      const { judgeClaim } = await import('../../tasks/judge-claim.ts')
      const { set = [], by = host.user, ...rest } = body
      const judged = await judgeClaim(host.store, {
        claim: params.id,
        ...rest,
        set,
        by,
        at: host.now(),
        ...(body.verdict === 'correct' ? { actorOf: await namingOf(host) } : {}),
        others: async (id) =>
          (await import('../../tasks/ask-episodes.ts')).companionsOf(host.store, await host.registry(), id),
      })
      return claimAnswer(host, judged)
    },
  }),
]

async function namingOf({ store, registry }: ApiHost) {
  const { actorNaming } = await import('../../tasks/actor-naming.ts')
  return actorNaming(await registry(), null, await store.actors())
}

export async function claimAnswer({ store, registry }: ApiHost, judged: JudgedClaim): Promise<ClaimAnswer> {
  const history = await store.judgements(judged.read.id)
  return { judged, history, names: namesOf(await registry(), actorsOfClaims([judged.claim, judged.read])) }
}

/** Claims as a list shows them, with what their documents are called. */
export async function listedClaims(store: Store, claims: readonly JudgedClaim[]): Promise<readonly ListedClaim[]> {
  const ids = [...new Set(claims.map(({ claim }) => claim.passage.document))]
  const documents = new Map((await store.documents({ ids })).map((one) => [one.id, one]))
  return claims.flatMap(({ claim, status }) => {
    const document = documents.get(claim.passage.document)
    if (document === undefined) return []
    const { id, title, publisher, published, language } = document
    return [{ claim, status, document: { id, title, publisher, published, language } }]
  })
}
