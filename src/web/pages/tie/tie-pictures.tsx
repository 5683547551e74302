import { type PointerEvent, useMemo, useRef, useState } from 'react'
import type { Episode } from '../../../model/episode.ts'
import type { ToldShift } from '../../../model/shift-report.ts'
import type { TiePoint } from '../../../model/tie.ts'
import type { TieReport } from '../../../model/tie-report.ts'
import { useSelection } from '../../address/selection.ts'
import { type DimensionBar, dimensionBars, dimensionsPicture } from '../../charts/dimensions-picture.ts'
import { episodesPicture } from '../../charts/episodes-picture.ts'
import { matchedDirections, namesOfDirection } from '../../charts/matched-directions.ts'
import { PlotPicture } from '../../charts/plot-picture.tsx'
import { day, dayAfter, dayAt, placeOf, type TimeAxis } from '../../charts/time-axis.ts'
import { useWidth } from '../../charts/use-width.ts'
import { volumePicture } from '../../charts/volume-picture.ts'
import { warmthPicture } from '../../charts/warmth-picture.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { sayDate, signed } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

interface TiePicturesProps {
  readonly report: TieReport
  readonly shifts: readonly ToldShift[]
  readonly episodes: readonly Episode[]
  /** another tie to draw behind this one */
  readonly other: TieReport | null
}

/** Less than this many pixels is a click and no stretch. */
const LEAST_DRAG = 4

/** Warmth both ways, episodes and volume on one axis of time; dragging over it chooses a period. */
export function TiePictures({ report, shifts, episodes, other }: TiePicturesProps) {
  const words = useWords()
  const { from, to, select } = useSelection()
  const [place, width] = useWidth<HTMLElement>()
  const [drag, setDrag] = useState<readonly [number, number] | null>(null)
  const axis = useMemo<TimeAxis | null>(() => {
    if (width === null || width < 80 || report.span === null) return null
    // ISO days sort as text
    const [first = '', ...later] = [report.span, other?.span ?? report.span].flat().sort()
    return { width, from: day(first), to: dayAfter(later.at(-1) ?? first) }
  }, [width, report.span, other])
  const pictures = useMemo(() => {
    if (axis === null) return []
    const warmthOf = (point: TiePoint | undefined) => {
      if (!point?.warmth) return '–'
      const { mean, low, high } = point.warmth
      return words.tie.interval(signed(mean), signed(low), signed(high))
    }
    const sides = matchedDirections(report, other).map(({ one, other: beside }) => {
      const [left, right] = namesOfDirection(report, one)
      const points = new Map(beside?.all.series.points.map((point) => [point.period, point]))
      const besideName = beside === null || other === null ? '' : words.tie.from(...namesOfDirection(other, beside))
      const say = (point: TiePoint) =>
        [
          point.period,
          warmthOf(point),
          words.events(point.volume ?? 0),
          ...(beside === null ? [] : [`◇ ${besideName}: ${warmthOf(points.get(point.period))}`]),
        ].join('\n')
      const label = words.tie.from(left, right) + (beside === null ? '' : ` · ◇ ${besideName}`)
      return {
        key: one.source,
        label: words.tie.picture(left, right),
        options: warmthPicture(one.all.series.points, {
          axis,
          height: 190,
          shifts,
          say,
          label,
          other: beside?.all.series.points ?? [],
        }),
      }
    })
    const sayEpisode = (one: Episode) =>
      `${one.date === null ? words.noDate : sayDate(one.date)}\n${one.title.slice(0, 140)}`
    const both = report.directions.map(({ all }) => all.series.points)
    const rows = dimensionBars(report.directions)
    const dimensions = words.dimensions as Readonly<Record<string, string>>
    const nameOf = (dimension: string) => dimensions[dimension] ?? dimension
    const sayBar = ({ dimension, period, up, down }: DimensionBar) =>
      `${period} · ${nameOf(dimension)}\n▲ ${Math.round(up)}  ▼ ${Math.round(down)}`
    return [
      ...sides,
      {
        key: 'episodes',
        label: words.tie.episodes,
        options: episodesPicture(episodes, { axis, height: 96, say: sayEpisode }),
      },
      {
        key: 'volume',
        label: words.tie.volumePicture,
        options: volumePicture(both, { axis, height: 116, label: words.tie.volume }),
      },
      ...(rows.length === 0
        ? []
        : [
            {
              key: 'dimensions',
              label: words.tie.dimensionsPicture,
              options: dimensionsPicture(rows, { axis, name: nameOf, say: sayBar }),
            },
          ]),
    ]
  }, [axis, report, shifts, episodes, other, words])

  // kept beside the state: the end of a quick drag may come before its last move is drawn
  const dragged = useRef<readonly [number, number] | null>(null)
  const drawDrag = (next: readonly [number, number] | null) => {
    dragged.current = next
    setDrag(next)
  }
  const at = (event: PointerEvent<HTMLElement>) => event.clientX - event.currentTarget.getBoundingClientRect().left
  const start = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || event.pointerType === 'touch') return
    event.currentTarget.setPointerCapture(event.pointerId)
    drawDrag([at(event), at(event)])
  }
  const move = (event: PointerEvent<HTMLElement>) => {
    if (dragged.current !== null) drawDrag([dragged.current[0], at(event)])
  }
  const end = () => {
    const ended = dragged.current
    drawDrag(null)
    if (ended === null || axis === null || Math.abs(ended[0] - ended[1]) < LEAST_DRAG) return
    const [left, right] = [...ended].sort((one, two) => one - two) as [number, number]
    select({ from: dayAt(axis, left), to: dayAt(axis, right) })
  }
  const chosen = axis === null ? null : (drag ?? stretch(axis, from, to))
  // the handlers are those that come first: Plot keeps what is pressed on its pictures to itself
  return (
    <figure className="tie-pictures">
      <section
        ref={place}
        className="tie-stack"
        aria-label={words.pictures}
        onPointerDownCapture={start}
        onPointerMoveCapture={move}
        onPointerUpCapture={end}
        onPointerCancel={() => drawDrag(null)}
      >
        {pictures.map(({ key, label, options }) => (
          <PlotPicture key={key} label={label} options={options} />
        ))}
        {chosen !== null && (
          <div
            className="brush"
            style={{ left: Math.min(...chosen), width: Math.max(2, Math.abs(chosen[0] - chosen[1])) }}
          />
        )}
      </section>
      <figcaption className="small soft row">
        <span>
          {words.tie.legend} {other !== null && words.tie.compareLegend(other.names.join(' · '))} {words.tie.gap}{' '}
          {words.tie.dimensionsLegend} {words.tie.brush}
        </span>
        <PictureFile name={`tie-${report.tie.join('-')}`} />
      </figcaption>
    </figure>
  )
}

function stretch(axis: TimeAxis, from: string | null, to: string | null): readonly [number, number] | null {
  if (from === null && to === null) return null
  const first = from === null ? axis.from : day(`${from}-01-01`.slice(0, 10))
  const last = to === null ? axis.to : lastMoment(to)
  return [placeOf(axis, first), placeOf(axis, last)]
}

function lastMoment(date: string): Date {
  const [year = 0, month, dayOfMonth] = date.split('-').map(Number)
  if (month === undefined) return new Date(Date.UTC(year + 1, 0, 1))
  return dayOfMonth === undefined ? new Date(Date.UTC(year, month, 1)) : dayAfter(date)
}
