import { z } from '@hono/zod-openapi'
import { EntenteError } from '../../model/error.ts'
import { isoDate } from '../../model/iso-date.ts'
import { OUTLOOK, type TypedQuestion } from '../../tasks/ask-outlook.ts'
import { SCOREBOARD } from '../../tasks/ask-scoreboard.ts'
import { TIE_PATH } from '../analysis-routes.ts'
import { type AddRoute, route } from '../route.ts'

/** An outcome or who speaks: short, and not made of spaces. */
const name = z.string().trim().min(1).max(200)

const KEEP = z.strictObject({
  ...OUTLOOK.parameters.shape,
  said: z
    .array(z.strictObject({ by: name, chances: z.record(name, z.number().min(0).max(1)) }))
    .max(50)
    .default([])
    .describe('probabilities that analysts give, by outcome'),
  question: z.string().trim().min(1).max(500).optional().describe('a question of your own, with deadline and rule'),
  deadline: isoDate.optional().describe('by when it is settled'),
  settledBy: z.string().trim().min(1).max(2000).optional().describe('how one will know'),
  by: name.optional().describe('who keeps it'),
})

/** Outlooks are kept, settled, and counted up. */
export const OUTLOOKS: readonly AddRoute[] = [
  route({
    key: 'POST /api/ties/{a}/{b}/outlooks',
    question: 'Keeps what is said of where a tie is heading, to be settled and scored.',
    params: TIE_PATH,
    body: KEEP,
    async answer({ store, registry: load, user, now }, { params, body }) {
      const [{ askOutlook }, { keepOutlooks }, { tieActors }] = await Promise.all([
        import('../../tasks/ask-outlook.ts'),
        import('../../tasks/keep-outlooks.ts'),
        import('../../tasks/tie-actors.ts'),
      ])
      const { said, question, deadline, settledBy, by = user, ...asked } = body
      const typed = typedQuestion({ question, deadline, settledBy })
      const registry = await load()
      const tie = await tieActors(store, registry, [params.a, params.b], asked.asOf ?? null)
      const at = now()
      const report = await askOutlook(store, registry, tie, asked, said, at.slice(0, 10), typed)
      return keepOutlooks(store, report, by, at)
    },
  }),
  route({
    key: 'GET /api/scoreboard',
    question: SCOREBOARD.question,
    query: z.object({
      ...SCOREBOARD.parameters.shape,
      tie: z.string().max(400).optional().describe('outlooks on one tie only: Syria,Iran or SYR,IRN'),
    }),
    async answer({ store, registry: load, now }, { query: { tie, ...asked } }) {
      const [{ askScoreboard }, { tieActors }] = await Promise.all([
        import('../../tasks/ask-scoreboard.ts'),
        import('../../tasks/tie-actors.ts'),
      ])
      const [a, b, ...more] = tie?.split(',') ?? []
      if (tie !== undefined && (!a || !b || more.length > 0)) {
        throw new EntenteError('invalid_input', `"${tie}" is no tie: two actors with a comma between are, as SYR,IRN.`)
      }
      const pair = a && b ? await tieActors(store, await load(), [a, b], asked.asOf ?? null) : undefined
      return askScoreboard(store, asked, now().slice(0, 10), pair)
    },
    csv: ({ outlooks }) =>
      outlooks.map(({ record, state, outcome, why, score }) => ({
        id: record.id,
        tie: record.tie.join('–'),
        question: record.question,
        by: record.by,
        made: record.knownAsOf,
        deadline: record.deadline,
        said: record.outcomes.map((one, i) => `${one} ${record.probabilities[i]}`),
        state,
        outcome,
        why,
        rps: score?.rps,
        brier: score?.brier,
        log: score?.log,
      })),
  }),
  route({
    key: 'POST /api/scoreboard/settle',
    question: 'Settles all outlooks that are due, by the rules they carry.',
    async answer({ store, now }) {
      const { settleDue } = await import('../../tasks/settle-outlooks.ts')
      return settleDue(store, now())
    },
  }),
  route({
    key: 'POST /api/outlooks/{id}/settlements',
    question: 'Says what came of an outlook; the last settlement stands.',
    params: z.object({ id: z.string().min(4).max(64) }),
    body: z.strictObject({
      outcome: name.describe('one of its outcomes, or void'),
      why: z.string().trim().min(1).max(2000),
      knownOn: isoDate.optional().describe('the day on which it was known; today where it is not said'),
      by: name.optional().describe('who says so'),
    }),
    async answer({ store, user, now }, { params, body: { outcome, why, knownOn, by = user } }) {
      const { settleOutlook } = await import('../../tasks/settle-outlooks.ts')
      const on = knownOn === undefined ? {} : { knownOn }
      return settleOutlook(store, { outlook: params.id, outcome, why, by, at: now(), ...on })
    },
  }),
]

/** @throws EntenteError "invalid_input" where one part of a question is without the others */
function typedQuestion(given: { readonly [K in keyof TypedQuestion]: string | undefined }): TypedQuestion | undefined {
  const { question, deadline, settledBy } = given
  if (question === undefined && deadline === undefined && settledBy === undefined) return undefined
  if (question === undefined || deadline === undefined || settledBy === undefined) {
    throw new EntenteError(
      'invalid_input',
      'A question of your own needs all three: "question", "deadline" and "settledBy", which tells how one will know.',
    )
  }
  return { question, deadline, settledBy }
}
