const WARMEST = 10

/**
 * How warm is a stretch of time, drawn toward what was believed before where little is told?
 *
 * @param cooperation points, ≥ 0
 * @param conflict    points, ≥ 0
 * @param toward      warmth that it is drawn toward, in [−10, 10]
 * @param worth       how many points that is worth, ≥ 0
 * @returns in [−10, 10]: 10 where all points are of cooperation, −10 where all are of conflict
 * @source docs/methods.md#where-it-heads
 * @example stretchWarmth(30, 10, 0, 0) // 5
 */
export function stretchWarmth(cooperation: number, conflict: number, toward: number, worth: number): number {
  const all = cooperation + conflict + worth
  return all === 0 ? toward : (WARMEST * (cooperation - conflict) + worth * toward) / all
}
