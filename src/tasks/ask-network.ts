import { lastDay } from '../model/date-span.ts'
import type { Registry } from '../model/registry.ts'
import { countryOf } from '../model/stands-for.ts'
import type { NetworkActor, StatePlace, TieNetwork } from '../model/tie-network.ts'
import type { Store } from '../store/store.ts'
import { type AskedBoard, boardQuestion, liveMonths } from './ask-board.ts'

/** Which ties are asked for, as of which date of any precision. */
export interface AskedNetwork extends AskedBoard {
  readonly at?: string
}

/** Ties, those whom they join, and the months in which anything was told of anybody. */
export interface AnsweredNetwork extends TieNetwork {
  /** by id */
  readonly actors: readonly NetworkActor[]
  /** first ISO days, ascending */
  readonly live: readonly string[]
}

/** How do all the actors of a case stand to each other, and where are they at home? */
export async function askNetwork(
  store: Store,
  registry: Registry,
  places: ReadonlyMap<string, StatePlace>,
  { at, ...asked }: AskedNetwork,
): Promise<AnsweredNetwork> {
  const question = boardQuestion(registry, asked)
  const network = await store.tieNetwork({ ...question, ...(at === undefined ? {} : { at: lastDay(at) }) })
  const ids = [...new Set(network.ties.flatMap(({ tie }) => tie))].sort()
  const actors = ids.map((id) => {
    const home = countryOf(registry.actors, id, at ?? null)
    return {
      id,
      name: registry.displayName(id),
      kind: registry.actors.get(id)?.kind ?? null,
      place: (home === null ? undefined : places.get(home)) ?? null,
    }
  })
  return { ...network, actors, live: await liveMonths(store, question) }
}
