import type { Period } from '../../model/periods.ts'
import type { ShiftAlarm } from '../../model/shift-report.ts'
import { alarmThreshold } from './alarm-threshold.ts'
import { changeWatch } from './change-watch.ts'
import { meanOf } from './costs/prefix-sums.ts'
import { stepDeviation } from './noise.ts'
import { rootsOf } from './shift-candidates.ts'

/** An alarm without a change comes in so many of the stretches that are as long as the horizon. */
export const FALSE_ALARMS = 0.05
/** Periods ahead that the rate holds for; and so many of the newest are not taken for the past that tells the noise. */
export const ALARM_HORIZON = 12
/** No alarm is raised below this evidence, however quiet the past: what normal noise exceeds in one horizon of twenty. */
export const LEAST_ALARM = 13

/**
 * Whether the newest period is cause for alarm: whether cooperation or conflict has left the level it has had since the last shift.
 *
 * @param totals    cooperation and conflict, one sum a period; NaN is a gap
 * @param attention of the feed
 * @param shifts    first periods of the shifts told, ascending
 * @returns null where the past is too short to know its noise
 */
export function shiftAlarm(
  totals: Readonly<Record<'cooperation' | 'conflict', ArrayLike<number>>>,
  attention: ArrayLike<number>,
  periods: readonly Period[],
  shifts: readonly number[],
): ShiftAlarm | null {
  const newest = periods.at(-1)
  if (newest === undefined) return null
  const signs = ['cooperation', 'conflict'] as const
  const past = periods.length - ALARM_HORIZON
  const roots = signs.map((sign) => rootsOf(totals[sign], attention))
  const noise = Math.sqrt(meanOf(roots.map((one) => stepDeviation(one.subarray(0, Math.max(0, past))) ** 2)))
  if (noise === 0) return null
  const before = shifts.filter((at) => at < past)
  let strongest: ShiftAlarm | null = null
  for (const [k, sign] of signs.entries()) {
    const scaled = (roots[k] as Float64Array).map((value) => value / noise)
    // two series are watched, so each may take half of the false alarms
    const told = alarmThreshold(residuals(scaled.subarray(0, past), before), ALARM_HORIZON, FALSE_ALARMS / 2)
    if (told === null) continue
    const threshold = Math.max(told, LEAST_ALARM)
    const from = shifts.at(-1) ?? 0
    const watch = changeWatch()
    let state = watch.next(Number.NaN)
    for (let i = from; i < scaled.length; i++) state = watch.next(scaled[i] as number)
    const since = state.since === null ? undefined : periods[from + state.since - 1]
    const one: ShiftAlarm = {
      due: state.evidence > threshold,
      period: newest.period,
      moved: since === undefined ? null : { sign, since: since.period, rises: state.step > 0 },
      evidence: state.evidence,
      threshold,
      falseAlarms: FALSE_ALARMS,
      horizon: ALARM_HORIZON,
    }
    if (strongest === null || one.evidence / one.threshold > strongest.evidence / strongest.threshold) strongest = one
  }
  return strongest
}

/** What is left of a series when each stretch between shifts has lost its mean. */
function residuals(values: Float64Array, shifts: readonly number[]): Float64Array {
  const out = Float64Array.from(values)
  const ends = [0, ...shifts, values.length]
  for (let k = 1; k < ends.length; k++) {
    const [from, to] = [ends[k - 1] as number, ends[k] as number]
    const mean = meanOf(values.subarray(from, to))
    for (let i = from; i < to; i++) out[i] = (values[i] as number) - mean
  }
  return out
}
