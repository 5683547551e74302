import { geoEqualEarth, geoPath } from 'd3-geo'
import { useMemo, useRef, useState } from 'react'
import type { NetworkAnswer } from '../../api/contract.ts'
import type { NetworkTie } from '../../model/tie-network.ts'
import { Link } from '../address/link.tsx'
import { tieLean } from '../charts/tie-level.ts'
import { measuresOf, type NetworkChoice, tieWidth, tollOf } from '../network/network-looks.ts'
import { PictureTip } from '../parts/picture-tip.tsx'
import { ZoomButtons } from '../parts/zoom-buttons.tsx'
import { useWords } from '../words/language.tsx'
import { placeLabels } from './place-labels.ts'
import { placesOf } from './places-of.ts'
import { type Point, tieArcs } from './tie-arcs.ts'
import { useMoving } from './use-moving.ts'
import type { World } from './world.ts'

interface TieMapProps {
  readonly world: World
  readonly width: number
  readonly network: NetworkAnswer
  /** those with two places, as many as are drawn */
  readonly ties: readonly NetworkTie[]
  /** of all that may be drawn in other months: the map is framed by them, so that it stays where it is */
  readonly framed: readonly NetworkTie[]
  readonly choice: NetworkChoice
  readonly say: (tie: NetworkTie) => string
  readonly hrefOf: (tie: NetworkTie) => string
}

const MARGIN = 48

/** States, and bows between those who are tied. */
export default function TieMap({ world, width, network, ties, framed, choice, say, hrefOf }: TieMapProps) {
  const words = useWords().board.map
  const height = Math.round(Math.max(300, Math.min(width * 0.56, 640)))
  const picture = useRef<SVGSVGElement>(null)
  const [pointed, setPointed] = useState<{ readonly tie: NetworkTie; readonly at: Point } | null>(null)
  const size = useMemo<Point>(() => [width, height], [width, height])
  const { moved, zoom, handlers } = useMoving(size, picture)
  const places = useMemo(() => placesOf(network.actors, ties), [network.actors, ties])
  const corners = useMemo(() => placesOf(network.actors, framed), [network.actors, framed])
  const key = corners.map(({ place }) => place.state).join()
  // biome-ignore lint/correctness/useExhaustiveDependencies: the same states in the same room lie the same
  const base = useMemo(() => {
    const points = { type: 'MultiPoint' as const, coordinates: corners.map(({ place: { point } }) => [...point]) }
    const frame: [[number, number], [number, number]] = [
      [MARGIN, MARGIN],
      [width - MARGIN, height - MARGIN],
    ]
    const projection = geoEqualEarth()
    if (corners.length > 1) projection.fitExtent(frame, points)
    else projection.fitSize([width, height], { type: 'Sphere' })
    const path = geoPath(projection)
    return {
      projection,
      land: world.states.features.map((state) => ({ state, d: path(state) ?? '' })),
      borders: path(world.borders) ?? '',
    }
  }, [world, width, height, key])
  const spots = useMemo(
    () => new Map(places.map(({ place }) => [place.state, (base.projection([...place.point]) ?? [0, 0]) as Point])),
    [places, base],
  )
  const inPlace = (state: string): Point => {
    const [x, y] = spots.get(state) ?? [0, 0]
    return [x * moved.scale + moved.left, y * moved.scale + moved.top]
  }
  const homes = useMemo(
    () => new Map(network.actors.map(({ id, place }) => [id, place?.state ?? null])),
    [network.actors],
  )
  const arcs = tieArcs(ties, (id) => {
    const state = homes.get(id) ?? null
    return state === null ? null : inPlace(state)
  })
  const toll = useMemo(() => tollOf(ties), [ties])
  const { tie: measure } = measuresOf(network)
  const largest = Math.max(1, ...places.map(({ ids }) => told(ids, toll)))
  const marks = places.map((one) => ({
    ...one,
    point: inPlace(one.place.state),
    radius: 2.5 + 5 * Math.sqrt(told(one.ids, toll) / largest),
  }))
  const labels = placeLabels(
    marks.map(({ label, point, radius }) => ({ text: label, point, radius })),
    size,
  )
  const atHome = new Set(places.map(({ place }) => place.numeric))
  return (
    <div className="map-place" style={{ height }}>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a picture that is moved by keyboard has to be reachable by it */}
      <section className="map-moving" aria-label={words.picture(ties.length)} tabIndex={0} {...handlers}>
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: it is named by the section around it; a title would hide what is pointed at */}
        <svg ref={picture} className="tie-map" width={width} height={height} viewBox={`0 0 ${width} ${height}`}>
          <g transform={`translate(${moved.left} ${moved.top}) scale(${moved.scale})`}>
            {base.land.map(({ state, d }, i) => (
              <path
                // biome-ignore lint/suspicious/noArrayIndexKey: the states of the map are always the same
                key={i}
                className={state.id !== undefined && atHome.has(String(state.id)) ? 'land at-home' : 'land'}
                d={d}
              />
            ))}
            <path className="border" d={base.borders} />
          </g>
          {arcs.map(({ tie, from, to, bend }) => {
            const lean = tieLean(tie)
            const isOut = choice.chosen.length > 0 && !choice.chosen.every((id) => tie.tie.includes(id))
            const line = `M${from}Q${bend} ${to}`
            const show = () => setPointed({ tie, at: bend })
            return (
              <Link
                key={tie.tie.join()}
                href={hrefOf(tie)}
                aria-label={say(tie).replaceAll('\n', ', ')}
                className={isOut ? 'arc faint' : 'arc'}
                onPointerEnter={show}
                onPointerLeave={() => setPointed(null)}
                onFocus={show}
                onBlur={() => setPointed(null)}
              >
                <path className="arc-reach" d={line} />
                <path className={`arc-line ${lean}`} d={line} strokeWidth={tieWidth(tie.told, measure.most)} />
              </Link>
            )
          })}
          {marks.map(({ place, point: [x, y], radius, names }) => (
            <circle key={place.state} className="map-mark" cx={x} cy={y} r={radius}>
              <title>{names.join(', ')}</title>
            </circle>
          ))}
          {labels.map(({ text, at: [x, y], anchor }) => (
            <text key={text} className="map-name" x={x} y={y} textAnchor={anchor}>
              {text}
            </text>
          ))}
        </svg>
      </section>
      <ZoomButtons zoom={zoom} />
      {pointed !== null && <PictureTip at={pointed.at} width={width} text={say(pointed.tie)} />}
    </div>
  )
}

function told(ids: readonly string[], toll: ReturnType<typeof tollOf>): number {
  return ids.reduce((sum, id) => sum + (toll.get(id)?.told ?? 0), 0)
}
