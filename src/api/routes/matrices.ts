import { z } from '@hono/zod-openapi'
import { isoDate } from '../../model/iso-date.ts'
import { RATINGS } from '../../model/matrix.ts'
import { EXPLANATIONS } from '../../tasks/ask-explanations.ts'
import { namesOf } from '../names-of.ts'
import { type AddRoute, route } from '../route.ts'

export const MATRIX_PATH = z.object({ id: z.string().min(1).max(200) })
const EVIDENCE = z.string().min(1).max(200).describe('the id of a piece of evidence')
const BY = z.string().trim().min(1).max(200).optional().describe('who rates')
const MOST_RATED = 50

export const MATRICES: readonly AddRoute[] = [
  route({
    key: 'GET /api/matrices',
    question: 'For which questions does the case have explanations that compete?',
    query: z.object({ asOf: isoDate.optional().describe('as known and rated on a date') }),
    async answer({ store, registry }, { query }) {
      const { askMatrices } = await import('../../tasks/ask-explanations.ts')
      const matrices = await askMatrices(store, query.asOf)
      return {
        matrices: matrices.map(({ id, question, tie, hypotheses, evidence, ratings }) => ({
          id,
          question,
          tie,
          hypotheses: hypotheses.length,
          evidence: evidence.length,
          analysts: [...new Set(ratings.map(({ analyst }) => analyst))].sort(),
        })),
        names: namesOf(
          await registry(),
          matrices.flatMap(({ tie }) => tie ?? []),
        ),
      }
    },
  }),
  route({
    key: 'GET /api/matrices/{id}',
    question: EXPLANATIONS.question,
    params: MATRIX_PATH,
    query: z.object({
      ...EXPLANATIONS.parameters.shape,
      since: isoDate.optional().describe('what became of it since a day'),
    }),
    async answer({ store, registry }, { params, query: { since = null, ...query } }) {
      const [{ askExplanationsSince, askMatrix }, say] = await Promise.all([
        import('../../tasks/ask-explanations.ts'),
        import('../../tasks/draw-explanations.ts'),
      ])
      const matrix = await askMatrix(store, params.id, query.asOf)
      const report = await askExplanationsSince(store, await registry(), matrix, query, since)
      const called = (id: string) => `row ${report.evidence.findIndex((row) => row.id === id) + 1}`
      return {
        ...report,
        says: {
          lead: say.sayLead(report),
          changes: say.sayChanges(report, called),
          differences: say.sayDisagreements(report, called),
          awaited: say.sayAwaited(report),
        },
      }
    },
    csv: async (report) => (await import('../../tasks/explanations-csv.ts')).explanationsCsv(report),
  }),
  route({
    key: 'POST /api/matrices/{id}/ratings',
    question: 'Rates a piece of evidence against explanations; nothing that was rated before is overwritten.',
    params: MATRIX_PATH,
    body: z.strictObject({
      evidence: EVIDENCE,
      ratings: z
        .record(z.string().max(200), z.enum(RATINGS).nullable())
        .refine((given) => Object.keys(given).length > 0, 'it names no explanation')
        .refine((given) => Object.keys(given).length <= MOST_RATED, `it names more than ${MOST_RATED} explanations`)
        .describe('by the id of an explanation; null takes a rating away'),
      why: z.string().max(2000).optional(),
      by: BY,
    }),
    async answer({ store, user, now }, { params, body: { ratings, by = user, ...rest } }) {
      const [{ askMatrix }, { rateEvidence }] = await tasks()
      const given = Object.entries(ratings).map(([hypothesis, rating]) => `${hypothesis}=${rating ?? ''}`)
      return rateEvidence(store, await askMatrix(store, params.id), { ...rest, ratings: given, by, at: now() })
    },
  }),
  route({
    key: 'POST /api/matrices/{id}/ratings/undo',
    question: 'Takes back what an analyst last rated of a piece of evidence.',
    params: MATRIX_PATH,
    body: z.strictObject({ evidence: EVIDENCE, by: BY }),
    async answer({ store, user, now }, { params, body: { evidence, by = user } }) {
      const [{ askMatrix }, { rateEvidence }] = await tasks()
      return rateEvidence(store, await askMatrix(store, params.id), { evidence, ratings: ['undo'], by, at: now() })
    },
  }),
]

const tasks = () => Promise.all([import('../../tasks/ask-explanations.ts'), import('../../tasks/rate-evidence.ts')])
