import type { CaseStatus } from '../../../api/contract.ts'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'

/** What the case holds of imported feeds. */
export function FeedTable({ feeds }: { readonly feeds: CaseStatus['feeds'] }) {
  const words = useWords()
  const imported = feeds.filter(({ files }) => files > 0)
  if (imported.length === 0) return null
  const { feeds: title, feedColumns } = words.documentList
  return (
    <section>
      <h2>{title}</h2>
      <ScrollTable label={title} columns={feedColumns} numbers={[1, 2, 3]}>
        {imported.map(({ feed, events, indicators, files, days: [first, last] }) => (
          <tr key={feed}>
            <th scope="row">{feed}</th>
            <td className="n">{events.toLocaleString('en-GB')}</td>
            <td className="n">{indicators.toLocaleString('en-GB')}</td>
            <td className="n">{files}</td>
            <td className="nowrap">{sayDate(`${first}/${last}`)}</td>
          </tr>
        ))}
      </ScrollTable>
    </section>
  )
}
