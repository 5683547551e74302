import type { BalanceReport } from '../../../model/balance-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { signed } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { leftOut, turnedTie, whatIfOf } from './what-if.ts'

/** The network in rows: its ties, to be opened and turned, and its actors, to be left out. */
export function NetworkTable({ report: { ties, actors } }: { readonly report: BalanceReport }) {
  const words = useWords().pull
  const selection = useSelection()
  const { address, select } = selection
  const what = whatIfOf(selection)
  const nameOf = (id: string) => actors.find((one) => one.id === id)?.name ?? id
  const rows = [...ties].sort((x, y) => Number(y.frustrated) - Number(x.frustrated) || y.events - x.events)
  return (
    <>
      <details>
        <summary>{words.allTies(ties.length)}</summary>
        <ScrollTable label={words.allTies(ties.length)} columns={words.tieColumns} numbers={[2, 3]}>
          {rows.map(({ a, b, sign, warmth, events, frustrated, turned }) => (
            <tr key={`${a} ${b}`}>
              <th scope="row">
                <Link href={pageHref('/tie', address, { actors: `${a},${b}` })}>
                  {nameOf(a)} – {nameOf(b)}
                </Link>
              </th>
              <td>
                <span className={sign === 'positive' ? 'closer' : 'apart'}>{words.signs[sign]}</span>
                {turned && <em> {words.isTurned}</em>}
                {frustrated && <div className="small">{words.atOdds}</div>}
              </td>
              <td className="n">{warmth === undefined ? '–' : signed(warmth.mean)}</td>
              <td className="n">{events}</td>
              <td className="n">
                <button
                  type="button"
                  className="link-button"
                  aria-label={words.turnName(nameOf(a), nameOf(b))}
                  onClick={() => select(turnedTie(what, a, b), { replace: true })}
                >
                  {turned ? words.turnBack : words.turn}
                </button>
              </td>
            </tr>
          ))}
        </ScrollTable>
      </details>
      <details>
        <summary>{words.allActors(actors.length)}</summary>
        <ul className="plain camp-list">
          {actors.map(({ id, name, camp, fits, atOdds }) => (
            <li key={id} className="row">
              <span aria-hidden="true">{camp === 1 ? '●' : '■'}</span>
              <span>
                {name} <span className="small soft">{words.inCamp(camp, fits, atOdds)}</span>
              </span>
              <button
                type="button"
                className="link-button small push"
                aria-label={words.leaveOutName(name)}
                onClick={() => select(leftOut(what, id), { replace: true })}
              >
                {words.leaveOut}
              </button>
            </li>
          ))}
        </ul>
      </details>
    </>
  )
}
