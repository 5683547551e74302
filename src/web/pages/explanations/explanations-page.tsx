import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWords } from '../../words/language.tsx'
import { MatrixChoices } from './matrix-choices.tsx'
import { MatrixWork } from './matrix-work.tsx'
import { NoMatrix } from './no-matrix.tsx'
import './explanations.css'

/** Explanations that compete: what speaks for and against each, who rates it how, and what would change it. */
export default function ExplanationsPage() {
  const words = useWords().explanations
  const { asOf, word } = useSelection()
  const list = useAnswer('GET /api/matrices', { query: { asOf } })
  const id = word('matrix') ?? list.data?.matrices[0]?.id ?? null
  const query = { asOf, analyst: word('analyst'), proposals: word('proposals'), since: word('since') }
  const asked = id === null ? null : { params: { id }, query }
  const answer = useAnswer('GET /api/matrices/{id}', asked)
  return (
    <>
      <PageHead
        title={words.title}
        lead={words.lead}
        data={asked === null ? null : routeHref('GET /api/matrices/{id}', asked)}
      />
      <Answer of={list}>
        {({ matrices }) => (
          <>
            {id === null ? <NoMatrix /> : <MatrixChoices matrices={matrices} chosen={id} />}
            {id !== null && <Answer of={answer}>{(report) => <MatrixWork key={report.id} report={report} />}</Answer>}
          </>
        )}
      </Answer>
    </>
  )
}
