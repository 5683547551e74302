import { CLAIMS_FEED } from '../../model/event.ts'
import type { Per, Period } from '../../model/periods.ts'
import type { LiveDays } from '../../model/tie.ts'

/** In fewer periods with a source than this no shift is told. */
export const FEW_PERIODS = 18

/**
 * The periods in which a feed begins, other than the first: what it adds there is no shift.
 *
 * What is read in documents comes and goes with them and is told of by its gaps; it has no beginning.
 */
export function startsOfFeeds(live: readonly LiveDays[], periods: readonly Period[]): readonly number[] {
  const firsts = new Map<string, string>()
  for (const { feed, start } of live) {
    const known = firsts.get(feed)
    if (feed !== CLAIMS_FEED && (known === undefined || start < known)) firsts.set(feed, start)
  }
  const begun = new Set(firsts.values())
  return periods.flatMap(({ from }, i) => (i > 0 && begun.has(from) ? [i] : []))
}

/** In how many periods some feed was alive. */
export function coveredPeriods(live: readonly LiveDays[], periods: readonly Period[]): number {
  const alive = new Set(live.map(({ start }) => start))
  return periods.filter(({ from }) => alive.has(from)).length
}

/** What a reader has to know of the evidence. */
export function shiftNotes(live: readonly LiveDays[], periods: readonly Period[], per: Per): readonly string[] {
  const notes: string[] = []
  const covered = coveredPeriods(live, periods)
  if (covered < FEW_PERIODS) {
    notes.push(`Only ${covered} periods (by ${per}) have a source: in so few no shift is told from unrest.`)
  } else if (covered < periods.length) {
    const gaps = periods.length - covered
    notes.push(`${gaps} of ${periods.length} periods have no source; they are left out, and are no calm.`)
  }
  const starts = startsOfFeeds(live, periods).map((at) => periods[at]?.period ?? '')
  if (starts.length > 0) {
    notes.push(
      `A feed begins in ${starts.join(', ')}; no shift is told for the year around it, as more is told from then on.`,
    )
  }
  return notes
}
