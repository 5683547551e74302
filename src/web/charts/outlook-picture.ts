import * as Plot from '@observablehq/plot'
import type { ForecasterLine, OutlookSeries } from '../../model/outlook-series.ts'
import { day } from './time-axis.ts'

interface OutlookPictureOptions {
  readonly width: number
  /** the day on which it is looked at, ISO */
  readonly today: string
  /** what an outcome is called over its part; told whether it came */
  readonly head: (outcome: string, came: boolean) => string
  /** what a point tells when it is pointed at */
  readonly say: (by: string, made: string, outcome: string, share: number) => string
  readonly label: string
}

interface Step {
  readonly outcome: string
  readonly line: ForecasterLine
  readonly from: Date
  readonly to: Date
  readonly share: number
  readonly says: string
}

const PART = 96
const SIDE = { left: 40, right: 16 }

/** How a line is drawn. */
export interface LineStyle {
  readonly stroke: string
  readonly width: number
  readonly dash: string | null
}

const STYLES: Readonly<Record<Exclude<ForecasterLine['kind'], 'analyst'>, LineStyle>> = {
  pool: { stroke: 'var(--ink)', width: 2.5, dash: null },
  'base-rate': { stroke: 'var(--soft)', width: 1.5, dash: '5 4' },
  model: { stroke: 'var(--closer)', width: 1.5, dash: '1.5 3' },
}
/** Analysts are told apart by these and by their letters. */
const ANALYST_DASHES = [null, '9 3', '2 2', '9 3 2 3'] as const

/** How each forecaster is drawn, in their order: never told apart by colour alone. */
export function lineStyles(lines: readonly ForecasterLine[]): readonly LineStyle[] {
  const analysts = lines.filter(({ kind }) => kind === 'analyst')
  return lines.map((line): LineStyle => {
    if (line.kind !== 'analyst') return STYLES[line.kind]
    const dash = ANALYST_DASHES[analysts.indexOf(line) % ANALYST_DASHES.length] ?? null
    return { stroke: 'var(--apart)', width: 1.25, dash }
  })
}

/**
 * How likely each outcome was said to be over time, a part for each: a step for each outlook, up to the one that took its place or to
 * its deadline. What came is a dot at 100 on the day by which it was settled, and what did not a ring at 0.
 */
export function outlookPicture(
  { outcomes, lines, came }: OutlookSeries,
  { width, today, head, say, label }: OutlookPictureOptions,
): Plot.PlotOptions {
  const steps = lines.flatMap((line) =>
    line.points.flatMap(({ made, until, probabilities }) =>
      outcomes.map((outcome, i): Step => {
        const share = 100 * (probabilities[i] ?? 0)
        return { outcome, line, from: day(made), to: day(until), share, says: say(line.by, made, outcome, share) }
      }),
    ),
  )
  const marks = came.flatMap(({ deadline, outcome: which }) =>
    outcomes.map((outcome) => ({ outcome, at: day(deadline), held: outcome === which })),
  )
  const days = [...steps.flatMap(({ from, to }) => [from, to]), ...marks.map(({ at }) => at)]
  const [first, last] = [Math.min(...days.map(Number)), Math.max(...days.map(Number))]
  const pad = Math.max(86_400_000, 0.03 * (last - first))
  const ended = new Set(came.map(({ outcome }) => outcome))
  const now = day(today)
  const styles = lineStyles(lines)
  const axis = { fy: 'outcome', strokeLinecap: 'round' } as const
  return {
    width,
    height: outcomes.length * PART + 50,
    marginLeft: SIDE.left,
    marginRight: SIDE.right,
    marginTop: 8,
    marginBottom: 36,
    x: { type: 'utc', domain: [new Date(first - pad), new Date(last + pad)], label: null, ticks: width < 480 ? 4 : 8 },
    y: { domain: [0, 100], ticks: [0, 50, 100], label, labelArrow: 'none', grid: true, insetTop: 20, insetBottom: 5 },
    fy: { domain: outcomes, axis: null, padding: 0.08 },
    marks: [
      Plot.text(outcomes, {
        fy: (outcome: string) => outcome,
        text: (outcome: string) => head(outcome, ended.has(outcome)),
        frameAnchor: 'top-left',
        dy: 1,
        fontSize: 12,
        fontWeight: 600,
        fill: 'var(--ink)',
      }),
      ...(now.getTime() > first && now.getTime() < last
        ? [Plot.ruleX([now], { stroke: 'var(--line)', strokeDasharray: '2 2', insetTop: 18 })]
        : []),
      // the pool last, over the others
      ...[...lines].reverse().flatMap((line) => {
        const own = steps.filter((step) => step.line === line)
        const last = own.slice(-outcomes.length)
        const { stroke, width: strokeWidth, dash } = styles[lines.indexOf(line)] as LineStyle
        const style = { ...axis, stroke, strokeWidth, ...(dash === null ? {} : { strokeDasharray: dash }) }
        return [
          Plot.ruleY(own, { ...style, y: 'share', x1: 'from', x2: 'to' }),
          Plot.dot(own, { fy: 'outcome', x: 'from', y: 'share', r: line.kind === 'pool' ? 3.5 : 2.2, fill: stroke }),
          ...(line.kind === 'analyst'
            ? [
                Plot.text(last, {
                  fy: 'outcome',
                  x: 'to',
                  y: 'share',
                  text: () => line.by.slice(0, 1),
                  textAnchor: 'start',
                  dx: 4,
                  fontSize: 10,
                  fill: 'var(--apart-ink)',
                }),
              ]
            : []),
        ]
      }),
      Plot.dot(marks, {
        fy: 'outcome',
        x: 'at',
        y: (mark: (typeof marks)[number]) => (mark.held ? 100 : 0),
        r: 5,
        fill: (mark: (typeof marks)[number]) => (mark.held ? 'var(--ink)' : 'var(--paper)'),
        stroke: 'var(--ink)',
        strokeWidth: 1.5,
      }),
      Plot.tip(
        steps,
        Plot.pointer({
          fy: 'outcome',
          x: 'from',
          y: 'share',
          title: 'says',
          maxRadius: 60,
          fill: 'var(--raised)',
          stroke: 'var(--line)',
        }),
      ),
    ],
  }
}
