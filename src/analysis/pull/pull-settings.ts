/** The settings of the picture of who pulls; docs/methods.md#pull tells why. */
export const PULL_SETTINGS = {
  /** periods before a move that tell what was usual, and how many of them have to be known */
  past: 12,
  leastPast: 6,
  /** periods from a move on that are held against it */
  window: 3,
  /** periods by which one series is looked at ahead of the other */
  lags: 6,
  /** of the periods in which a third actor does something, the share in which it does most is when it moves */
  moveShare: 0.1,
  /** fewer moves of one sort are not tested, and fewer periods of the tie neither */
  leastMoves: 5,
  leastPeriods: 30,
  placebos: 1999,
  seed: 1,
  /** share of false findings among those called measured, and level of a single test for a hint */
  falseShare: 0.1,
  hint: 0.05,
} as const
