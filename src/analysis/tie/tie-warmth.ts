import { dayNumber, lengthDays, type Per, periodFrom } from '../../model/periods.ts'
import { tQuantile90 } from '../../model/t-quantile.ts'
import type { TieCell, Warmth, WarmthPrior } from '../../model/tie.ts'

const WARMEST = 10

/**
 * How warm is a tie in each period, shrunk toward its own past where evidence is thin?
 *
 * A period's warmth leans on it and on what came before, never on what came after: it stays when later events come in.
 *
 * @param cells of one directed dyad and one dimension, ascending by `start`, without doubles
 * @param per   how they are cut
 * @param prior what is believed before; see docs/methods.md#tie
 * @returns one a cell, in the same order; null where no event of it has an intensity
 * @source Efron & Morris 1975 for the shrinkage; West & Harrison 1997, ch. 2 and 4, for a past that fades and a variance that is
 *   learned; Kish 1965 for the worth of events that hang together; docs/methods.md#tie
 */
export function tieWarmth(cells: readonly TieCell[], per: Per, prior: WarmthPrior): readonly (Warmth | null)[] {
  let worth = 0
  let told = 0
  let middle = 0
  let spread = prior.spread * prior.spreadWorth
  let freedom = prior.spreadWorth
  return cells.map((cell) => {
    if (cell.weighed === 0 || cell.weight === 0) return null
    const period = periodFrom(cell.start, per)
    const day = dayNumber(period.from) + (lengthDays(period) - 1) / 2
    const fade = 0.5 ** ((day - middle) / prior.halfLifeDays)
    worth *= fade
    told *= fade
    middle = day
    const own = cell.sum / cell.weight
    const evidence = independentEvents(cell, prior.dayCorrelation)
    spread += Math.max(0, cell.squares - cell.sum * own) * (cell.weighed / cell.weight)
    freedom += cell.weighed - 1
    const known = worth + prior.neutral
    const past = known === 0 ? 0 : (prior.past * known) / (known + prior.past)
    const pastMean = known === 0 ? 0 : told / known
    const mean = (evidence * own + past * pastMean) / (evidence + past)
    const half = tQuantile90(freedom) * Math.sqrt(spread / freedom / (evidence + past))
    worth += evidence
    told += evidence * own
    return {
      mean,
      low: Math.max(-WARMEST, mean - half),
      high: Math.min(WARMEST, mean + half),
      own,
      evidence,
      past,
    }
  })
}

/**
 * How many independent events are those of a cell worth? Weights below one count for less, unequal ones as Kish has it, and events
 * of one day hang together.
 *
 * @param dayCorrelation intraclass correlation of intensities of one day, in [0, 1]
 * @source Kish 1965, effective number for unequal weights (11.7) and design effect of clusters (5.4)
 */
export function independentEvents(
  { weighed, weight, weightSquares, activeDays }: TieCell,
  dayCorrelation: number,
): number {
  const equal = Math.min(weight, (weight * weight) / weightSquares)
  return equal / (1 + (weighed / activeDays - 1) * dayCorrelation)
}
