import { seededRandom } from '../../model/seeded-random.ts'
import { changeWatch } from './change-watch.ts'
import { meanOf } from './costs/prefix-sums.ts'

/** How often the past is shuffled to learn what evidence comes without a change. */
export const ALARM_DRAWS = 400
/** Mean length of the blocks in which the past is shuffled, in periods: memory shorter than this is kept. */
export const ALARM_BLOCK = 12
/** By how much draws are blurred, in standard deviations × n^(−1/5): the future may be worse than the worst of the past. */
export const ALARM_BLUR = 0.9

/**
 * The evidence at which an alarm is raised, so that without any change it comes at a stated rate.
 *
 * The past is drawn anew, block by block, so that its heavy tails and short memory stay and its order in time goes; the
 * threshold is what only a share of such pasts exceeds within the horizon after it.
 *
 * @param past    residuals around their levels, in units of their noise; NaN is a gap and is not drawn
 * @param horizon periods ahead that the rate holds for, ≥ 1
 * @param rate    share of horizons with a false alarm, in (0, 1)
 * @returns null where less than two blocks of past are there
 * @source stationary bootstrap: Politis & Romano 1994, doi:10.1080/01621459.1994.10476870; blurred: Silverman & Young 1987,
 *   doi:10.1093/biomet/74.3.469; docs/methods.md#shifts
 */
export function alarmThreshold(past: ArrayLike<number>, horizon: number, rate: number, seed = 1): number | null {
  const seen = Array.from(past).filter((value) => !Number.isNaN(value))
  if (seen.length < 2 * ALARM_BLOCK) return null
  const random = seededRandom(seed)
  const blur = ALARM_BLUR * deviation(seen) * seen.length ** -0.2
  const most: number[] = []
  for (let draw = 0; draw < ALARM_DRAWS; draw++) {
    const watch = changeWatch()
    let at = 0
    let top = 0
    for (let i = 0; i < seen.length + horizon; i++) {
      at = i === 0 || random() < 1 / ALARM_BLOCK ? Math.floor(random() * seen.length) : (at + 1) % seen.length
      const { evidence } = watch.next((seen[at] as number) + blur * normal(random))
      if (i >= seen.length) top = Math.max(top, evidence)
    }
    most.push(top)
  }
  most.sort((a, b) => a - b)
  return most[Math.min(ALARM_DRAWS - 1, Math.ceil((1 - rate) * ALARM_DRAWS))] as number
}

function deviation(values: readonly number[]): number {
  const mean = meanOf(values)
  return Math.sqrt(meanOf(values.map((value) => (value - mean) ** 2)))
}

/** A standard normal number (Box & Muller 1958). */
function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
}
