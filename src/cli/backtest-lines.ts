import type { HorizonBacktest } from '../model/outlook-backtest.ts'

/** How a case's outlooks would have done, two lines a horizon. */
export function backtestLines(results: readonly HorizonBacktest[]): readonly string[] {
  const say = (value: number) => value.toFixed(2).replace('-', '−')
  return [
    'Skill (ranked probability score), 90 % interval: 1 is best, 0 no better than what it is held against',
    ...results.flatMap((one) => [
      `${String(one.horizon).padStart(2)} months  ${say(one.rpss)} (${say(one.rpssLow)} to ${say(one.rpssHigh)}) against climatology, ${say(one.rpssPersistence)} against persistence, ${say(one.rpssRegression)} against return to the usual`,
      `           calibration error ${one.calibrationError.toFixed(3)}; ${one.n.toLocaleString('en-GB')} outlooks of ${one.ties} ties`,
    ]),
  ]
}
