import { useMemo } from 'react'
import type { PositionsActor, PositionsInput } from '../../../model/positions-input.ts'
import type { PositionsReport } from '../../../model/positions-report.ts'
import { PlotPicture } from '../../charts/plot-picture.tsx'
import { forecastPicture, type PositionsPlane, positionsPicture } from '../../charts/positions-picture.ts'
import { useWidth } from '../../charts/use-width.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { useWords } from '../../words/language.tsx'
import { ActorHandle } from './actor-handle.tsx'

interface AxisBoardProps {
  readonly input: PositionsInput
  /** ids of the actors, by their place as it is kept: rows do not change places under the hand */
  readonly order: readonly string[]
  readonly report: PositionsReport | null
  /** place of the axis */
  readonly place: number
  readonly name: string
  readonly fixed: boolean
  readonly draft: (actor: PositionsActor | null) => void
  readonly keep: (actor: PositionsActor) => void
}

/** Who stands where on an axis, to be moved by pointer or arrow keys, and under it how the forecast spreads. */
export function AxisBoard({ input, order, report, place, name, fixed, draft, keep }: AxisBoardProps) {
  const words = useWords().positions
  const [box, width] = useWidth<HTMLElement>()
  const axis = input.axes[place]
  const plane = useMemo<PositionsPlane | null>(
    () => (width === null || width < 200 || axis === undefined ? null : { width, axis, place }),
    [width, axis, place],
  )
  const actors = useMemo(
    () => order.flatMap((id) => input.actors.find(({ actor }) => actor === id) ?? []),
    [order, input.actors],
  )
  const stands = useMemo(
    () => (plane === null ? null : positionsPicture(actors, report, plane)),
    [actors, report, plane],
  )
  const forecast = report?.forecasts.find((one) => one.axis === axis?.name && one.outcome !== 'mean')
  const spread = useMemo(
    () => (plane === null || forecast === undefined ? null : forecastPicture(forecast, plane)),
    [forecast, plane],
  )
  if (axis === undefined) return null
  return (
    <figure className="axis-board" ref={box}>
      <div className="axis-rows">
        {stands !== null && <PlotPicture options={stands} label={words.standsPicture(axis.name, actors.length)} />}
        {plane !== null &&
          actors.map((actor, row) => (
            <ActorHandle
              key={actor.actor}
              actor={actor}
              row={row}
              plane={plane}
              fixed={fixed}
              draft={draft}
              keep={keep}
            />
          ))}
      </div>
      {spread !== null && <PlotPicture options={spread} label={words.forecastPicture(axis.name)} />}
      <p className="axis-ends small soft">
        <span>
          {axis.from.at}: <bdi>{axis.from.means}</bdi>
        </span>
        <span>
          {axis.to.at}: <bdi>{axis.to.means}</bdi>
        </span>
      </p>
      <figcaption className="small soft row">
        <span>{report?.model === 'spatial' ? words.legendSpatial : words.legend}</span>
        <PictureFile name={name} />
      </figcaption>
    </figure>
  )
}
