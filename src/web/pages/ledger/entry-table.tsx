import type { LedgerEntry, LedgerFigure } from '../../../model/ledger-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'

interface EntryTableProps {
  readonly entries: readonly LedgerEntry[]
  readonly nameOf: (actor: string) => string
}

/** What one gives the other, with every figure that speaks of it. */
export function EntryTable({ entries, nameOf }: EntryTableProps) {
  const words = useWords()
  return (
    <ScrollTable label={words.ledger.title} columns={words.ledger.columns}>
      {entries.map((entry) => (
        <tr
          key={`${entry.kind} ${entry.from} ${entry.to} ${entry.period} ${entry.currency} ${entry.per} ${entry.range.join()}`}
        >
          <th scope="row">{words.ledger.kinds[entry.kind]}</th>
          <td>
            {entry.from === null || entry.to === null
              ? entry.pair.map(nameOf).join(' – ')
              : `${nameOf(entry.from)} → ${nameOf(entry.to)}`}
          </td>
          <td className="nowrap">{entry.period === null ? words.noDate : sayDate(entry.period)}</td>
          <td className="nowrap">
            {sayRange(entry.range)} {entry.currency}
            {entry.per === null ? '' : ` / ${entry.per}`}
            {!entry.agreed && <div className="apart small">{words.ledger.disagree}</div>}
          </td>
          <td>{entry.stage ?? '–'}</td>
          <td>
            {entry.figures.map((figure) => (
              <Figure
                key={`${figure.claim} ${figure.voice} ${figure.money.low} ${figure.indicator?.line}`}
                figure={figure}
              />
            ))}
          </td>
        </tr>
      ))}
    </ScrollTable>
  )
}

function Figure({ figure: { voice, claim, place, money } }: { readonly figure: LedgerFigure }) {
  const { address } = useSelection()
  const said = `${sayRange([money.low, money.high])}, ${voice}`
  return (
    <div className="small">
      {place === null ? (
        <bdi>{said}</bdi>
      ) : (
        <Link href={pageHref('/reader', address, { document: place.document, claim })}>{said}</Link>
      )}
    </div>
  )
}

function sayRange([low, high]: readonly [number, number]): string {
  const short = (value: number) =>
    Intl.NumberFormat('en-GB', { notation: 'compact', maximumFractionDigits: 2 }).format(value)
  return low === high ? short(low) : `${short(low)} – ${short(high)}`
}
