import { Link } from '../../address/link.tsx'
import { changedHref, pageHref, useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SelectionBar } from '../../parts/selection-bar.tsx'
import { useWords } from '../../words/language.tsx'
import { BalancePart } from './balance-part.tsx'
import { PullCard } from './pull-card.tsx'
import { PullTests } from './pull-tests.tsx'
import './pull.css'

/** So many third actors are shown at first. */
const FIRST = 10

/** Who else pulls at a tie, and who stands with whom around it. */
export default function PullPage() {
  const words = useWords()
  const { actors, from, to, asOf, address, word } = useSelection()
  const shown = word('all') === null ? FIRST : Number.POSITIVE_INFINITY
  const [a, b] = actors
  const asked =
    a === undefined || b === undefined ? null : { params: { a, b }, query: { since: from, until: to, asOf } }
  const pull = useAnswer('GET /api/ties/{a}/{b}/pull', asked)
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
        {(report) => (
          <div className="tie-columns">
            <section>
              {report.actors.length === 0 && <p className="soft">{words.pull.none}</p>}
              <ul className="plain claim-list">
                {report.actors.slice(0, shown).map((actor) => (
                  <PullCard key={actor.id} actor={actor} report={report} />
                ))}
              </ul>
              {report.actors.length > shown && (
                <Link href={changedHref(address, { all: 'yes' })}>
                  {words.more} ({words.ofAll(shown, report.actors.length)})
                </Link>
              )}
              <PullTests report={report} />
              {[...report.notes, ...report.method].map((line) => (
                <p key={line} className="note" dir="auto">
                  {line}
                </p>
              ))}
            </section>
            <aside>
              <BalancePart tie={report.tie} />
            </aside>
          </div>
        )}
      </Answer>
    </>
  )
}
