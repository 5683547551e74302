import { z } from '@hono/zod-openapi'
import { viewActor } from '../../tasks/actor-view.ts'
import type { ApiHost } from '../api-host.ts'
import type { ActorAnswer } from '../contract.ts'
import { actorsOfClaims, namesOf } from '../names-of.ts'
import { pageCount } from '../page-count.ts'
import { type AddRoute, route } from '../route.ts'

const ACTOR_PATH = z.object({ id: z.string().min(1).max(200).describe('the id of an actor') })
const BY = z.string().trim().min(1).max(200).optional().describe('who decides')
const WHY = z.string().max(2000)

/** One actor, and what is decided about it. */
export const ACTOR_STEPS: readonly AddRoute[] = [
  route({
    key: 'GET /api/actors/unknown',
    question: 'Whom do the claims name that no table knows? The most frequent first.',
    query: z.object({ most: pageCount.optional().describe('how many') }),
    async answer({ store, registry }, { query: { most = 50 } }) {
      const { unknownActors } = await import('../../tasks/actor-view.ts')
      const found = await unknownActors(store, await registry())
      return { actors: found.slice(0, Math.min(most, 1000)), total: found.length }
    },
    csv: ({ actors }) => actors.map((actor) => ({ ...actor })),
  }),
  route({
    key: 'GET /api/actors/{id}',
    question: 'Who is an actor, who acted for it when, how do the texts call it, and what do they claim of it?',
    params: ACTOR_PATH,
    answer: (host, { params }) => answerOf(host, params.id),
  }),
  route({
    key: 'POST /api/actors/{id}/merges',
    question: 'Lets an actor count as another from now on; nothing is overwritten.',
    params: ACTOR_PATH,
    body: z.strictObject({ into: z.string().trim().min(1).max(200), why: WHY, by: BY }),
    async answer(host, { params, body: { by = host.user, ...rest } }) {
      const { mergeActors } = await import('../../tasks/merge-actors.ts')
      const request = { actor: params.id, ...rest, by, at: host.now() }
      const { into } = await mergeActors(host.store, await host.registry(), request)
      return answerOf(host, into)
    },
  }),
  route({
    key: 'POST /api/actors/{id}/names',
    question: 'Adds a name to an actor; texts that were read before know it when they are read again.',
    params: ACTOR_PATH,
    body: z.strictObject({ text: z.string().trim().min(1).max(200), why: WHY.optional(), by: BY }),
    async answer(host, { params, body: { by = host.user, text, why } }) {
      const { nameActor } = await import('../../tasks/merge-actors.ts')
      const request = { actor: params.id, text, ...(why === undefined ? {} : { why }), by, at: host.now() }
      return answerOf(host, await nameActor(host.store, await host.registry(), request))
    },
  }),
  route({
    key: 'POST /api/actors/{id}/undo',
    question: 'Takes back a merge of an actor, or a name given to it.',
    params: ACTOR_PATH,
    body: z.strictObject({ record: z.uuid().optional().describe('which; else its last merge'), by: BY }),
    async answer(host, { params, body: { by = host.user, record } }) {
      const { undoActorStep } = await import('../../tasks/merge-actors.ts')
      const which = record === undefined ? {} : { record }
      await undoActorStep(host.store, { actor: params.id, ...which, by, at: host.now() })
      return answerOf(host, params.id)
    },
  }),
  route({
    key: 'POST /api/documents/read',
    question: 'Reads again what was read before the actors were as they are now.',
    body: z.strictObject({}),
    async answer({ store, folder, now, jobs }) {
      const { addDocuments } = await import('../../tasks/add-documents.ts')
      return jobs.start('Reading again', (stopped) => addDocuments(store, folder, nothing(), now, stopped))
    },
  }),
]

async function* nothing(): AsyncIterable<never> {}

async function answerOf({ store, registry: load }: ApiHost, id: string): Promise<ActorAnswer> {
  const { unreadTexts } = await import('../../tasks/unread-texts.ts')
  const registry = await load()
  const { claims, ...view } = await viewActor(store, registry, id)
  const documents = new Map((await store.documents()).map((one) => [one.id, one]))
  const { actor, holders } = view
  const named = [
    ...actor.partOf.map(({ of }) => of),
    ...actor.members,
    ...actor.speaksFor,
    ...holders.map((one) => one.id),
  ]
  return {
    ...view,
    claims: claims.flatMap((claim) => {
      const document = documents.get(claim.passage.document)
      if (document === undefined) return []
      const { id: of, title, publisher, published, language } = document
      return [{ claim, status: 'unjudged' as const, document: { id: of, title, publisher, published, language } }]
    }),
    unread: await unreadTexts(store),
    names: namesOf(registry, [...actorsOfClaims(claims), ...named]),
  }
}
