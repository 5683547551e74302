import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findShifts } from '../src/analysis/shifts/find-shifts.ts'
import { mediaAttention } from '../src/analysis/shifts/media-attention.ts'
import { shiftDirection } from '../src/analysis/shifts/shift-direction.ts'
import { SHIFTS_PER_YEAR, withinBudget } from '../src/analysis/shifts/within-budget.ts'
import type { Evaluation } from './evaluation.ts'
import { readRows } from './read-rows.ts'
import {
  monthNumber,
  monthsOfEvents,
  monthsOfSums,
  pairOf,
  prefixesOf,
  sayMonth,
  type TieMonths,
} from './tie-months.ts'

/** A detection this many months or fewer from a known shift has found it. */
export const WITHIN_MONTHS = 3
/** A known shift with less of a past in the feed than this cannot be told from a beginning, and is not asked for. */
export const PAST_MONTHS = 6

interface Known {
  readonly pair: string
  readonly month: number
  readonly rupture: boolean
  readonly says: string
}

interface Detection {
  readonly pair: string
  readonly month: number
  readonly apart: boolean
  readonly evidence: number
}

/**
 * Whether dated ruptures and rapprochements are found in event data.
 *
 * @param path  a folder with `known-shifts.csv` and `events.csv` or `monthly.csv`; or one with `known-shifts-before-1990.csv` and
 *   `keds/`, whose two feeds are then taken one after the other
 * @param since ISO date: earlier shifts and detections do not count, though what was before is still what they are held against
 */
export function evaluateShifts(path: string, since?: string): Evaluation {
  const feeds = feedsOf(path)
  const known = knownShifts(feeds.known)
  const scored = feeds.feeds.map(({ name, months }) => scoreFeed(name, months, known, since))
  const found = scored.flatMap((one) => one.found)
  if (found.length === 0) throw new Error(`shifts needs known shifts of ties that the events tell of; ${path} has none`)
  const hits = found.filter((one) => one.detection !== undefined)
  const total = (of: (one: (typeof scored)[number]) => number) => scored.reduce((sum, one) => sum + of(one), 0)
  const right = hits.filter(({ known, detection }) => detection?.apart === known.rupture)
  const figures = {
    recall: hits.length / found.length,
    detectionsPerDyadYear: total((one) => one.detections) / total((one) => one.years),
    chance: found.reduce((sum, one) => sum + one.chance, 0) / found.length,
    signRight: hits.length === 0 ? 0 : right.length / hits.length,
    dyads: total((one) => one.dyads),
    shifts: found.length,
    leftOut: total((one) => one.leftOut.length),
  }
  const told = scored.map(
    (one) =>
      `${one.name}: ${one.found.filter((f) => f.detection !== undefined).length} of ${one.found.length} found, ` +
      `${(one.detections / one.years).toFixed(3)} a dyad and year; left out: ${one.leftOut.join('; ') || 'none'}`,
  )
  return { figures, table: [...told, ...tableOf(figures)].join('\n'), misses: scored.flatMap((one) => one.misses) }
}

interface Feeds {
  readonly known: string
  readonly feeds: readonly { readonly name: string; readonly months: TieMonths }[]
}

function feedsOf(path: string): Feeds {
  const known = join(path, 'known-shifts.csv')
  if (existsSync(known) || !existsSync(join(path, 'keds'))) {
    const months = monthsOfEvents(join(path, 'events.csv'), prefixesOf(path)) ?? monthsOfSums(join(path, 'monthly.csv'))
    if (months === null) throw new Error(`shifts needs events.csv or monthly.csv; ${path} has neither`)
    return { known, feeds: [{ name: 'feed', months }] }
  }
  const keds = join(path, 'keds')
  const prefixes = prefixesOf(keds)
  const feeds = ['gulf-fullstory-1979-1989', 'levant-1979-2004'].flatMap((name) => {
    const months = monthsOfEvents(join(keds, `${name}.csv`), prefixes)
    return months === null ? [] : [{ name, months }]
  })
  return { known: join(path, 'known-shifts-before-1990.csv'), feeds }
}

function knownShifts(file: string): readonly Known[] {
  const rows = readRows(file, ['iso_a', 'iso_b', 'month', 'direction'])
  if (rows === null) throw new Error(`shifts needs dated shifts; there is no ${file}`)
  return rows.map((row) => ({
    pair: pairOf(row.iso_a ?? '', row.iso_b ?? ''),
    month: monthNumber(row.month ?? ''),
    rupture: row.direction === 'rupture',
    says: `${row.iso_a}-${row.iso_b} ${row.month}`,
  }))
}

function scoreFeed(name: string, feed: TieMonths, known: readonly Known[], since: string | undefined) {
  const from = Math.max(feed.first, since === undefined ? feed.first : monthNumber(since))
  const there = known.filter(
    ({ pair, month }) => feed.ties.has(pair) && month >= from && month < feed.first + feed.months,
  )
  const asked = there.filter(({ month }) => month >= feed.first + PAST_MONTHS)
  const pairs = [...new Set(asked.map(({ pair }) => pair))].sort()
  const length = feed.months - (from - feed.first)
  const years = (pairs.length * length) / 12
  const detections = detect(feed, pairs, from, years)
  const found = asked.map((one) => {
    const own = detections.filter(({ pair }) => pair === one.pair)
    const near = own.filter(({ month }) => Math.abs(month - one.month) <= WITHIN_MONTHS)
    return { known: one, detection: near[0], chance: chanceOf(own.length, length) }
  })
  return {
    name,
    found,
    detections: detections.length,
    years,
    dyads: pairs.length,
    leftOut: there.filter((one) => !asked.includes(one)).map(({ says }) => `${says} (no half year before it)`),
    misses: found
      .filter((one) => one.detection === undefined)
      .map(({ known: { says, pair } }) => {
        const own = detections.filter((one) => one.pair === pair).map(({ month }) => sayMonth(month))
        return `${name} ${says}: found ${own.join(' ') || 'none'}`
      }),
  }
}

/** The strongest shifts of the ties asked for, as many as the budget allows them together. */
function detect(feed: TieMonths, pairs: readonly string[], from: number, years: number): readonly Detection[] {
  const volumes = [...feed.ties.values()].map(({ cooperation, conflict }) =>
    cooperation.map((v, i) => v + (conflict[i] as number)),
  )
  const attention = mediaAttention(volumes, 12)
  const all = pairs.flatMap((pair) => {
    const { cooperation, conflict } = feed.ties.get(pair) as { cooperation: Float64Array; conflict: Float64Array }
    return findShifts([cooperation, conflict], attention, 12)
      .filter(({ at }) => feed.first + at >= from)
      .map((one) => ({
        pair,
        month: feed.first + one.at,
        apart: shiftDirection(cooperation, conflict, one) === 'apart',
        evidence: one.evidence,
      }))
  })
  return withinBudget(all, years, SHIFTS_PER_YEAR, 0)
}

/** How likely so many detections at months drawn by lot come near a given month. */
function chanceOf(detections: number, months: number): number {
  const near = 2 * WITHIN_MONTHS + 1
  let none = 1
  for (let i = 0; i < detections; i++) none *= Math.max(0, months - near - i) / (months - i)
  return 1 - none
}

function tableOf(figures: Readonly<Record<string, number>>): readonly string[] {
  return Object.entries(figures).map(
    ([key, value]) => `${key.padEnd(24)}${Number.isInteger(value) ? value : value.toFixed(3)}`,
  )
}
