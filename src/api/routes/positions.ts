import { z } from '@hono/zod-openapi'
import { isoDate } from '../../model/iso-date.ts'
import type { PositionsInput } from '../../model/positions-input.ts'
import { POSITIONS } from '../../tasks/ask-positions.ts'
import { POSITIONS_EXAMPLES } from '../../tasks/keep-positions.ts'
import type { ApiHost } from '../api-host.ts'
import type { PositionsAnswer } from '../contract.ts'
import { namesOf } from '../names-of.ts'
import { POSITIONS_ACTOR, POSITIONS_INPUT } from '../positions-body.ts'
import { type AddRoute, route } from '../route.ts'

const POSITIONS_PATH = z.object({ id: z.string().min(1).max(200) })
const AS_OF = z.object({ asOf: isoDate.optional().describe('as they stood on a date') })
const BY = z.string().trim().min(1).max(200).optional().describe('who decides')
const WHY = z.string().max(2000).nullable().default(null)
const WORDS = z.string().trim().min(1).max(300)
/** An actor of a tie, by name or id. */
const SIDE = z.string().min(1).max(200)
/** So many actors beside the two are proposed. */
const MOST_PROPOSED = 8

export const POSITIONS_ROUTES: readonly AddRoute[] = [
  route({
    key: 'GET /api/positions',
    question: 'On which issues does the case keep positions?',
    query: AS_OF,
    async answer({ store, registry }, { query }) {
      const { listPositions } = await import('../../tasks/ask-kept-positions.ts')
      const kept = await listPositions(store, query.asOf)
      return {
        positions: kept.map(({ id, tie, away, input: { issue, actors } }) => ({
          id,
          tie,
          away,
          issue,
          actors: actors.length,
        })),
        examples: POSITIONS_EXAMPLES,
        names: namesOf(
          await registry(),
          kept.flatMap(({ tie }) => tie ?? []),
        ),
      }
    },
  }),
  route({
    key: 'GET /api/positions/{id}',
    question: 'Who wants what on an issue, on what ground, and who decided so?',
    params: POSITIONS_PATH,
    query: AS_OF,
    answer: (host, { params, query }) => positionsAnswer(host, params.id, query.asOf),
  }),
  route({
    key: 'GET /api/positions/{id}/forecast',
    question: POSITIONS.question,
    params: POSITIONS_PATH,
    query: z.object({ ...POSITIONS.parameters.shape, ...AS_OF.shape }),
    async answer({ store, draws }, { params, query: { asOf, ...asked } }) {
      const [{ askKeptPositions }, { askPositions }] = await Promise.all([
        import('../../tasks/ask-kept-positions.ts'),
        import('../../tasks/ask-positions.ts'),
      ])
      const { input } = await askKeptPositions(store, params.id, asOf)
      return askPositions(input, asked, { pool: draws })
    },
    csv: async (report) => (await import('../../tasks/positions-csv.ts')).positionsCsv(report),
  }),
  route({
    key: 'POST /api/positions/forecast',
    question: 'Where would an issue be heading with these inputs? Nothing is kept.',
    body: z.strictObject({ ...POSITIONS.parameters.shape, input: POSITIONS_INPUT }),
    async answer({ draws }, { body: { input, ...asked } }) {
      const [{ askPositions }, { checkPositions }] = await Promise.all([
        import('../../tasks/ask-positions.ts'),
        import('../../model/check-positions.ts'),
      ])
      checkPositions(input, input.issue)
      return askPositions(input, asked, { pool: draws })
    },
  }),
  route({
    key: 'POST /api/positions',
    question: 'Keeps positions in the case: from a file, from a bundled example, or as its claims suggest them.',
    body: z.strictObject({
      tie: z.tuple([SIDE, SIDE]).nullable().default(null).describe('the two whose tie the issue is about'),
      from: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('file'), name: z.string().min(1).max(300), text: z.string().max(200_000) }),
        z.strictObject({ kind: z.literal('example'), name: z.enum(POSITIONS_EXAMPLES) }),
        z.strictObject({ kind: z.literal('case'), asOf: isoDate.optional() }),
      ]),
      by: BY,
    }),
    async answer(host, { body: { tie, from, by = host.user } }) {
      const [{ beginPositions }, { tieActors }] = await Promise.all([
        import('../../tasks/keep-positions.ts'),
        import('../../tasks/tie-actors.ts'),
      ])
      const { store } = host
      const pair = tie === null ? null : await tieActors(store, await host.registry(), tie, null)
      const input = await beginning(host, from, pair)
      const { id } = await beginPositions(store, input, pair, { by, at: host.now() })
      return positionsAnswer(host, id)
    },
  }),
  route({
    key: 'POST /api/positions/{id}/steps',
    question: 'Changes kept positions: an actor, a name, one left out; nothing that was there before is overwritten.',
    params: POSITIONS_PATH,
    body: z.strictObject({
      step: z.discriminatedUnion('kind', [
        z.strictObject({ kind: z.literal('stand'), actor: POSITIONS_ACTOR, why: WHY }),
        z.strictObject({ kind: z.literal('without'), actor: WORDS, why: WHY }),
        z.strictObject({
          kind: z.literal('issue'),
          issue: WORDS,
          asOf: isoDate.nullable(),
          ends: z.array(z.strictObject({ from: WORDS, to: WORDS })).max(20),
          why: WHY,
        }),
        z.strictObject({ kind: z.literal('put-away'), why: WHY }),
      ]),
      by: BY,
    }),
    async answer(host, { params: { id }, body: { step, by = host.user } }) {
      const { changePositions } = await import('../../tasks/keep-positions.ts')
      await changePositions(host.store, await host.registry(), id, step, { by, at: host.now() })
      return positionsAnswer(host, id)
    },
  }),
  route({
    key: 'POST /api/positions/{id}/undo',
    question: 'Takes back what somebody last changed in kept positions.',
    params: POSITIONS_PATH,
    body: z.strictObject({ by: BY }),
    async answer(host, { params: { id }, body: { by = host.user } }) {
      const { undoPositions } = await import('../../tasks/keep-positions.ts')
      await undoPositions(host.store, id, { by, at: host.now() })
      return positionsAnswer(host, id)
    },
  }),
]

type Beginning =
  | { readonly kind: 'file'; readonly name: string; readonly text: string }
  | { readonly kind: 'example'; readonly name: (typeof POSITIONS_EXAMPLES)[number] }
  | { readonly kind: 'case'; readonly asOf?: string | undefined }

async function beginning(
  { store, registry: load }: ApiHost,
  from: Beginning,
  tie: readonly [string, string] | null,
): Promise<PositionsInput> {
  const registry = await load()
  switch (from.kind) {
    case 'file':
      return (await import('../../tasks/read-positions.ts')).parsePositions(from.text, from.name, registry)
    case 'example':
      return (await import('../../tasks/keep-positions.ts')).examplePositions(from.name, registry)
    case 'case': {
      const [{ proposedInput }, { EntenteError }] = await Promise.all([
        import('../../tasks/propose-positions.ts'),
        import('../../model/error.ts'),
      ])
      if (tie === null) {
        throw new EntenteError('invalid_input', 'Positions are proposed for a tie: name its two actors.')
      }
      const known = from.asOf === undefined ? {} : { asOf: from.asOf }
      return proposedInput(store, registry, { tie, most: MOST_PROPOSED, ...known })
    }
  }
}

async function positionsAnswer({ store, registry }: ApiHost, id: string, asOf?: string): Promise<PositionsAnswer> {
  const { askKeptPositions } = await import('../../tasks/ask-kept-positions.ts')
  const kept = await askKeptPositions(store, id, asOf)
  return { ...kept, names: namesOf(await registry(), kept.tie ?? []) }
}
