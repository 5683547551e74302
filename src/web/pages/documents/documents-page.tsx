import type { DocumentEntry } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { AddDocuments } from '../../parts/add-documents.tsx'
import { Answer } from '../../parts/answer.tsx'
import { EmptyCase, isEmptyCase } from '../../parts/empty-case.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWords } from '../../words/language.tsx'
import { DocumentFilters } from './document-filters.tsx'
import { DocumentTable } from './document-table.tsx'
import { FeedTable } from './feed-table.tsx'
import { filterDocuments } from './filter-documents.ts'

/** What the case holds, and where more is put in. */
export default function DocumentsPage() {
  const words = useWords()
  const { asOf } = useSelection()
  const documents = useAnswer('GET /api/documents', { query: { asOf } })
  const whole = useAnswer('GET /api/case', {})
  const status = whole.data?.status
  if (status !== undefined && isEmptyCase(status)) return <EmptyCase examples={whole.data?.examples ?? []} />
  const claims = (documents.data ?? []).reduce((sum, { reading }) => sum + (reading?.claims ?? 0), 0)
  return (
    <>
      <PageHead
        title={words.documentList.title}
        lead={
          documents.data === null
            ? undefined
            : words.documentList.lead(words.documents(documents.data.length), words.claims(claims))
        }
        data={routeHref('GET /api/documents', { query: { asOf } })}
      />
      <details open={status?.documents === 0}>
        <summary>{words.add.title}</summary>
        <AddDocuments />
      </details>
      <Answer of={documents}>{(found) => (found.length === 0 ? null : <Listed documents={found} />)}</Answer>
      <FeedTable feeds={status?.feeds ?? []} />
    </>
  )
}

function Listed({ documents }: { readonly documents: readonly DocumentEntry[] }) {
  const words = useWords()
  const { word } = useSelection()
  const found = filterDocuments(documents, word)
  return (
    <>
      <DocumentFilters documents={documents} />
      {found.length < documents.length && (
        <p className="soft small" aria-live="polite">
          {words.ofAll(found.length, documents.length)}
        </p>
      )}
      {found.length === 0 ? <p>{words.documentList.none}</p> : <DocumentTable documents={found} />}
    </>
  )
}
