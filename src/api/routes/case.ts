import { basename } from 'node:path'
import { z } from '@hono/zod-openapi'
import { EntenteError } from '../../model/error.ts'
import { EXAMPLES, type ExampleName } from '../../tasks/demo.ts'
import { type AddRoute, route } from '../route.ts'

const NAMES = Object.keys(EXAMPLES) as [ExampleName, ...ExampleName[]]

export const CASE: readonly AddRoute[] = [
  route({
    key: 'GET /api/case',
    question: 'What does the case hold, in numbers?',
    async answer({ store, folder, version, user }) {
      const examples = NAMES.map((name) => ({ name, tie: EXAMPLES[name] }))
      return { folder: basename(folder), version, user, status: await store.status(), examples }
    },
  }),
  route({
    key: 'POST /api/examples/{name}',
    question: 'Adds the texts of a bundled case, and what was worked out on them.',
    params: z.object({ name: z.enum(NAMES) }),
    async answer({ store, folder, now, jobs }, { params }) {
      const { addAway } = await import('../../tasks/add-away.ts')
      const { name } = params
      return jobs.start(name, (stopped) => addAway({ kind: 'example', name }, store, folder, { now, stopped }))
    },
  }),
  route({
    key: 'GET /api/jobs',
    question: 'Which work is under way, and how far is it?',
    answer: async ({ jobs }) => jobs.list(),
  }),
  route({
    key: 'POST /api/jobs/{id}/stop',
    question: 'Ends work after the document that is under way; what was added stays.',
    params: z.object({ id: z.string().max(100) }),
    async answer({ jobs }, { params }) {
      const job = jobs.find(params.id)
      if (job === null) throw new EntenteError('not_found', 'There is no such work: it may have ended long ago.')
      jobs.stop(job.id)
      return job
    },
  }),
]
