import { z } from '@hono/zod-openapi'
import { EPISODE_VERDICTS } from '../../tasks/judge-episode.ts'
import { type AddRoute, route } from '../route.ts'

/** A claim's id or its beginning, or `feed:file:line` of an event. */
const REPORT = z.string().min(4).max(1000)

export const EPISODE_ROUTES: readonly AddRoute[] = [
  route({
    key: 'GET /api/episodes/judgements',
    question: 'Which reports did somebody join to a happening, or split from one?',
    answer: async ({ store }) => (await import('../../tasks/judge-episode.ts')).episodeJudgements(store),
    csv: (judgements) =>
      judgements.map(({ id, claim, verdict, by, at }) => ({ id, report: claim, verdict: verdict.kind, by, at })),
  }),
  route({
    key: 'POST /api/episodes/judgements',
    question: 'Joins a report to another one’s happening, splits it from its own, or takes the last of this back.',
    body: z.strictObject({
      report: REPORT.describe('id of a claim, or of an event of a feed'),
      verdict: z.enum(EPISODE_VERDICTS),
      with: REPORT.optional().describe('for a join: a report of the happening'),
      why: z.string().max(2000).optional(),
      by: z.string().min(1).max(200).optional().describe('who decides'),
    }),
    async answer({ store, registry, user, now }, { body: { by = user, ...rest } }) {
      const { judgeEpisode } = await import('../../tasks/judge-episode.ts')
      return judgeEpisode(store, await registry(), { ...rest, by, at: now() })
    },
  }),
]
