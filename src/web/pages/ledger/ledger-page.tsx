import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SelectionBar } from '../../parts/selection-bar.tsx'
import { useWords } from '../../words/language.tsx'
import { LedgerParts } from './ledger-parts.tsx'
import './ledger.css'

/** What passes between two actors: who says how much, how far papers came, whether comparisons hold, what is at stake. */
export default function LedgerPage() {
  const words = useWords()
  const { actors, asOf, address, word } = useSelection()
  const [a, b] = actors
  const query = { asOf, kind: word('kind'), giver: word('giver'), deflate: word('deflate'), base: word('base') }
  const asked = a === undefined || b === undefined ? null : { params: { a, b }, query }
  const answer = useAnswer('GET /api/ties/{a}/{b}/ledger', asked)
  return (
    <>
      <PageHead
        title={words.ledger.title}
        lead={answer.data === null ? words.ledger.lead : answer.data.names.join(' · ')}
        data={asked === null ? null : routeHref('GET /api/ties/{a}/{b}/ledger', asked)}
      />
      <SelectionBar period={false} />
      {asked === null && <Link href={pageHref('/', address)}>{words.pages.ties}</Link>}
      <Answer of={answer}>{(report) => <LedgerParts report={report} />}</Answer>
    </>
  )
}
