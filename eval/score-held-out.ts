import { TIE_SETTINGS } from '../src/analysis/tie/tie-settings.ts'
import { tieWarmth } from '../src/analysis/tie/tie-warmth.ts'
import { groupBy } from '../src/model/group-by.ts'
import { periodStart } from '../src/model/periods.ts'
import type { TieCell, WarmthPrior } from '../src/model/tie.ts'
import type { FeedEvent } from './stored-feed.ts'

/** A tie with fewer weighed events is left out. */
const ENOUGH = 30
const T90 = 1.645

/** How near warmth comes to what happened on days that it was not shown. */
export interface HeldOut {
  /** mean squared error of warmth, and of the plain mean of the same days, weighed by what was left out */
  readonly warmth: number
  readonly plain: number
  /** share of means left out that lie in the 90 % interval widened by their own chance */
  readonly inside: number
  readonly months: number
}

/**
 * Every other day of each tie is left out: warmth by month from the days shown, against the mean of those left out. Days and not
 * events are left out, because reports of one happening share its day.
 */
export function heldOut(events: readonly FeedEvent[], prior: WarmthPrior = TIE_SETTINGS.prior): HeldOut {
  const weighed = events.filter(({ intensity, source, target }) => intensity !== null && source !== target)
  let [warmthError, plainError, weight, inside, months] = [0, 0, 0, 0, 0]
  for (const tie of groupBy(weighed, ({ source, target }) => `${source} ${target}`).values()) {
    if (tie.length < ENOUGH) continue
    const days = [...new Set(tie.map(({ day }) => day))].sort()
    const shown = new Set(days.filter((_, i) => i % 2 === 0))
    const [a, b] = [true, false].map((side) => cellsOf(tie.filter(({ day }) => shown.has(day) === side)))
    const left = new Map(b?.map((cell) => [cell.start, cell]))
    const warmths = tieWarmth(a ?? [], 'month', prior)
    for (const [i, warmth] of warmths.entries()) {
      const other = left.get(a?.[i]?.start ?? '')
      if (warmth === null || other === undefined) continue
      const mean = other.sum / other.weight
      const n = other.weighed / (1 + (other.weighed / other.activeDays - 1) * prior.dayCorrelation)
      warmthError += n * (warmth.mean - mean) ** 2
      plainError += n * (warmth.own - mean) ** 2
      weight += n
      const half = Math.max(warmth.high - warmth.mean, warmth.mean - warmth.low)
      const variance = (half / T90) ** 2 * (1 + (warmth.evidence + warmth.past) / n)
      if (Math.abs(warmth.mean - mean) <= T90 * Math.sqrt(variance)) inside++
      months++
    }
  }
  return { warmth: warmthError / weight, plain: plainError / weight, inside: inside / months, months }
}

function cellsOf(events: readonly FeedEvent[]): readonly TieCell[] {
  const months = [...groupBy(events, ({ day }) => periodStart(day, 'month'))].sort(([a], [b]) => (a < b ? -1 : 1))
  return months.map(([start, inside]) => {
    const values = inside.map(({ intensity }) => intensity ?? 0)
    const none = { events: 0, sum: 0 }
    return {
      source: '',
      target: '',
      dimension: 'all',
      start,
      events: values.length,
      weighed: values.length,
      weight: values.length,
      weightSquares: values.length,
      sum: values.reduce((sum, value) => sum + value, 0),
      squares: values.reduce((sum, value) => sum + value * value, 0),
      cooperation: none,
      conflict: none,
      material: 0,
      verbal: 0,
      activeDays: new Set(inside.map(({ day }) => day)).size,
      reports: values.length,
      sources: 1,
    }
  })
}
