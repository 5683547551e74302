import { z } from '@hono/zod-openapi'
import type { output, ZodObject } from 'zod'
import type { Analysis } from '../model/analysis.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import type { ApiHost } from './api-host.ts'
import type { Answers, RouteKey } from './contract.ts'
import { type AddRoute, type Route, route } from './route.ts'

/** The two actors of a tie, by name or id. */
export const TIE_PATH = z.object({
  a: z.string().min(1).max(200).describe('an actor, by name or id'),
  b: z.string().min(1).max(200).describe('the other one'),
})

/**
 * The route of an analysis of a tie, made of its description: its parameters are the query.
 *
 * @param ask what gathers the material of a case and asks the analysis
 * @param csv the answer as CSV, where it is a table
 */
export function tieRoute<K extends RouteKey, S extends ZodObject>(
  key: K,
  analysis: Pick<Analysis<never, S, unknown>, 'question' | 'parameters'>,
  ask: (
    material: readonly [store: Store, registry: Registry, tie: readonly [string, string], asked: output<S>],
    host: ApiHost,
    signal: AbortSignal,
  ) => Promise<Answers[K]>,
  csv?: Route<K, typeof TIE_PATH, S, never>['csv'],
): AddRoute {
  return route<K, typeof TIE_PATH, S>({
    key,
    question: analysis.question,
    params: TIE_PATH,
    query: analysis.parameters,
    async answer(host, { params, query, signal }) {
      const { store, registry: load } = host
      const { tieActors } = await import('../tasks/tie-actors.ts')
      const registry = await load()
      const { asOf } = query as { readonly asOf?: string }
      const pair = await tieActors(store, registry, [params.a, params.b], asOf ?? null)
      return ask([store, registry, pair, query], host, signal)
    },
    ...(csv === undefined ? {} : { csv }),
  })
}
