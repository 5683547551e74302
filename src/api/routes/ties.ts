import { z } from '@hono/zod-openapi'
import { DIMENSIONS } from '../../model/claim.ts'
import { isoDate } from '../../model/iso-date.ts'
import type { Registry } from '../../model/registry.ts'
import { BOARD_ORDERS } from '../../model/tie-board.ts'
import type { Store } from '../../store/store.ts'
import type { AskedBoard } from '../../tasks/ask-board.ts'
import { TIE_PATH } from '../analysis-routes.ts'
import { namesOf } from '../names-of.ts'
import { pageCount } from '../page-count.ts'
import { type AddRoute, route } from '../route.ts'

/** More ties than so many are no picture any more. */
const MOST_DRAWN = 20_000

const BOARD_QUERY = {
  search: z.string().max(200).optional().describe('ties in which somebody called so takes part'),
  actor: z.string().max(200).optional().describe('ties of one actor only, by name or id'),
  since: isoDate.optional().describe('from then on'),
  until: isoDate.optional().describe('up to then'),
  asOf: isoDate.optional().describe('as known on a date'),
  order: z.enum(BOARD_ORDERS).optional().describe('which come first'),
  least: pageCount.optional().describe('only with so many events'),
  most: pageCount.optional().describe('how many ties'),
  after: pageCount.optional().describe('after how many'),
}

type BoardQuery = z.output<z.ZodObject<typeof BOARD_QUERY>>

/** Which ties a query asks for, but for how many. */
async function boardOf(store: Store, registry: Registry, query: BoardQuery): Promise<Omit<AskedBoard, 'most'>> {
  const { search, actor, since, until, asOf, order, least, after } = query
  const { resolveActor } = await import('../../tasks/resolve-tie.ts')
  const called = async (name: string) => {
    const seen = new Set([...(await store.actors()), ...((await store.hasEventsOf(name)) ? [name] : [])])
    return { actor: resolveActor(name, registry, asOf ?? null, seen) }
  }
  return {
    ...(search === undefined ? {} : { search }),
    ...(actor === undefined ? {} : await called(actor)),
    ...(since === undefined ? {} : { since }),
    ...(until === undefined ? {} : { until }),
    ...(asOf === undefined ? {} : { asOf }),
    order: order ?? 'volume',
    least: least ?? 1,
    after: after ?? 0,
  }
}

export const TIES: readonly AddRoute[] = [
  route({
    key: 'GET /api/ties',
    question: 'Which ties does the case know, both ways taken together, month by month?',
    query: z.object(BOARD_QUERY),
    async answer({ store, registry: load }, { query }) {
      const { askBoard } = await import('../../tasks/ask-board.ts')
      const registry = await load()
      const board = await askBoard(store, registry, {
        ...(await boardOf(store, registry, query)),
        most: Math.min(query.most ?? 30, 200),
      })
      return {
        ...board,
        names: namesOf(
          registry,
          board.ties.flatMap(({ tie }) => tie),
        ),
      }
    },
    csv: ({ ties }) =>
      ties.flatMap(({ tie: [a, b], months }) =>
        months.map(({ source, target, start, events, warmth }) => ({
          a,
          b,
          source,
          target,
          month: start.slice(0, 7),
          events,
          warmth: warmth?.mean,
          low: warmth?.low,
          high: warmth?.high,
        })),
      ),
  }),
  route({
    key: 'GET /api/network',
    question: 'How do all the actors of the case stand to each other, and where are they at home?',
    query: z.object({
      ...BOARD_QUERY,
      at: isoDate.optional().describe('how they stood then, with what was told up to then; the ties are the same'),
    }),
    async answer({ store, registry: load }, { query }) {
      const [{ askNetwork }, { loadStatePlaces }] = await Promise.all([
        import('../../tasks/ask-network.ts'),
        import('../../tasks/load-state-places.ts'),
      ])
      const registry = await load()
      return askNetwork(store, registry, loadStatePlaces(), {
        ...(await boardOf(store, registry, query)),
        most: Math.min(query.most ?? MOST_DRAWN, MOST_DRAWN),
        ...(query.at === undefined ? {} : { at: query.at }),
      })
    },
    csv: ({ ties, actors }) => {
      const home = new Map(actors.map(({ id, place }) => [id, place?.state]))
      return ties.map(({ tie: [a, b], events, told, levels: [there, back], newest }) => ({
        a,
        b,
        a_at: home.get(a),
        b_at: home.get(b),
        events,
        told,
        a_to_b: there,
        b_to_a: back,
        newest: newest?.slice(0, 7),
      }))
    },
  }),
  route({
    key: 'GET /api/ties/{a}/{b}/events',
    question: 'Which events are behind a stretch of a tie?',
    params: TIE_PATH,
    query: z.object({
      since: isoDate.optional().describe('from then on'),
      until: isoDate.optional().describe('up to then'),
      dimension: z.enum(DIMENSIONS).optional().describe('one side of the tie only'),
      asOf: isoDate.optional().describe('as known on a date'),
      feed: z.string().max(200).optional().describe('of one feed only'),
      most: pageCount.optional().describe('how many, those of most weight first'),
      after: pageCount.optional().describe('after how many'),
    }),
    async answer({ store, registry: load }, { params, query }) {
      const [{ tieActors }, { eventsBetween }] = await Promise.all([
        import('../../tasks/tie-actors.ts'),
        import('../../tasks/events-behind.ts'),
      ])
      const tie = await tieActors(store, await load(), [params.a, params.b], query.asOf ?? null)
      const page = { most: Math.min(query.most ?? 50, 500), after: query.after ?? 0 }
      return eventsBetween(store, tie, query, page)
    },
    csv: ({ events }) => events.map((event) => ({ ...event })),
  }),
]
