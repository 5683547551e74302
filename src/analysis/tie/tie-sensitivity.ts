import type { EventWeights, TieSeries, WarmthPrior } from '../../model/tie.ts'
import type { Sensitivity } from '../../model/tie-report.ts'
import { rankCorrelation } from './rank-correlation.ts'
import { ENOUGH_PERIODS } from './reciprocity.ts'
import { TIE_SETTINGS } from './tie-settings.ts'

/** One setting made otherwise. Other weights need the events to be summed again, another prior does not. */
export interface TieVariant {
  readonly change: string
  readonly weights: EventWeights
  readonly prior: WarmthPrior
}

const { weights, prior } = TIE_SETTINGS
const weighed = (change: string, other: Partial<EventWeights>): TieVariant => ({
  change,
  weights: { ...weights, ...other },
  prior,
})
const believed = (change: string, other: Partial<WarmthPrior>): TieVariant => ({
  change,
  weights,
  prior: { ...prior, ...other },
})

/** The other settings a tie is looked at under. */
export const TIE_VARIANTS: readonly TieVariant[] = [
  weighed('intensity by PLOVER type', { scale: 'plover' }),
  weighed('only the sign counts (±5)', { scale: 'sign' }),
  weighed('deeds count double', { material: 2 }),
  weighed('deeds only', { verbal: 0 }),
  weighed('words only', { material: 0 }),
  weighed('each report counts', { reports: 1 }),
  believed('no past: each period alone', { past: 0 }),
  believed('the past worth twice as much', { past: 2 * prior.past }),
  believed('the past fades half as fast', { halfLifeDays: 2 * prior.halfLifeDays }),
  believed('events of one day count as one', { dayCorrelation: 1 }),
]

/** How far a tie is another one under another setting. */
export function compareSeries(change: string, shown: TieSeries, other: TieSeries): Sensitivity {
  const warmth = other.points.map((point) => point.warmth?.mean ?? null)
  const pairs = shown.points.flatMap((point, i) => {
    const there = warmth[i]
    return point.warmth && typeof there === 'number'
      ? [{ period: point.period, one: point.warmth.mean, other: there }]
      : []
  })
  const far = [...pairs].sort((a, b) => Math.abs(b.other - b.one) - Math.abs(a.other - a.one))[0]
  return {
    change,
    agreement: pairs.length < ENOUGH_PERIODS ? null : rankCorrelation(pairs.map(({ one, other }) => [one, other])),
    largest: far === undefined ? null : { period: far.period, difference: far.other - far.one },
    turned: pairs.filter(({ one, other }) => one * other < 0).length,
    periods: pairs.length,
    warmth,
  }
}
