import type { BoardAnswer } from '../../../api/contract.ts'
import type { BoardTie } from '../../../model/tie-board.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { levelOf } from '../../charts/spark.ts'
import { sayDate, signed } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'

/** The board as a table: what the small pictures show, in numbers. */
export function TiesTable({ ties, names }: Pick<BoardAnswer, 'ties' | 'names'>) {
  const words = useWords().board
  const { address } = useSelection()
  return (
    <ScrollTable label={words.title} columns={words.columns} numbers={[1, 2, 3, 4, 5]}>
      {ties.map((tie) => (
        <tr key={tie.tie.join()}>
          <th scope="row">
            <Link href={pageHref('/tie', address, { actors: tie.tie.join(',') })}>
              {tie.tie.map((id) => names[id] ?? id).join(' · ')}
            </Link>
          </th>
          <td className="n">{tie.events}</td>
          <Level tie={tie} source={tie.tie[0]} />
          <Level tie={tie} source={tie.tie[1]} />
          <td className="n nowrap">{sayDate((tie.months.at(-1)?.start ?? '').slice(0, 7))}</td>
          <td className="n">{new Set(tie.months.map(({ start }) => start)).size}</td>
        </tr>
      ))}
    </ScrollTable>
  )
}

function Level({ tie, source }: { readonly tie: BoardTie; readonly source: string }) {
  const warmth = levelOf(tie.months, source)?.warmth ?? null
  if (warmth === null) return <td className="n soft">–</td>
  return (
    <td className="n nowrap">
      <span className={warmth.mean < 0 ? 'apart' : 'closer'}>{signed(warmth.mean)}</span>{' '}
      <span className="soft">
        {signed(warmth.low)} … {signed(warmth.high)}
      </span>
    </td>
  )
}
