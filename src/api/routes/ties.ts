import { z } from '@hono/zod-openapi'
import { DIMENSIONS } from '../../model/claim.ts'
import { isoDate } from '../../model/iso-date.ts'
import { BOARD_ORDERS } from '../../model/tie-board.ts'
import { TIE_PATH } from '../analysis-routes.ts'
import { namesOf } from '../names-of.ts'
import { pageCount } from '../page-count.ts'
import { type AddRoute, route } from '../route.ts'

export const TIES: readonly AddRoute[] = [
  route({
    key: 'GET /api/ties',
    question: 'Which ties does the case know, both ways taken together, month by month?',
    query: z.object({
      search: z.string().max(200).optional().describe('ties in which somebody called so takes part'),
      actor: z.string().max(200).optional().describe('ties of one actor only, by name or id'),
      since: isoDate.optional().describe('from then on'),
      until: isoDate.optional().describe('up to then'),
      order: z.enum(BOARD_ORDERS).optional().describe('which come first'),
      least: pageCount.optional().describe('only with so many events'),
      most: pageCount.optional().describe('how many ties'),
      after: pageCount.optional().describe('after how many'),
    }),
    async answer({ store, registry: load }, { query }) {
      const [{ askBoard }, { resolveActor }] = await Promise.all([
        import('../../tasks/ask-board.ts'),
        import('../../tasks/resolve-tie.ts'),
      ])
      const registry = await load()
      const { actor, ...rest } = query
      const seen = new Set([
        ...(await store.actors()),
        ...(actor !== undefined && (await store.hasEventsOf(actor)) ? [actor] : []),
      ])
      const board = await askBoard(store, registry, {
        ...rest,
        ...(actor === undefined ? {} : { actor: resolveActor(actor, registry, null, seen) }),
        order: query.order ?? 'volume',
        least: query.least ?? 1,
        most: Math.min(query.most ?? 30, 200),
        after: query.after ?? 0,
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
