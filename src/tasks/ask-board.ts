import { TIE_SETTINGS } from '../analysis/tie/tie-settings.ts'
import { firstDay, lastDay } from '../model/date-span.ts'
import { foldName } from '../model/fold-name.ts'
import type { Registry } from '../model/registry.ts'
import type { TieBoard, TieBoardQuestion } from '../model/tie-board.ts'
import type { Store } from '../store/store.ts'

/** Which ties are asked for; dates of any precision. */
export interface AskedBoard extends Omit<TieBoardQuestion, 'settings' | 'among'> {
  /** words of a name: ties in which somebody called so takes part */
  readonly search?: string
}

/** A page of ties, and the months in which anything was told of anybody. */
export interface AnsweredBoard extends TieBoard {
  /** first ISO days, ascending */
  readonly live: readonly string[]
}

/** Which ties does a case know, both ways taken together, month by month? */
export async function askBoard(store: Store, registry: Registry, asked: AskedBoard): Promise<AnsweredBoard> {
  const question = boardQuestion(registry, asked)
  const board = await store.tieBoard(question)
  return { ...board, live: await liveMonths(store, question) }
}

/** A question as people ask it in the store's terms. */
export function boardQuestion(registry: Registry, asked: AskedBoard): TieBoardQuestion {
  const { since, until, search, ...rest } = asked
  return {
    ...rest,
    ...(since === undefined ? {} : { since: firstDay(since) }),
    ...(until === undefined ? {} : { until: lastDay(until) }),
    among: search === undefined || search.trim() === '' ? null : calledLike(registry, search),
    settings: TIE_SETTINGS,
  }
}

/** The months asked for in which anything was told of anybody, by their first days, ascending. */
export async function liveMonths(store: Store, { since, until, asOf }: TieBoardQuestion): Promise<readonly string[]> {
  const live = await store.liveDays({ per: 'month', ...(asOf === undefined ? {} : { asOf }) })
  const starts = [...new Set(live.map(({ start }) => start))].sort()
  return starts.filter((start) => start >= (since ?? '') && start <= (until ?? '9999-12-31'))
}

/** Ids of all with a name in which a word begins so, and the words themselves, for a feed's own codes. */
function calledLike(registry: Registry, search: string): readonly string[] {
  const key = foldName(search)
  const found = [...registry.actors.values()].filter(
    ({ id, names }) =>
      id.toLowerCase() === search.trim().toLowerCase() ||
      (key !== '' && names.some(({ text, role }) => role !== 'metonym' && ` ${foldName(text)}`.includes(` ${key}`))),
  )
  return [search.trim(), ...found.map(({ id }) => id)]
}
