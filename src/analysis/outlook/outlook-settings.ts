/** Every number of an outlook that was set by hand; docs/methods.md#where-it-heads says why. */
export const OUTLOOK_SETTINGS = {
  /** a horizon is held against as many months before it, but at least so many */
  leastBefore: 6,
  /** points of intensity that the months before and those ahead need to be told of */
  leastPoints: 10,
  /** share of a stretch's months in which a feed has to be alive */
  leastKnown: 2 / 3,
  /** points at 0 that a stretch is drawn toward, about two events */
  neutralPoints: 6,
  /** points at the warmth of the months before that a horizon is drawn toward */
  leanPoints: 10,
  /** a tie's own changes weigh against those of all ties as their number against this */
  poolWorth: 24,
  /** a rupture is a change of at least so many usual ones, and so many times the conflict */
  ruptureChanges: 2,
  ruptureConflict: 2,
  /** outcomes of all ties that a tie's own record is drawn toward */
  recordWorth: 12,
  /** outcomes of a tie's own record that what followed the last outcome elsewhere is drawn toward */
  followWorth: 20,
  /** ridge penalty at a horizon of 3 months, on standardised signs; longer horizons overlap more and have it in proportion */
  ridge: 100,
  /** months of past that "usual" may reach back */
  longPast: 120,
  /** most rows a model is fitted to, evenly drawn, and fewest */
  mostRows: 40_000,
  /** and of an outlook for one tie, which has to be quick */
  mostRowsOfOne: 6000,
  leastRows: 300,
  /** months between two fits of a backtest */
  refitMonths: 6,
  /** ranked score of climatology on KEDS before 1990: what who has no record is taken to score */
  usualScore: 0.46,
} as const

/** How many months tell how a tie stands, where the next so many are asked about. */
export function monthsBefore(horizon: number): number {
  return Math.max(OUTLOOK_SETTINGS.leastBefore, horizon)
}
