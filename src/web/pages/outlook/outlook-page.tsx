import type { ToldOutlook } from '../../../model/outlook-report.ts'
import { Link } from '../../address/link.tsx'
import { changedHref, pageHref, useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { DataLinks } from '../../parts/data-links.tsx'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { SelectionBar } from '../../parts/selection-bar.tsx'
import { useWords } from '../../words/language.tsx'
import { ForecastForm } from './forecast-form.tsx'
import { KeepAll } from './keep-all.tsx'
import { OutlookCard } from './outlook-card.tsx'
import { Scoreboard } from './scoreboard.tsx'
import './outlook.css'

/** Where a tie is heading, with probabilities; and what became of outlooks that were kept. */
export default function OutlookPage() {
  const words = useWords()
  const { actors, asOf, address } = useSelection()
  const [a, b] = actors
  const asked = a === undefined || b === undefined ? null : { params: { a, b }, query: { asOf } }
  const answer = useAnswer('GET /api/ties/{a}/{b}/outlook', asked)
  const boardAsked = { query: { asOf, tie: asked === null ? null : `${a},${b}` } }
  const board = useAnswer('GET /api/scoreboard', boardAsked)
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
        {({ tie, outlooks, none, knownTo, formula, notes }) => (
          <>
            <div className="outlooks">
              {outlooks.map((outlook) => (
                <OutlookCard key={outlook.question} tie={tie} outlook={outlook}>
                  {outlook.horizon !== null && (
                    <SayButton tie={tie} asOf={asOf} horizon={outlook.horizon} outcomes={outlook.outcomes} />
                  )}
                </OutlookCard>
              ))}
            </div>
            {outlooks.length === 0 && asOf === null && knownTo !== null && (
              <p>
                <Link href={changedHref(address, { asOf: knownTo })}>{words.outlook.asOfThen(sayDate(knownTo))}</Link>
              </p>
            )}
            <div className="outlook-notes">
              {none.map(({ horizon, why }) => (
                <p key={horizon} className="note">
                  {words.outlook.none}: <bdi>{why}</bdi>
                </p>
              ))}
              {notes.map((note) => (
                <p key={note} className="note" dir="auto">
                  {note}
                </p>
              ))}
            </div>
            <div className="row keep">
              {outlooks.length > 0 && <KeepAll tie={tie} asOf={asOf} />}
              <DialogButton label={words.outlook.ask}>
                {(close) => <ForecastForm tie={tie} asOf={asOf} of={null} kept={close} />}
              </DialogButton>
            </div>
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
      <Answer of={board}>{(found) => <Scoreboard board={found} />}</Answer>
      <DataLinks href={routeHref('GET /api/scoreboard', boardAsked)} csv />
    </>
  )
}

interface SayButtonProps extends Pick<ToldOutlook, 'outcomes'> {
  readonly tie: readonly [string, string]
  readonly asOf: string | null
  readonly horizon: number
}

function SayButton({ tie, asOf, horizon, outcomes }: SayButtonProps) {
  const words = useWords().outlook
  const of = { horizon, outcomes: outcomes.map(({ outcome }) => outcome) }
  return (
    <div>
      <DialogButton label={words.say} title={words.sayOf(horizon)} name={words.sayOf(horizon)}>
        {(close) => <ForecastForm tie={tie} asOf={asOf} of={of} kept={close} />}
      </DialogButton>
    </div>
  )
}
