import { useMemo } from 'react'
import type { BalanceReport, BalanceTie } from '../../../model/balance-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { signed } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import { ringLayout } from './ring-layout.ts'

interface CampsProps {
  readonly report: BalanceReport
  readonly tie: readonly [string, string]
}

const SIZE = 460
/** room for names beside the ring */
const SIDE = 40

/** Who stands with whom: the two camps on two sides of a ring, and the ties that are at odds with them. A tie opens its page. */
export function Camps({ report, tie }: CampsProps) {
  const words = useWords().pull
  const { actors, ties, line } = report
  const places = useMemo(() => ringLayout(actors, SIZE), [actors])
  const at = (id: string) => places.get(id) ?? { x: SIZE / 2, y: SIZE / 2, start: true }
  const nameOf = (id: string) => actors.find((one) => one.id === id)?.name ?? id
  return (
    <figure className="camps">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset draws nothing */}
      <svg
        viewBox={`${-SIDE} 0 ${SIZE + 2 * SIDE} ${SIZE}`}
        role="group"
        aria-label={words.campsPicture(actors.length, ties.length)}
      >
        {ties.map((one) => (
          <TieLine key={`${one.a} ${one.b}`} tie={one} from={at(one.a)} to={at(one.b)} nameOf={nameOf} />
        ))}
        {actors.map(({ id, name, camp }) => {
          const { x, y, start } = at(id)
          return (
            <g key={id} className={tie.includes(id) ? 'camp-actor own' : 'camp-actor'}>
              {camp === 1 ? <circle cx={x} cy={y} r="5" /> : <rect x={x - 4.5} y={y - 4.5} width="9" height="9" />}
              <text x={x + (start ? 9 : -9)} y={y + 4} textAnchor={start ? 'start' : 'end'}>
                {name}
              </text>
            </g>
          )
        })}
      </svg>
      <figcaption className="small soft row">
        <span>
          {words.campsLegend} {words.line(line.index, ties.length, line.exact)}
        </span>
        <PictureFile name={`camps-${tie.join('-')}`} />
      </figcaption>
    </figure>
  )
}

interface TieLineProps {
  readonly tie: BalanceTie
  readonly from: { readonly x: number; readonly y: number }
  readonly to: { readonly x: number; readonly y: number }
  readonly nameOf: (actor: string) => string
}

/** A tie as a line that opens its page; by keyboard the table below does, which has the same ties in order. */
function TieLine({ tie: { a, b, sign, warmth, events, frustrated, turned }, from, to, nameOf }: TieLineProps) {
  const words = useWords().pull
  const { address } = useSelection()
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
  const look = [sign === 'positive' ? 'warm' : 'cold', frustrated ? 'odd' : '', turned ? 'turned' : ''].join(' ')
  const told = words.tieOf(
    nameOf(a),
    nameOf(b),
    words.signs[sign],
    warmth === undefined ? '–' : signed(warmth.mean),
    events,
  )
  return (
    <Link href={pageHref('/tie', address, { actors: `${a},${b}` })} tabIndex={-1} aria-label={told}>
      <title>{told}</title>
      <line className="reach" {...ends} />
      <line className={look} {...ends} />
    </Link>
  )
}
