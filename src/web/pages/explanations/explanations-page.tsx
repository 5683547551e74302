import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWords } from '../../words/language.tsx'
import { MatrixAside } from './matrix-aside.tsx'
import { MatrixChoices } from './matrix-choices.tsx'
import { MatrixTable } from './matrix-table.tsx'
import './explanations.css'

const BEGIN = `entente explain start NAME --question "Why …?" \\
  --hypothesis "One: …" --hypothesis "Another: …" \\
  --out why.yaml
entente explain import why.yaml --by YOU`

/** Explanations that compete: what speaks for and against each, who rates it how, and what would change it. */
export default function ExplanationsPage() {
  const words = useWords().explanations
  const { asOf, word } = useSelection()
  const list = useAnswer('GET /api/matrices', { query: { asOf } })
  const id = word('matrix') ?? list.data?.matrices[0]?.id ?? null
  const query = { asOf, analyst: word('analyst'), proposals: word('proposals') }
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
            {matrices.length > 0 && <MatrixChoices matrices={matrices} chosen={id} />}
            {id === null ? (
              <div className="begin">
                <p>{words.empty}</p>
                <pre dir="ltr">{BEGIN}</pre>
              </div>
            ) : (
              <Answer of={answer}>
                {(report) => (
                  <>
                    <h2 dir="auto">{report.question}</h2>
                    <p dir="auto" className="matrix-lead">
                      {report.says.lead} {words.confidence(report.confidence.level, report.confidence.why)}
                    </p>
                    <div className="matrix-columns">
                      <MatrixTable report={report} />
                      <MatrixAside report={report} />
                    </div>
                  </>
                )}
              </Answer>
            )}
          </>
        )}
      </Answer>
    </>
  )
}
