import { useMemo } from 'react'
import type { BalanceReport } from '../../../model/balance-report.ts'
import { PictureFile } from '../../parts/picture-file.tsx'
import { useWords } from '../../words/language.tsx'
import { ringLayout } from './ring-layout.ts'

interface CampsProps {
  readonly report: BalanceReport
  readonly tie: readonly [string, string]
}

const SIZE = 460
/** room for names beside the ring */
const SIDE = 40

/** Who stands with whom: the two camps on two sides of a ring, and the ties that are at odds with them. */
export function Camps({ report, tie }: CampsProps) {
  const words = useWords().pull
  const { actors, ties, line, notes } = report
  const places = useMemo(() => ringLayout(actors, SIZE), [actors])
  const at = (id: string) => places.get(id) ?? { x: SIZE / 2, y: SIZE / 2, start: true }
  return (
    <figure className="camps">
      <svg
        viewBox={`${-SIDE} 0 ${SIZE + 2 * SIDE} ${SIZE}`}
        role="img"
        aria-label={words.campsPicture(actors.length, ties.length)}
      >
        {ties.map(({ a, b, sign, frustrated }) => (
          <line
            key={`${a} ${b}`}
            className={`${sign === 'positive' ? 'warm' : 'cold'}${frustrated ? ' odd' : ''}`}
            x1={at(a).x}
            y1={at(a).y}
            x2={at(b).x}
            y2={at(b).y}
          />
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
      {notes.map((note) => (
        <p key={note} className="note">
          {note}
        </p>
      ))}
    </figure>
  )
}
