import type { TableRecord } from '../../../api/contract.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'

/** Many accounts: what is told down, who tells it across; silence and absence are told apart. */
export function AccountTable({ table: { channels, rows } }: { readonly table: TableRecord }) {
  const words = useWords().readouts
  const { address } = useSelection()
  return (
    <ScrollTable label={words.title} columns={[words.what, ...channels.map(({ name }) => name)]}>
      {rows.map(({ what, cells }) => (
        <tr key={what}>
          <th scope="row">
            <bdi>{what}</bdi>
          </th>
          {cells.map((cell, i) => (
            <td key={channels[i]?.name}>
              {cell.kind === 'told' ? (
                cell.passages.map((passage) => (
                  <p key={passage.start} className="small">
                    <Link
                      href={pageHref('/reader', address, {
                        document: passage.document,
                        at: `${passage.start}-${passage.end}`,
                      })}
                    >
                      <bdi>{passage.quote}</bdi>
                    </Link>
                  </p>
                ))
              ) : (
                <span className="soft">{cell.kind === 'silent' ? words.silent : words.notReported}</span>
              )}
            </td>
          ))}
        </tr>
      ))}
    </ScrollTable>
  )
}
