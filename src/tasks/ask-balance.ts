import { BALANCE, type BalanceParameters } from '../analysis/balance/balance.ts'
import { TIE_SETTINGS } from '../analysis/tie/tie-settings.ts'
import type { BalanceReport } from '../model/balance-report.ts'
import { firstDay, lastDay } from '../model/date-span.ts'
import { EntenteError } from '../model/error.ts'
import type { Registry } from '../model/registry.ts'
import type { TieCell } from '../model/tie.ts'
import type { Store } from '../store/store.ts'
import { loadProgramSolver } from './load-program-solver.ts'
import { resolveActor } from './resolve-tie.ts'

export { BALANCE, type BalanceParameters } from '../analysis/balance/balance.ts'

/** Whose ties make the network: those named; or two and who has most to do with them; or, where neither is given, the most active. */
export interface BalanceActors {
  readonly actors?: readonly string[]
  readonly around?: readonly [string, string]
}

/**
 * Who stands with whom in a time, and which ties are at odds with that? Gathers the ties of a case and asks the analysis.
 *
 * @param who   ids
 * @param clock ms since some moment
 * @throws EntenteError "not_found" where the case knows no event then; "invalid_input" where no tie is negative, or fewer than three
 *   actors are named, or one is to be looked at otherwise that is not in the network
 */
export async function askBalance(
  store: Store,
  registry: Registry,
  who: BalanceActors,
  asked: BalanceParameters,
  clock: () => number,
): Promise<BalanceReport> {
  const { since, until, dimension, asOf, feed } = asked
  const cells = await store.networkTotals({
    per: 'day',
    weights: TIE_SETTINGS.weights,
    ...(asOf === undefined ? {} : { asOf }),
    ...(feed === undefined ? {} : { feed }),
    ...(since === undefined ? {} : { since: firstDay(since) }),
    ...(until === undefined ? {} : { until: lastDay(until) }),
    ...(dimension === undefined ? {} : { dimension }),
  })
  if (cells.length === 0) throw new EntenteError('not_found', 'No event between two actors fits that in this case.')
  const ids = networkActors(cells, who, asked.most)
  const actors = ids.map((id) => ({ id, name: registry.displayName(id) }))
  const whatIf = whatIfOf(asked, ids, registry)
  return BALANCE.run({ actors, cells, whatIf, solver: await loadProgramSolver(), clock }, asked)
}

/** Ties and actors named to be looked at otherwise, of those in the network. */
function whatIfOf({ turn, without, asOf }: BalanceParameters, ids: readonly string[], registry: Registry) {
  const network = new Set(ids)
  const idOf = (name: string) => {
    const id = resolveActor(name.trim(), registry, asOf ?? null, network)
    if (network.has(id)) return id
    throw new EntenteError(
      'invalid_input',
      `${registry.displayName(id)} is not in this network, which has ${namesOf(ids, registry)}.`,
    )
  }
  const turned = partsOf(turn).map((pair): readonly [string, string] => {
    const [a = '', b = '', ...more] = pair.split(':')
    if (a !== '' && b !== '' && more.length === 0) return [idOf(a), idOf(b)]
    throw new EntenteError(
      'invalid_input',
      `A tie to be turned is two actors with a colon between, as SYR:TUR; got "${pair}".`,
    )
  })
  return { turned, without: partsOf(without).map(idOf) }
}

function partsOf(text: string | undefined): readonly string[] {
  return (text ?? '').split(',').filter((part) => part.trim() !== '')
}

function namesOf(ids: readonly string[], registry: Registry): string {
  return ids.map((id) => registry.displayName(id)).join(', ')
}

/** The actors of the network, those named in their order, others by how much they have to do. */
export function networkActors(
  cells: readonly TieCell[],
  { actors, around }: BalanceActors,
  most: number,
): readonly string[] {
  if (actors !== undefined && actors.length > 0) {
    const named = [...new Set(actors)]
    if (named.length >= 3) return named
    throw new EntenteError(
      'invalid_input',
      `balance needs at least three actors, got ${named.length}: two have only their own tie. Name more, or none for the most active.`,
    )
  }
  const events = new Map<string, number>()
  for (const cell of cells) {
    if (around !== undefined && !around.includes(cell.source) && !around.includes(cell.target)) continue
    for (const id of [cell.source, cell.target]) events.set(id, (events.get(id) ?? 0) + cell.events)
  }
  const active = [...events].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([id]) => id)
  return around === undefined
    ? active.slice(0, most)
    : [...around, ...active.filter((id) => !around.includes(id))].slice(0, most)
}
