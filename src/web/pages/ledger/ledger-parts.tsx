import { useCallback } from 'react'
import type { LedgerReport } from '../../../model/ledger-report.ts'
import { useWords } from '../../words/language.tsx'
import { AgreementList } from './agreement-list.tsx'
import { AmountsFigure } from './amounts-figure.tsx'
import { EntryTable } from './entry-table.tsx'
import { FigureLine } from './figure-line.tsx'
import { LedgerChoices } from './ledger-choices.tsx'
import { QuoteList } from './quote-list.tsx'
import { SharesFigure } from './shares-figure.tsx'

/** All that a ledger tells, part by part; what has nothing to tell is left out. */
export function LedgerParts({ report }: { readonly report: LedgerReport }) {
  const words = useWords().ledger
  const { actors, names, entries, agreements, comparisons, shares, stakes, unplaced, currencies, deflated } = report
  const nameOf = useCallback((id: string) => names[actors.indexOf(id)] ?? id, [actors, names])
  return (
    <div className="ledger">
      <LedgerChoices actors={actors} names={names} />
      {Object.keys(currencies).map((currency) => (
        <AmountsFigure key={currency} report={report} currency={currency} />
      ))}
      {entries.length > 0 && <EntryTable entries={entries} deflated={deflated} nameOf={nameOf} />}
      {shares.length > 0 && <SharesFigure report={report} nameOf={nameOf} />}
      {comparisons.length > 0 && (
        <section>
          <h2>{words.comparisons}</h2>
          {comparisons.map(({ sentence, verdict, place, claims }) => (
            <QuoteList
              key={sentence}
              head={`${words.verdicts[verdict]}: ${sentence}`}
              quotes={[{ ...place, claim: claims[0] ?? null }]}
            />
          ))}
        </section>
      )}
      {agreements.length > 0 && (
        <section>
          <h2>{words.agreements}</h2>
          <AgreementList agreements={agreements} />
        </section>
      )}
      <div className="stakes">
        {stakes.map(({ actor, name, interests, constraints, redLines, dependence }) => (
          <section key={actor}>
            <h2>{words.stakes(name)}</h2>
            <QuoteList head={words.redLines} quotes={redLines} />
            <QuoteList head={words.interests} quotes={interests} />
            <QuoteList head={words.constraints} quotes={constraints} />
            <QuoteList head={words.dependence} quotes={dependence} />
          </section>
        ))}
      </div>
      {unplaced.length > 0 && (
        <section>
          <h2>{words.unplaced}</h2>
          {unplaced.map((figure) => (
            <FigureLine key={`${figure.claim} ${figure.money.low}`} figure={figure} base={null} />
          ))}
        </section>
      )}
      {[...report.notes, ...report.method].map((line) => (
        <p key={line} className="note" dir="auto">
          {line}
        </p>
      ))}
    </div>
  )
}
