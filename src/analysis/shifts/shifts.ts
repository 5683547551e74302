import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import { firstDay, lastDay } from '../../model/date-span.ts'
import { lengthDays, type Per, type Period } from '../../model/periods.ts'
import type { ShiftPart, ShiftReport, ToldShift } from '../../model/shift-report.ts'
import type { EventWeights, LiveDays, PeriodVolume, TieCell, TieDimension, TieEvent } from '../../model/tie.ts'
import { shownPeriods } from '../tie/tie-points.ts'
import { isoDate, TIE_FILTERS } from '../tie-filters.ts'
import { claimsBehind, LEAST_CLAIMS } from './claims-behind.ts'
import type { DatedShift } from './date-shifts.ts'
import { findShifts } from './find-shifts.ts'
import { mediaAttention } from './media-attention.ts'
import { netChange } from './net-change.ts'
import { sayShift } from './say-shift.ts'
import { shiftAlarm } from './shift-alarm.ts'
import { shiftCarriers } from './shift-carriers.ts'
import { shiftDirection } from './shift-direction.ts'
import { coveredPeriods, FEW_PERIODS, shiftNotes, startsOfFeeds } from './shift-notes.ts'
import { type ShiftSeries, tieShiftSeries, totalOf } from './tie-shift-series.ts'
import { SHIFTS_PER_YEAR, withinBudget } from './within-budget.ts'

/** How time may be cut to look for shifts. */
export const SHIFT_PERIODS = ['week', 'month', 'quarter', 'year'] as const satisfies readonly Per[]

const parameters = z.object({
  since: isoDate
    .optional()
    .meta({ description: 'tell shifts from then on; what came before still is their past', placeholder: 'date' }),
  until: isoDate.optional().meta({ description: 'look at nothing after then', placeholder: 'date' }),
  per: z.enum(SHIFT_PERIODS).optional().meta({
    description: 'how time is cut; else what suits how often there is something to tell',
    placeholder: 'period',
  }),
  ...TIE_FILTERS,
})

export type ShiftParameters = z.output<typeof parameters>

/** No shift is told of which one happening makes more than this share. */
export const MOST_OF_ONE = 0.5

/** What shifts are looked for in. */
export interface ShiftMaterial {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  readonly per: Per
  readonly cells: readonly TieCell[]
  readonly live: readonly LiveDays[]
  /** of all ties but this one; what a feed's attention is told from */
  readonly others: readonly PeriodVolume[]
  readonly weights: EventWeights
  /** events around the shifts; shifts without them are told without what carries them */
  readonly behind: readonly TieEvent[]
}

export const SHIFTS = {
  id: 'shifts',
  question: 'From when does a tie stand otherwise, how much, how sure, and by what?',
  parameters,
  run: shiftReport,
} satisfies Analysis<ShiftMaterial, typeof parameters, ShiftReport>

/** What is found before anybody asks what carries it. */
export interface FoundShifts {
  readonly periods: readonly Period[]
  readonly series: readonly ShiftSeries[]
  readonly attention: Float64Array
  /** by date */
  readonly shifts: readonly DatedShift[]
  readonly leftOut: number
  readonly allowed: number
}

/** The shifts of a tie that the rate allows. */
export function foundShifts(material: Omit<ShiftMaterial, 'behind'>, asked: ShiftParameters): FoundShifts {
  const { cells, live, per, others } = material
  const periods = shownPeriods(cells, live, per, asked.until === undefined ? {} : { until: lastDay(asked.until) })
  const series = tieShiftSeries(cells, live, periods, asked.dimension ?? null)
  const volume = new Map(others.map(({ start, sum }) => [start, sum]))
  const attention = mediaAttention([periods.map(({ from }) => volume.get(from) ?? 0)], periodsPerYear(per))
  const since = asked.since === undefined ? '' : firstDay(asked.since)
  const starts = startsOfFeeds(live, periods)
  const enough = coveredPeriods(live, periods) >= FEW_PERIODS
  const found = findShifts(
    series.map(({ values }) => values),
    attention,
    periodsPerYear(per),
  )
    .filter(({ at }) => enough && (periods[at]?.to ?? '') >= since)
    .filter(({ at, before, after }) => !starts.some((start) => start > at - before && start < at + after))
  const shown = periods.filter(({ to }) => to >= since)
  const years = shown.reduce((days, period) => days + lengthDays(period), 0) / 365.25
  const kept = withinBudget(found, Math.max(years, 1 / SHIFTS_PER_YEAR), SHIFTS_PER_YEAR, 0)
  return {
    periods,
    series,
    attention,
    shifts: [...kept].sort((a, b) => a.at - b.at),
    leftOut: found.length - kept.length,
    allowed: Math.max(1, Math.floor(years * SHIFTS_PER_YEAR)),
  }
}

export function periodsPerYear(per: Per): number {
  return { day: 365.25, week: 52.18, month: 12, quarter: 4, year: 1, 'year-week': 52 }[per]
}

function shiftReport(material: ShiftMaterial, asked: ShiftParameters): ShiftReport {
  const { tie, names, per } = material
  const found = foundShifts(material, asked)
  const { periods, series, attention, shifts } = found
  const totals = {
    cooperation: totalOf(series, 'cooperation', periods.length),
    conflict: totalOf(series, 'conflict', periods.length),
  }
  const all = shifts.flatMap((shift) => told(shift, material, found, totals, asked.dimension ?? 'all'))
  const thin = all.filter(({ claims }) => claims !== null && claims < LEAST_CLAIMS)
  const firm = all.filter((shift) => !thin.includes(shift))
  const alone = firm.filter(restsOnOne).map(({ period }) => period.period)
  return {
    tie,
    names,
    per,
    span: periods[0] === undefined ? null : [periods[0].from, periods.at(-1)?.to ?? periods[0].to],
    asOf: asked.asOf ?? null,
    feed: asked.feed ?? null,
    dimension: asked.dimension ?? 'all',
    shifts: firm.filter((shift) => !restsOnOne(shift)),
    leftOut: found.leftOut,
    allowed: found.allowed,
    alarm: shiftAlarm(
      totals,
      attention,
      periods,
      shifts.map(({ at }) => at),
    ),
    notes: [
      ...shiftNotes(material.live, periods, per),
      ...(thin.length === 0
        ? []
        : [
            `What stands out in ${thin.map(({ period }) => period.period).join(', ')} rests on fewer than ${LEAST_CLAIMS} claims and is told as no shift.`,
          ]),
      ...(alone.length === 0
        ? []
        : [`What stands out in ${alone.join(', ')} rests on one happening and is told as no shift.`]),
    ],
  }
}

/** Whether one happening alone makes more than half of a shift: a day to remember, and no new state of things. */
function restsOnOne({ carriers, evidence }: ToldShift): boolean {
  return (carriers[0]?.influence ?? 0) > MOST_OF_ONE * evidence
}

function told(
  shift: DatedShift,
  { tie, names, per, behind, weights, cells, live }: ShiftMaterial,
  { periods, series, attention }: FoundShifts,
  { cooperation, conflict }: { readonly cooperation: Float64Array; readonly conflict: Float64Array },
  dimension: TieDimension,
): readonly ToldShift[] {
  const { at, before, after, first, last, probability, evidence } = shift
  const [period, from, to] = [periods[at], periods[first], periods[last]]
  if (period === undefined || from === undefined || to === undefined) return []
  const net = cooperation.map((value, i) => value - (conflict[i] as number))
  const direction = shiftDirection(cooperation, conflict, shift)
  const one: Omit<ToldShift, 'sentence'> = {
    period,
    between: [from, to],
    probability,
    direction,
    evidence,
    net: netChange(net, at, before, after),
    periods: { before, after },
    parts: partsOf(shift, series),
    claims: claimsBehind(cells, live, periods, dimension, [at - before, at + after]),
    carriers: shiftCarriers({ ...shift, direction }, series, attention, periods, behind, weights),
  }
  const name = (actor: string) => (actor === tie[0] ? names[0] : actor === tie[1] ? names[1] : actor)
  return [{ ...one, sentence: sayShift(one, name, tie, per) }]
}

/** What each series did, those that moved most first. */
function partsOf({ at, before, after, parts }: DatedShift, series: readonly ShiftSeries[]): readonly ShiftPart[] {
  const whole = parts.reduce((sum, part) => sum + part, 0)
  const mean = (values: Float64Array) => {
    const seen = values.filter((value) => !Number.isNaN(value))
    return seen.length === 0 ? 0 : seen.reduce((sum, value) => sum + value, 0) / seen.length
  }
  return series
    .map(({ name, values }, k) => ({
      ...name,
      share: whole === 0 ? 0 : (parts[k] as number) / whole,
      before: mean(values.slice(at - before, at)),
      after: mean(values.slice(at, at + after)),
    }))
    .sort((a, b) => b.share - a.share)
}
