import { foundShifts, SHIFTS, type ShiftMaterial, type ShiftParameters } from '../analysis/shifts/shifts.ts'
import { TIE_SETTINGS } from '../analysis/tie/tie-settings.ts'
import { EntenteError } from '../model/error.ts'
import { type Per, periodsBetween } from '../model/periods.ts'
import type { Registry } from '../model/registry.ts'
import type { ShiftReport } from '../model/shift-report.ts'
import type { LiveDays, TieCell, TieEvent, TieQuestion } from '../model/tie.ts'
import type { Store } from '../store/store.ts'

export { SHIFTS, type ShiftParameters } from '../analysis/shifts/shifts.ts'

/** Time that nobody cut otherwise is cut as finely as leaves a source in at least this share of the periods. */
export const LEAST_LIVE = 0.5
/** Of each period around a shift and each direction, so many events are looked at for what carries it. */
const MOST_BEHIND = 60

/**
 * From when does a tie stand otherwise? Gathers what a case knows of it and asks the analysis.
 *
 * @param tie ids of the two; the first is told first
 * @throws EntenteError "not_found" where the case knows no event between them
 */
export async function askShifts(
  store: Store,
  registry: Registry,
  tie: readonly [string, string],
  asked: ShiftParameters,
): Promise<ShiftReport> {
  const { asOf, feed } = asked
  const { weights } = TIE_SETTINGS
  const question = (per: Per): TieQuestion => ({
    per,
    weights,
    ...(asOf === undefined ? {} : { asOf }),
    ...(feed === undefined ? {} : { feed }),
  })
  const names = [registry.displayName(tie[0]), registry.displayName(tie[1])] as const
  const { per, cells, live } = await cutForShifts(store, tie, asked.per, question)
  if (cells.length === 0) {
    const known = asOf === undefined ? '' : ` as known on ${asOf}`
    const whose = feed === undefined ? '' : ` of the feed "${feed}"`
    throw new EntenteError('not_found', `No event${whose} between ${names[0]} and ${names[1]} is in this case${known}.`)
  }
  const others = await store.volumeBesides(tie, question(per))
  const material: ShiftMaterial = { tie, names, per, cells, live, others, weights, behind: [] }
  const { periods, shifts } = foundShifts(material, asked)
  const behind: TieEvent[] = []
  for (const { at, before, after } of shifts) {
    const [from, to] = [periods[at - before], periods[at + after - 1]]
    if (from === undefined || to === undefined) continue
    const span = {
      since: from.from,
      until: to.to,
      ...(asked.dimension === undefined ? {} : { dimension: asked.dimension }),
    }
    behind.push(...(await store.tieEvents({ ...question(per), ...span, tie, most: MOST_BEHIND })).events)
  }
  return SHIFTS.run({ ...material, behind }, asked)
}

/** The finest cut by month, quarter or year of which enough is known; or the one asked for. */
async function cutForShifts(
  store: Store,
  tie: readonly [string, string],
  asked: ShiftParameters['per'],
  question: (per: Per) => TieQuestion,
): Promise<{ readonly per: Per; readonly cells: readonly TieCell[]; readonly live: readonly LiveDays[] }> {
  const cuts: readonly Per[] = asked === undefined ? ['month', 'quarter', 'year'] : [asked]
  for (const per of cuts) {
    const [cells, live] = await Promise.all([store.tieCells(tie, question(per)), store.liveDays(question(per))])
    const starts = cells.map(({ start }) => start).sort()
    const [first, last] = [starts[0], starts.at(-1)]
    if (first === undefined || last === undefined || per === cuts.at(-1)) return { per, cells, live }
    const alive = new Set(
      [...live.map(({ start }) => start), ...starts].filter((start) => start >= first && start <= last),
    )
    if (alive.size >= LEAST_LIVE * periodsBetween(first, last, per).length) return { per, cells, live }
  }
  throw new EntenteError('internal', 'There is no way to cut time.')
}
