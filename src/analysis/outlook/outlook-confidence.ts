import type { Confidence } from '../../model/brief.ts'

/** So many settled outcomes of the case itself make for high and for moderate confidence. */
export const [MANY_OUTCOMES, SOME_OUTCOMES] = [3000, 300] as const
/** And so many points told of the tie in the months before. */
export const [MUCH_TOLD, SOME_TOLD] = [100, 30] as const

/**
 * How much can an outlook's ground carry? Apart from how likely anything is (ICD 203, section D.6.e).
 *
 * @param outcomes settled outcomes of the case that it was learned from
 * @param points   told of the tie in the months before
 */
export function outlookConfidence(
  outcomes: number,
  points: number,
): { readonly level: Confidence; readonly why: string } {
  const told = `${Math.round(points)} points were told of the tie in the months before`
  if (outcomes < SOME_OUTCOMES) {
    return {
      level: 'low',
      why: `this case has too few settled outcomes to learn from (${outcomes}), so that ties of other feeds, of 1979 to 1989, stand in; ${told}`,
    }
  }
  const level = outcomes >= MANY_OUTCOMES && points >= MUCH_TOLD ? 'high' : points >= SOME_TOLD ? 'moderate' : 'low'
  return {
    level,
    why: `it was learned from ${outcomes.toLocaleString('en-GB')} settled outcomes of this case, and ${told}`,
  }
}
