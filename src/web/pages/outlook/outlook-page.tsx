import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SelectionBar } from '../../parts/selection-bar.tsx'
import { useWords } from '../../words/language.tsx'
import { KeptTable } from './kept-table.tsx'
import { OutlookCard } from './outlook-card.tsx'
import './outlook.css'

/** Where a tie is heading, with probabilities; and what became of outlooks that were kept. */
export default function OutlookPage() {
  const words = useWords()
  const { actors, asOf, address } = useSelection()
  const [a, b] = actors
  const asked = a === undefined || b === undefined ? null : { params: { a, b }, query: { asOf } }
  const answer = useAnswer('GET /api/ties/{a}/{b}/outlook', asked)
  return (
    <>
      <PageHead
        title={words.outlook.title}
        lead={answer.data === null ? words.outlook.lead : answer.data.names.join(' · ')}
        data={asked === null ? null : routeHref('GET /api/ties/{a}/{b}/outlook', asked)}
        csv={false}
      />
      <SelectionBar period={false} />
      {asked === null && <Link href={pageHref('/', address)}>{words.pages.ties}</Link>}
      <Answer of={answer}>
        {({ outlooks, none, kept, formula, notes }) => (
          <>
            <div className="outlooks">
              {outlooks.map((outlook) => (
                <OutlookCard key={outlook.question} outlook={outlook} />
              ))}
            </div>
            {none.map(({ horizon, why }) => (
              <p key={horizon} className="note">
                {words.outlook.none}: {why}
              </p>
            ))}
            {notes.map((note) => (
              <p key={note} className="note">
                {note}
              </p>
            ))}
            <KeptTable kept={kept} />
            <details>
              <summary>{words.outlook.formula}</summary>
              <ul>
                {formula.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </details>
          </>
        )}
      </Answer>
    </>
  )
}
