import type { DirectedTie, TieReport } from '../../../model/tie-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { matchedDirections, namesOfDirection } from '../../charts/matched-directions.ts'
import { signed } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'

interface SideBySideProps {
  readonly report: TieReport
  readonly other: TieReport
}

/** Two ties in numbers, direction by direction. */
export function SideBySide({ report, other }: SideBySideProps) {
  const words = useWords().tie
  const { address } = useSelection()
  return (
    <section className="side-by-side">
      <h2>
        {words.compared(report.names.join(' · '))}{' '}
        <Link href={pageHref('/tie', address, { actors: other.tie.join(',') })}>{other.names.join(' · ')}</Link>
      </h2>
      <ScrollTable label={words.compareWith} columns={words.compareColumns} numbers={[1, 2, 3]}>
        {matchedDirections(report, other).flatMap(({ one, other: beside }) => [
          <Side key={`${one.source} ${one.target}`} of={report} side={one} />,
          ...(beside === null
            ? []
            : [<Side key={`with ${beside.source} ${beside.target}`} of={other} side={beside} isOther />]),
        ])}
      </ScrollTable>
    </section>
  )
}

interface SideProps {
  readonly of: TieReport
  readonly side: DirectedTie
  readonly isOther?: boolean
}

function Side({ of, side, isOther = false }: SideProps) {
  const words = useWords().tie
  const { whole, volume, series } = side.all
  const last = series.points.findLast(({ warmth }) => warmth !== null)
  const say = (warmth: typeof whole) =>
    warmth === null ? '–' : words.interval(signed(warmth.mean), signed(warmth.low), signed(warmth.high))
  return (
    <tr className={isOther ? 'other-tie' : undefined}>
      <th scope="row">
        {isOther && <span aria-hidden="true">◇ </span>}
        {words.from(...namesOfDirection(of, side))}
      </th>
      <td className="n nowrap">{say(whole)}</td>
      <td className="n nowrap">{last === undefined ? '–' : `${last.period}: ${say(last.warmth)}`}</td>
      <td className="n">{volume}</td>
    </tr>
  )
}
