import { createHash } from 'node:crypto'
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type BacktestFeed, type BacktestFit, backtest } from '../analysis/outlook/backtest.ts'
import { monthNumber } from '../analysis/outlook/month-names.ts'
import { EntenteError } from '../model/error.ts'
import type { HorizonBacktest } from '../model/outlook-backtest.ts'
import type { Store } from '../store/store.ts'
import { type PackedFit, packFit, unpackFit } from './pack-fit.ts'
import { tieMonths } from './tie-months.ts'

/** Only ties of which so many points are told, about a hundred events, are asked about. */
const LEAST_POINTS = 300
const MOST_TIES = 5000
/** What was fitted is written down each time so many milliseconds have passed. */
const SAVE_MS = 2000
const STATE = 'outlook-backtest.json'

/** What is written down: from which months, and what was fitted so far. */
interface State {
  readonly of: string
  readonly fits: readonly PackedFit[]
}

/**
 * Backtests outlooks of all ties of a case. What is fitted is kept in the case folder, so that a run that was stopped goes on.
 *
 * @param today ISO day
 * @param since ISO date from which outlooks are scored
 * @throws EntenteError "not_found" where there is too little to learn from
 */
export async function runBacktest(
  store: Store,
  folder: string,
  today: string,
  since: string | undefined,
  onStep: (done: number, total: number) => void,
): Promise<readonly HorizonBacktest[]> {
  const { months } = await tieMonths(store, ['', ''], {}, today, MOST_TIES)
  const asked = months.pairs.filter(({ cooperation, conflict }) => sum(cooperation) + sum(conflict) >= LEAST_POINTS)
  const feed = { name: 'case', months, asked: new Set(asked.map(({ pair }) => pair.join('-'))) }
  const results = await resumable(feed, join(folder, STATE), since === undefined ? 0 : monthNumber(since), onStep)
  if (results.length === 0) {
    throw new EntenteError(
      'not_found',
      `A backtest needs ties of ${LEAST_POINTS} points and three years of months; this case has ${asked.length} such ties over ${months.months} months.`,
    )
  }
  return results
}

/** A backtest whose fits are kept in a file; it goes on from those that are of the same months. */
export async function resumable(
  feed: BacktestFeed,
  file: string,
  since: number,
  onStep: (done: number, total: number) => void,
): Promise<readonly HorizonBacktest[]> {
  const of = fingerprint(feed)
  const kept = await readState(file, of)
  const fits: BacktestFit[] = []
  const run = backtest([feed], since, kept)
  const save = () => writeFile(file, JSON.stringify({ of, fits: fits.map(packFit) } satisfies State))
  let saved = Date.now()
  for (let step = run.next(); ; step = run.next()) {
    if (step.done === true) {
      await save()
      return step.value
    }
    fits.push(step.value.fit)
    onStep(step.value.done, step.value.total)
    if (Date.now() - saved > SAVE_MS && fits.length > kept.length) {
      await save()
      saved = Date.now()
    }
  }
}

async function readState(file: string, of: string): Promise<readonly BacktestFit[]> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) return []
  try {
    const state = JSON.parse(text) as State
    return state.of === of ? state.fits.map(unpackFit) : []
  } catch {
    // cut off while it was written: all is fitted anew
    return []
  }
}

function fingerprint({ months, asked }: BacktestFeed): string {
  const hash = createHash('sha256').update(`${months.first} ${months.months} ${[...asked].join()}`)
  for (const { pair, cooperation, conflict } of months.pairs) {
    hash.update(pair.join('-'))
    for (const series of [cooperation, conflict])
      hash.update(new Uint8Array(series.buffer, series.byteOffset, series.byteLength))
  }
  return hash.digest('hex')
}

function sum(values: Float64Array): number {
  return values.reduce((all, value) => all + (value || 0), 0)
}
