import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SelectionBar } from '../../parts/selection-bar.tsx'
import { useWords } from '../../words/language.tsx'
import { Camps } from './camps.tsx'
import { PullCard } from './pull-card.tsx'
import './pull.css'

/** Who else pulls at a tie, and who stands with whom around it. */
export default function PullPage() {
  const words = useWords()
  const { actors, from, to, asOf, address } = useSelection()
  const [a, b] = actors
  const asked =
    a === undefined || b === undefined ? null : { params: { a, b }, query: { since: from, until: to, asOf } }
  const pull = useAnswer('GET /api/ties/{a}/{b}/pull', asked)
  const around = asked === null ? null : { query: { around: `${a},${b}`, since: from, until: to, asOf } }
  const balance = useAnswer('GET /api/balance', around)
  return (
    <>
      <PageHead
        title={words.pull.title}
        lead={pull.data === null ? words.pull.lead : words.pull.leadOf(...pull.data.names)}
        data={asked === null ? null : routeHref('GET /api/ties/{a}/{b}/pull', asked)}
      />
      <SelectionBar />
      {asked === null && <Link href={pageHref('/', address)}>{words.pages.ties}</Link>}
      <Answer of={pull}>
        {({ actors: third, tie, names, notes, method }) => (
          <div className="tie-columns">
            <section>
              {third.length === 0 && <p className="soft">{words.pull.none}</p>}
              <ul className="plain claim-list">
                {third.map((actor) => (
                  <PullCard key={actor.id} actor={actor} names={names} />
                ))}
              </ul>
              {[...notes, ...method].map((line) => (
                <p key={line} className="note">
                  {line}
                </p>
              ))}
            </section>
            <aside>
              <h2>{words.pull.camps}</h2>
              <Answer of={balance}>{(report) => <Camps report={report} tie={tie} />}</Answer>
            </aside>
          </div>
        )}
      </Answer>
    </>
  )
}
