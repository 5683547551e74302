import { describe, expect, it } from 'vitest'
import { alarmThreshold } from '../../../src/analysis/shifts/alarm-threshold.ts'
import { changeWatch } from '../../../src/analysis/shifts/change-watch.ts'
import { noise } from './seeded-noise.ts'

const HORIZON = 12
const PAST = 120

/** Share of quiet series in which the alarm goes off within the horizon. */
function falseAlarms(draw: () => number, rate: number): number {
  const series = 120
  let alarms = 0
  for (let i = 0; i < series; i++) {
    const past = Array.from({ length: PAST }, draw)
    const threshold = alarmThreshold(past, HORIZON, rate, i) ?? Number.NaN
    const watch = changeWatch()
    for (const value of past) watch.next(value)
    let alarm = false
    for (let t = 0; t < HORIZON; t++) alarm = watch.next(draw()).evidence > threshold || alarm
    if (alarm) alarms++
  }
  return alarms / series
}

describe('alarmThreshold', () => {
  it('keeps its rate on normal noise', () => {
    const rate = falseAlarms(noise(11), 0.1)
    expect(rate).toBeGreaterThan(0.03)
    expect(rate).toBeLessThan(0.15)
  })

  it('keeps it on the roots of lognormal sums, as heavy as those of a tie, and on noise with a memory', () => {
    const draw = noise(12)
    const heavy = falseAlarms(() => Math.exp(draw() / 2), 0.1)
    expect(heavy).toBeGreaterThan(0.03)
    expect(heavy).toBeLessThan(0.16)
    let last = 0
    const memory = falseAlarms(() => {
      last = 0.4 * last + draw()
      return last
    }, 0.1)
    expect(memory).toBeGreaterThan(0.03)
    expect(memory).toBeLessThan(0.2)
  })

  it('is the same for the same seed, higher for a lower rate, and silent on too short a past', () => {
    const past = Array.from({ length: PAST }, noise(13))
    expect(alarmThreshold(past, HORIZON, 0.1, 5)).toBe(alarmThreshold(past, HORIZON, 0.1, 5))
    expect(alarmThreshold(past, HORIZON, 0.02, 5) ?? 0).toBeGreaterThan(alarmThreshold(past, HORIZON, 0.2, 5) ?? 0)
    expect(alarmThreshold(past.slice(0, 11), HORIZON, 0.1)).toBeNull()
  })
})
