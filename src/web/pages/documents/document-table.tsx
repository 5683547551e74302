import type { DocumentEntry } from '../../../api/contract.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'

/** The documents of a case; each opens in the reader. */
export function DocumentTable({ documents }: { readonly documents: readonly DocumentEntry[] }) {
  const words = useWords()
  const { address } = useSelection()
  return (
    <ScrollTable label={words.documentList.title} columns={words.documentList.columns} numbers={[4]}>
      {documents.map(({ id, title, publisher, published, language, reading }) => (
        <tr key={id}>
          <th scope="row">
            <Link href={pageHref('/reader', address, { document: id })}>
              <bdi lang={language}>{title}</bdi>
            </Link>
          </th>
          <td>
            <bdi>{publisher ?? words.noPublisher}</bdi>
          </td>
          <td className="nowrap">{published === null ? words.noDate : sayDate(published)}</td>
          <td>{language}</td>
          <td className="n">{reading === null ? words.documentList.unread : reading.claims}</td>
        </tr>
      ))}
    </ScrollTable>
  )
}
