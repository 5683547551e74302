import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { SelectionBar } from '../../parts/selection-bar.tsx'
import { useWords } from '../../words/language.tsx'
import { EntryTable } from './entry-table.tsx'
import { QuoteList } from './quote-list.tsx'
import './ledger.css'

/** What passes between two actors: who says how much, how far papers came, whether comparisons hold, what is at stake. */
export default function LedgerPage() {
  const words = useWords()
  const { actors, asOf, address } = useSelection()
  const [a, b] = actors
  const asked = a === undefined || b === undefined ? null : { params: { a, b }, query: { asOf } }
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
      <Answer of={answer}>
        {({ actors: ids, names, entries, agreements, comparisons, shares, stakes, notes, method }) => (
          <div className="ledger">
            {entries.length > 0 && <EntryTable entries={entries} nameOf={(id) => names[ids.indexOf(id)] ?? id} />}
            {agreements.length > 0 && (
              <section>
                <h2>{words.ledger.agreements}</h2>
                {agreements.map(({ claims, stage, when }) => (
                  <QuoteList
                    key={claims[0]?.claim}
                    head={[stage ?? words.ledger.noStage, when === null ? words.noDate : sayDate(when)].join(', ')}
                    quotes={claims}
                  />
                ))}
              </section>
            )}
            {comparisons.length > 0 && (
              <section>
                <h2>{words.ledger.comparisons}</h2>
                {comparisons.map(({ sentence, verdict, place, claims }) => (
                  <QuoteList
                    key={sentence}
                    head={`${words.ledger.verdicts[verdict]}: ${sentence}`}
                    quotes={[{ ...place, claim: claims[0] ?? null }]}
                  />
                ))}
              </section>
            )}
            {shares.length > 0 && (
              <section>
                <h2>{words.ledger.shares}</h2>
                <ul>
                  {shares.map(({ sentence }) => (
                    <li key={sentence}>{sentence}</li>
                  ))}
                </ul>
              </section>
            )}
            {stakes.map(({ actor, name, interests, constraints, redLines, dependence }) => (
              <section key={actor}>
                <h2>{words.ledger.stakes(name)}</h2>
                <QuoteList head={words.ledger.interests} quotes={interests} />
                <QuoteList head={words.ledger.constraints} quotes={constraints} />
                <QuoteList head={words.ledger.redLines} quotes={redLines} />
                <QuoteList head={words.ledger.dependence} quotes={dependence} />
              </section>
            ))}
            {[...notes, ...method].map((line) => (
              <p key={line} className="note">
                {line}
              </p>
            ))}
          </div>
        )}
      </Answer>
    </>
  )
}
