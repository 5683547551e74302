import { memo } from 'react'
import type { BoardTie } from '../../../model/tie-board.ts'
import { bothWays, gapsOf, monthNumber, type SparkSpan } from '../../charts/spark.ts'

const WIDTH = 320
const WARMTH = 56
const VOLUME = 26
const RADIUS = 2.6
const HEIGHT = WARMTH + VOLUME + 8

interface TieSparkProps {
  readonly tie: BoardTie
  readonly span: SparkSpan
  readonly live: readonly string[]
  readonly label: string
  /** the month looked at, marked where it is not the end */
  readonly at: string | null
}

/** A tie in a stamp: warmth both ways above, volume below, months without sources shaded. Each kind of mark is one path, however many months. */
export const TieSpark = memo(function TieSpark({ tie: { tie, months }, span, live, label, at }: TieSparkProps) {
  const step = WIDTH / Math.max(1, span.last - span.first + 1)
  const x = (at: number) => (at - span.first) * step
  const y = (warmth: number) => WARMTH / 2 - (warmth / 10) * (WARMTH / 2 - 4)
  const middle = WARMTH + 8 + VOLUME / 2
  const tall = (sum: number) => (Math.sqrt(sum / span.most) * VOLUME) / 2
  const dots = (lean: 'closer' | 'apart', isFirst: boolean) =>
    months
      .filter(
        ({ source, warmth }) =>
          warmth !== null && warmth.mean < 0 === (lean === 'apart') && (source === tie[0]) === isFirst,
      )
      .map(({ start, warmth }) => dot(x(monthNumber(start)) + step / 2, y(warmth?.mean ?? 0)))
      .join('')
  const wide = Math.max(1.2, step * 0.8)
  const sums = [...bothWays(months)]
  const up = sums.map(([at, sum]) => bar(x(at), middle - tall(sum.up), wide, tall(sum.up))).join('')
  const down = sums.map(([at, sum]) => bar(x(at), middle, wide, tall(sum.down))).join('')
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {gapsOf(live, span).map(([from, to]) => (
        <rect key={from} className="spark-gap" x={x(from)} y="0" width={x(to + 1) - x(from)} height={HEIGHT} />
      ))}
      <line className="spark-zero" x1="0" x2={WIDTH} y1={WARMTH / 2} y2={WARMTH / 2} />
      <path className="spark-closer first" d={dots('closer', true)} />
      <path className="spark-apart first" d={dots('apart', true)} />
      <path className="spark-closer second" d={dots('closer', false)} />
      <path className="spark-apart second" d={dots('apart', false)} />
      <line className="spark-zero" x1="0" x2={WIDTH} y1={middle} y2={middle} />
      <path className="spark-closer first" d={up} />
      <path className="spark-apart first" d={down} />
      {at !== null && (
        <line className="spark-at" x1={x(monthNumber(at) + 1)} x2={x(monthNumber(at) + 1)} y1="0" y2={HEIGHT} />
      )}
    </svg>
  )
})

function dot(x: number, y: number): string {
  return `M${(x - RADIUS).toFixed(1)} ${y.toFixed(1)}a${RADIUS} ${RADIUS} 0 1 0 ${2 * RADIUS} 0a${RADIUS} ${RADIUS} 0 1 0 ${-2 * RADIUS} 0`
}

function bar(x: number, y: number, width: number, height: number): string {
  return `M${x.toFixed(1)} ${y.toFixed(1)}h${width.toFixed(1)}v${height.toFixed(1)}h${(-width).toFixed(1)}z`
}
