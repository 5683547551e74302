import { Button } from '@mantine/core'
import type { DocumentEntry } from '../../../api/contract.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate } from '../../parts/say-date.ts'
import { SortTable } from '../../parts/sort-table.tsx'
import { type SortColumn, useSorting } from '../../parts/use-sorting.ts'
import { useWords } from '../../words/language.tsx'

const PAGE = 100

/** The documents of a case, sorted by any column; each opens in the reader. */
export function DocumentTable({ documents }: { readonly documents: readonly DocumentEntry[] }) {
  const words = useWords()
  const { address, word, select } = useSelection()
  const { columns } = words.documentList
  const most = Number(word('most') ?? PAGE)
  const sorted: readonly SortColumn<DocumentEntry>[] = [
    { key: 'title', name: columns.title, value: ({ title }) => title },
    { key: 'publisher', name: columns.publisher, value: ({ publisher }) => publisher },
    { key: 'published', name: columns.published, value: ({ published }) => published },
    { key: 'language', name: columns.language, value: ({ language }) => language },
    { key: 'added', name: columns.added, value: ({ recordedAt }) => recordedAt },
    { key: 'claims', name: columns.claims, isNumber: true, value: ({ reading }) => reading?.claims ?? null },
  ]
  const [rows, sorting] = useSorting(documents, sorted, '-published')
  return (
    <>
      <SortTable label={words.documentList.title} columns={sorted} sorting={sorting}>
        {rows.slice(0, most).map(({ id, title, publisher, published, language, recordedAt, reading }) => (
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
            <td className="nowrap soft">{sayDate(recordedAt.slice(0, 10))}</td>
            <td className="n">{reading === null ? words.documentList.unread : reading.claims}</td>
          </tr>
        ))}
      </SortTable>
      {rows.length > most && (
        <p className="row">
          <Button size="xs" variant="default" onClick={() => select({ most: String(most + PAGE) }, { replace: true })}>
            {words.more}
          </Button>
          <span className="soft small">{words.ofAll(most, rows.length)}</span>
        </p>
      )}
    </>
  )
}
