import { useEffect } from 'react'
import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import { DocumentTable } from '../documents/document-table.tsx'
import { ReadDocument } from './read-document.tsx'
import './reader.css'

/** A document with its claims as marks in it; to judge them. */
export default function ReaderPage() {
  const words = useWords()
  const { document, claim, select } = useSelection()
  const alone = useAnswer(
    'GET /api/claims/{id}',
    document === null && claim !== null ? { params: { id: claim } } : null,
  )
  const of = alone.data?.judged.read.passage.document ?? null
  const id = alone.data?.judged.read.id ?? null
  useEffect(() => {
    if (document === null && of !== null) select({ document: of, claim: id }, { replace: true })
  }, [document, of, id, select])
  const asked = document === null ? null : { params: { id: document } }
  const answer = useAnswer('GET /api/documents/{id}', asked)
  const all = useAnswer('GET /api/documents', document === null && claim === null ? {} : null)
  if (asked === null) {
    return (
      <>
        <PageHead title={words.reader.choose} lead={words.reader.chooseLead} />
        <Answer of={alone}>{() => null}</Answer>
        <Answer of={all}>{(documents) => <DocumentTable documents={documents} />}</Answer>
      </>
    )
  }
  return (
    <Answer of={answer}>
      {(found) => (
        <>
          <PageHead
            title={<bdi>{found.document.title}</bdi>}
            lead={[
              found.document.publisher ?? words.noPublisher,
              found.document.published === null ? words.noDate : sayDate(found.document.published),
              words.claims(found.claims.length),
            ].join(' · ')}
            data={routeHref('GET /api/documents/{id}', asked)}
            csv={false}
          />
          <ReadDocument key={found.document.id} answer={found} />
        </>
      )}
    </Answer>
  )
}
