import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type BacktestFeed, backtest } from '../src/analysis/outlook/backtest.ts'
import type { PairMonths } from '../src/model/outlook.ts'
import type { HorizonBacktest } from '../src/model/outlook-backtest.ts'
import type { Evaluation } from './evaluation.ts'
import { monthNumber, monthsOfEvents, monthsOfSums, prefixesOf, type TieMonths } from './tie-months.ts'

/** Only ties of which at least so many events are told are asked about. */
export const LEAST_EVENTS = 100
/** Where a feed tells sums and no events: so many points, the mean size of an event being about three. */
const LEAST_POINTS = 3 * LEAST_EVENTS
/** The KEDS feeds are looked at before this year, unless later ones are asked for. */
const KEDS_BEFORE = 1990

/**
 * Whether outlooks of ties, made month by month with what was known then, are better than climatology and persistence.
 *
 * @param path  a folder with `events.csv` or `monthly.csv`; or one with `keds/`, whose two feeds are then taken together
 * @param since ISO date: outlooks made earlier are not scored, only learned from
 */
export function evaluateOutlook(path: string, since?: string): Evaluation {
  const from = since === undefined ? 0 : monthNumber(since)
  const feeds = outlookFeeds(path, from)
  const run = backtest(feeds, from)
  let step = run.next()
  while (step.done !== true) {
    const { done, total } = step.value
    if (done % 20 === 0) process.stderr.write(`outlook: ${done} of ${total} fits\n`)
    step = run.next()
  }
  const results = step.value
  if (results.length === 0) {
    throw new Error(`outlook needs ties of ${LEAST_EVENTS} events and three years of months; ${path} has none`)
  }
  return {
    figures: Object.fromEntries(results.map((one) => [one.horizon, figuresOf(one)])),
    table: results.map(lineOf).join('\n'),
    misses: results.flatMap(({ horizon, bins }) =>
      bins.map(
        ({ from: low, to, n, said, came }) =>
          `${horizon} months, ${low} to ${to}: said ${said.toFixed(3)}, came ${came.toFixed(3)}, n ${n}`,
      ),
    ),
  }
}

/** The feeds of a folder, with the ties asked about. */
export function outlookFeeds(path: string, since: number): readonly BacktestFeed[] {
  const keds = join(path, 'keds')
  if (!existsSync(keds)) {
    const months = monthsOfEvents(join(path, 'events.csv'), prefixesOf(path)) ?? monthsOfSums(join(path, 'monthly.csv'))
    if (months === null) throw new Error(`outlook needs events.csv or monthly.csv; ${path} has neither`)
    return [feedOf('feed', months)]
  }
  const prefixes = prefixesOf(keds)
  const end = since >= KEDS_BEFORE * 12 ? Number.POSITIVE_INFINITY : KEDS_BEFORE * 12
  return ['gulf-fullstory-1979-1989', 'levant-1979-2004'].flatMap((name) => {
    const months = monthsOfEvents(join(keds, `${name}.csv`), prefixes, end)
    return months === null ? [] : [feedOf(name, months)]
  })
}

function feedOf(name: string, { first, months, ties }: TieMonths): BacktestFeed {
  const pairs = [...ties].sort(([a], [b]) => (a < b ? -1 : 1))
  const asked = pairs.filter(([, one]) =>
    one.events === null ? total(one.cooperation) + total(one.conflict) >= LEAST_POINTS : one.events >= LEAST_EVENTS,
  )
  const series: PairMonths = {
    first,
    months,
    pairs: pairs.map(([pair, { cooperation, conflict }]) => {
      const [a = '', b = ''] = pair.split('-')
      return { pair: [a, b], cooperation, conflict }
    }),
  }
  return { name, months: series, asked: new Set(asked.map(([pair]) => pair)) }
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + (value || 0), 0)
}

function figuresOf(one: HorizonBacktest) {
  const { bins: _, frequencies, horizon: __, ...figures } = one
  return {
    ...figures,
    rupture: frequencies[0],
    cooling: frequencies[1],
    steady: frequencies[2],
    warming: frequencies[3],
  }
}

function lineOf(one: HorizonBacktest): string {
  const say = (value: number) => value.toFixed(3)
  return (
    `${String(one.horizon).padStart(2)} months: RPSS ${say(one.rpss)} (${say(one.rpssLow)} to ${say(one.rpssHigh)}) against climatology, ` +
    `${say(one.rpssPersistence)} (from ${say(one.rpssPersistenceLow)}) against persistence, ${say(one.rpssRegression)} against return to the usual, ` +
    `${say(one.rpssSteady)} against "steady"; calibration error ${say(one.calibrationError)}; ${one.n} outlooks of ${one.ties} ties; ` +
    `outcomes ${one.frequencies.map((f) => f.toFixed(2)).join(' ')}; ruptures that came were given ${say(one.ruptureSaid)}; model ${one.modelWeight}`
  )
}
