import { createRoute, z } from '@hono/zod-openapi'
import { RELEVANCES } from '../../model/matrix.ts'
import { actorsOfClaims, namesOf } from '../names-of.ts'
import { pageCount } from '../page-count.ts'
import { type AddRoute, route } from '../route.ts'
import { listedClaims } from './claims.ts'
import { MATRIX_PATH } from './matrices.ts'

/** More explanations than this fit on no screen, and more evidence is not put in order by hand. */
const MOST_HYPOTHESES = 50
const MOST_EVIDENCE = 2000
const MOST_CANDIDATES = 200

const id = z.string().min(1).max(200)
const name = z.string().trim().min(1).max(200)
const says = z.string().trim().min(1).max(2000)
const expects = z.enum(['closer', 'apart']).nullable().describe('which way the tie should be told of if it is right')
const part = z.enum(['hypothesis', 'evidence'])
const by = z.string().trim().min(1).max(200).optional().describe('who does it')
const why = z.string().trim().min(1).max(2000).optional()
const tie = z.string().max(400).optional().describe('two actors with a comma between; none where it is about no tie')

const CHANGE = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('question'), question: says, tie, by, why }),
  z.strictObject({
    kind: z.literal('hypothesis'),
    id: id.optional().describe('of the one that is changed; a new one without'),
    name: name.optional(),
    says: says.optional(),
    expects: expects.optional(),
    by,
    why,
  }),
  z.strictObject({
    kind: z.literal('priors'),
    priors: z.record(id, z.number().gt(0).lt(1)).nullable().describe('of each; null for all alike'),
    by,
    why,
  }),
  z.strictObject({
    kind: z.literal('evidence'),
    id: id.optional().describe('of the piece that is changed; a new one without'),
    says: says.optional(),
    ground: z
      .discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('claim'), claim: id }),
        z.strictObject({ kind: z.literal('passage'), document: id, quote: says }),
        z.strictObject({ kind: z.literal('note') }),
        z.strictObject({ kind: z.literal('awaited') }),
      ])
      .optional()
      .describe('what it rests on'),
    relevance: z.enum(RELEVANCES).optional(),
    group: name.nullable().optional().describe('what it counts together with'),
    by,
    why,
  }),
  z.strictObject({ kind: z.literal('leave-out'), what: part, id, by, why }),
  z.strictObject({ kind: z.literal('order'), what: part, ids: z.array(id).min(1).max(MOST_EVIDENCE), by, why }),
])

/** How a matrix is made: every step is a record more, and is taken back by another. */
export const MATRIX_STEPS: readonly AddRoute[] = [
  route({
    key: 'POST /api/matrices',
    question: 'Begins a matrix: a question, and explanations that compete for it.',
    body: z.strictObject({
      question: says,
      tie,
      hypotheses: z
        .array(z.strictObject({ name: name.optional(), says, expects: expects.optional() }))
        .min(2, 'two or more explanations have to compete')
        .max(MOST_HYPOTHESES, `it has more than ${MOST_HYPOTHESES} explanations`),
      by,
      why,
    }),
    async answer({ store, registry, user, now }, { body }) {
      const { beginMatrix } = await import('../../tasks/begin-matrix.ts')
      return beginMatrix(store, await registry(), {
        ...given(body),
        hypotheses: body.hypotheses.map(given),
        ...act(body, user, now()),
      })
    },
  }),
  route({
    key: 'GET /api/matrices/{id}/candidates',
    question: 'Which claims are no evidence of a matrix yet, and tell most?',
    params: MATRIX_PATH,
    query: z.object({
      words: z.string().max(400).optional().describe('all of which have to occur'),
      all: z.enum(['true', 'false']).optional().describe('of the whole case and not of the tie only'),
      most: pageCount.optional().describe('how many'),
    }),
    async answer({ store, registry: load, now }, { params, query: { words, all, most = 30 } }) {
      const [{ askMatrix }, { evidenceCandidates }] = await Promise.all([
        import('../../tasks/ask-explanations.ts'),
        import('../../tasks/evidence-candidates.ts'),
      ])
      const registry = await load()
      const found = await evidenceCandidates(store, registry, await askMatrix(store, params.id), {
        ...(words === undefined ? {} : { words }),
        all: all === 'true',
        today: now().slice(0, 10),
      })
      const page = found.slice(0, Math.min(most, MOST_CANDIDATES))
      return {
        claims: await listedClaims(store, page),
        total: found.length,
        names: namesOf(registry, actorsOfClaims(page.map(({ claim }) => claim))),
      }
    },
  }),
  route({
    key: 'GET /api/matrices/{id}/steps',
    question: 'What was done to a matrix, by whom and when?',
    params: MATRIX_PATH,
    answer: async ({ store }, { params }) =>
      (await import('../../tasks/ask-explanations.ts')).askMatrixActs(store, params.id),
    csv: (acts) =>
      acts.map(({ at, by: who, says: what, why: reason, standing }) => ({
        at,
        by: who,
        what,
        why: reason,
        stands: standing.length > 0,
      })),
  }),
  route({
    key: 'POST /api/matrices/{id}/steps',
    question: 'Adds a step to a matrix: what is otherwise than before; nothing is overwritten.',
    params: MATRIX_PATH,
    body: CHANGE,
    async answer({ store, registry, user, now }, { params, body }) {
      const [{ askMatrix }, { changeMatrix }] = await Promise.all([
        import('../../tasks/ask-explanations.ts'),
        import('../../tasks/change-matrix.ts'),
      ])
      const matrix = await askMatrix(store, params.id)
      return changeMatrix(store, await registry(), matrix, given(body), act(body, user, now()))
    },
  }),
  route({
    key: 'POST /api/matrices/{id}/steps/undo',
    question: 'Takes steps of a matrix back, or undoings of them.',
    params: MATRIX_PATH,
    body: z.strictObject({
      steps: z
        .array(id)
        .min(1)
        .max(MOST_EVIDENCE * 2),
      by,
    }),
    async answer({ store, user, now }, { params, body }) {
      const { undoMatrix } = await import('../../tasks/undo-matrix.ts')
      return undoMatrix(store, params.id, body.steps, act(body, user, now()))
    },
  }),
  (api, { store }) => {
    api.openapi(FILE, async (context) => {
      const [{ askMatrix }, { writeMatrix }] = await Promise.all([
        import('../../tasks/ask-explanations.ts'),
        import('../../tasks/write-matrix.ts'),
      ])
      const matrix = await askMatrix(store, context.req.valid('param').id)
      return new Response(writeMatrix(matrix), {
        headers: {
          'content-type': 'application/yaml; charset=utf-8',
          'content-disposition': `attachment; filename="${matrix.id.replace(/[^a-z0-9-]/g, '')}.yaml"`,
        },
      })
    })
  },
]

const FILE = createRoute({
  method: 'get',
  path: '/api/matrices/{id}/file',
  summary: 'A matrix as a file that can be edited and taken in again.',
  request: { params: MATRIX_PATH },
  responses: { 200: { description: 'YAML, as "entente explain export" writes it' } },
})

type Given<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** What was sent, without the fields that were left out. */
function given<T extends object>(body: T): Given<T> {
  return Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined)) as Given<T>
}

function act(
  { by: who, why: reason }: { by?: string | undefined; why?: string | undefined },
  user: string,
  at: string,
) {
  return { by: who ?? user, at, ...(reason === undefined ? {} : { why: reason }) }
}
