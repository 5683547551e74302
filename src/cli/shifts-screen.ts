import { basename } from 'node:path'
import type { ShiftReport, ToldShift } from '../model/shift-report.ts'
import { countOf } from './count-of.ts'
import { sayDay } from './say-day.ts'
import { joinBlocks, screenStyle, screenWidth } from './screen-style.ts'
import { signed } from './tie-screen.ts'
import { wrapText } from './wrap-text.ts'

const INDENT = '   '

export interface ShiftsScreenOptions {
  readonly columns: number
  readonly color: boolean
  /** the last lines, as they are: what to do next */
  readonly next: readonly string[]
}

/** The shifts of a tie for a terminal: each with its sentence, its size and the events that carry it; then whether an alarm is due. */
export function shiftsScreen(report: ShiftReport, { columns, color, next }: ShiftsScreenOptions): string {
  const { width, bold, dim, wrap } = screenStyle({ columns, color })
  const nameOf = (id: string | null) =>
    id === report.tie[0] ? report.names[0] : id === report.tie[1] ? report.names[1] : (id ?? '?')
  const told = report.shifts.map((shift, i) => [
    ...wrap(bold(`${shift.direction === 'closer' ? '▲' : '▼'} ${i + 1}  ${sayShiftDate(shift)}`)),
    ...wrap(shift.sentence, INDENT),
    ...wrap(sayNet(shift, report), INDENT).map(dim),
    ...(shift.carriers.length === 0 ? [] : wrap('What carries most of it:', INDENT)),
    ...shift.carriers.map((carrier) => carrierLine(carrier, nameOf, width)),
  ])
  const blocks: (readonly string[])[] = [
    [bold(`Shifts of ${report.names[0]} and ${report.names[1]}`), ...wrap(scope(report)).map(dim)],
    ...(told.length === 0
      ? [
          wrap(
            'No month stands out against the year before it by more than the tie’s usual unrest.'.replace(
              'month',
              report.per,
            ),
          ),
        ]
      : told),
    wrap(alarmWords(report)),
    report.notes.flatMap((note) => wrap(note)),
    wrap(budget(report)).map(dim),
    next,
  ]
  return joinBlocks(blocks)
}

/** The shifts of a tie, a sentence each; for a page that has more to show. */
export function shiftLines(
  { shifts, per, notes }: ShiftReport,
  { columns }: Pick<ShiftsScreenOptions, 'columns'>,
): string {
  const width = screenWidth(columns)
  const told = shifts.map(({ direction, sentence }, i) => `${direction === 'closer' ? '▲' : '▼'} ${i + 1} ${sentence}`)
  const none = `No ${per} stands out against the year before it by more than the tie’s usual unrest.`
  const lines = ['Shifts:', ...(told.length === 0 ? [none] : told), ...notes]
  return `${lines.flatMap((line) => wrapText(line, width)).join('\n')}\n`
}

function sayShiftDate({ period, direction, probability, between: [first, last] }: ToldShift): string {
  const way = direction === 'closer' ? 'closer' : 'further apart'
  const range = first.period === last.period ? '' : `, between ${first.period} and ${last.period}`
  return `${period.period}  ${way}  (${probability > 0.99 ? 'over 99' : Math.round(100 * probability)} %${range})`
}

function sayNet({ net, periods }: ToldShift, { per }: ShiftReport): string {
  const held = `${countOf(periods.before, per)} before, ${countOf(periods.after, per)} from then on`
  if (net === null) return `too few periods are known for the size of the change (${held})`
  const [low, high] = net.interval
  return `cooperation less conflict: ${signed(net.before)} → ${signed(net.after)} points a ${per}; change ${signed(net.change)} (90 %: ${signed(low)} to ${signed(high)}; ${held})`
}

function carrierLine(
  { event, reports }: ToldShift['carriers'][number],
  nameOf: (id: string | null) => string,
  width: number,
): string {
  const code = event.cameo ?? event.weis
  const what = [event.type, code === null ? null : `code ${code}`, event.dimension].filter((part) => part !== null)
  const where =
    event.claim === null ? `${basename(event.file ?? event.feed)}:${event.line}` : `claim ${event.claim.slice(0, 8)}`
  const times = reports === 1 ? '' : ` ×${reports}`
  const line = `${INDENT}${sayDay(event.day).padEnd(17)} ${signed(event.intensity ?? 0).padStart(5)}${times}  ${nameOf(event.source)} → ${nameOf(event.target)}  ${what.join(', ')}  [${where}]`
  return line.length <= width ? line : `${line.slice(0, width - 1)}…`
}

function scope({ span, per, feed, asOf, dimension }: ShiftReport): string {
  return [
    span === null ? '' : `${sayDay(span[0])} to ${sayDay(span[1])}, by ${per}`,
    dimension === 'all' ? '' : dimension,
    feed === null ? '' : `feed: ${feed}`,
    asOf === null ? '' : `as known on ${sayDay(asOf)}`,
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

function alarmWords({ alarm, per }: ShiftReport): string {
  if (alarm === null) return 'Whether an alarm is due cannot be said: the past is too short to know its noise.'
  const rate = `without a change, an alarm comes in ${Math.round(100 * alarm.falseAlarms)} of 100 stretches of ${countOf(alarm.horizon, per)}`
  const evidence = `evidence ${alarm.evidence.toFixed(1)}, threshold ${alarm.threshold.toFixed(1)}; ${rate}`
  if (!alarm.due || alarm.moved === null) return `No alarm after ${alarm.period} (${evidence}).`
  return `Alarm after ${alarm.period}: ${alarm.moved.sign} has been ${alarm.moved.rises ? 'higher' : 'lower'} since ${alarm.moved.since} (${evidence}).`
}

function budget({ allowed, leftOut, shifts }: ShiftReport): string {
  const more = leftOut === 0 ? '' : ` ${leftOut} weaker ${leftOut === 1 ? 'one is' : 'ones are'} left out.`
  return `At most one shift in four years is told, here ${allowed}; ${countOf(shifts.length, 'shift')} told.${more} The formula and every weight: docs/methods.md#shifts`
}
