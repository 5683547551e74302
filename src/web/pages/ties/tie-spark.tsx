import type { BoardTie } from '../../../model/tie-board.ts'
import { bothWays, gapsOf, monthNumber, type SparkSpan } from '../../charts/spark.ts'

const WIDTH = 320
const WARMTH = 56
const VOLUME = 26
const HEIGHT = WARMTH + VOLUME + 8

interface TieSparkProps {
  readonly tie: BoardTie
  readonly span: SparkSpan
  readonly live: readonly string[]
  readonly label: string
}

/** A tie in a stamp: warmth both ways above, volume below, months without sources shaded. */
export function TieSpark({ tie: { tie, months }, span, live, label }: TieSparkProps) {
  const step = WIDTH / Math.max(1, span.last - span.first + 1)
  const x = (at: number) => (at - span.first) * step
  const y = (warmth: number) => WARMTH / 2 - (warmth / 10) * (WARMTH / 2 - 4)
  const middle = WARMTH + 8 + VOLUME / 2
  const tall = (sum: number) => (Math.sqrt(sum / span.most) * VOLUME) / 2
  return (
    <svg className="spark" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={label}>
      {gapsOf(live, span).map(([from, to]) => (
        <rect key={from} className="spark-gap" x={x(from)} y="0" width={x(to + 1) - x(from)} height={HEIGHT} />
      ))}
      <line className="spark-zero" x1="0" x2={WIDTH} y1={WARMTH / 2} y2={WARMTH / 2} />
      {months.map(({ source, start, warmth }) =>
        warmth === null ? null : (
          <circle
            key={`${source} ${start}`}
            className={`${warmth.mean < 0 ? 'spark-apart' : 'spark-closer'} ${source === tie[0] ? 'first' : 'second'}`}
            cx={x(monthNumber(start)) + step / 2}
            cy={y(warmth.mean)}
            r="2.6"
          />
        ),
      )}
      <line className="spark-zero" x1="0" x2={WIDTH} y1={middle} y2={middle} />
      {[...bothWays(months)].map(([at, { up, down }]) => (
        <g key={at}>
          <rect
            className="spark-closer first"
            x={x(at)}
            width={Math.max(1.2, step * 0.8)}
            y={middle - tall(up)}
            height={tall(up)}
          />
          <rect
            className="spark-apart first"
            x={x(at)}
            width={Math.max(1.2, step * 0.8)}
            y={middle}
            height={tall(down)}
          />
        </g>
      ))}
    </svg>
  )
}
