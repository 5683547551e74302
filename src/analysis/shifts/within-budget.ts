/** Shifts told of a tie and year, at most: one in four years on average. */
export const SHIFTS_PER_YEAR = 0.25

/**
 * The strongest of some candidates, as many as a rate allows.
 *
 * @param candidates of one tie or of several, any order
 * @param tieYears   years covered, summed over ties
 * @param perYear    at most so many a tie and year, > 0
 * @param least      no weaker evidence is kept, however few there are
 * @returns strongest first
 */
export function withinBudget<T extends { readonly evidence: number }>(
  candidates: readonly T[],
  tieYears: number,
  perYear: number,
  least: number,
): readonly T[] {
  const strong = candidates.filter((one) => one.evidence >= least)
  return [...strong].sort((a, b) => b.evidence - a.evidence).slice(0, Math.floor(tieYears * perYear + 1e-9))
}
