import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { AddDocuments } from '../../parts/add-documents.tsx'
import { Answer } from '../../parts/answer.tsx'
import { EmptyCase } from '../../parts/empty-case.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWords } from '../../words/language.tsx'
import { DocumentTable } from './document-table.tsx'

/** What the case holds, and where more is put in. */
export default function DocumentsPage() {
  const words = useWords()
  const { asOf } = useSelection()
  const documents = useAnswer('GET /api/documents', { query: { asOf } })
  const whole = useAnswer('GET /api/case', {})
  if (whole.data?.status.documents === 0) return <EmptyCase examples={whole.data.examples} />
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
      <details>
        <summary>{words.add.title}</summary>
        <AddDocuments />
      </details>
      <Answer of={documents}>{(found) => <DocumentTable documents={[...found].reverse()} />}</Answer>
    </>
  )
}
