import type { ReactNode } from 'react'
import type { ToldOutlook } from '../../../model/outlook-report.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import { SignpostList } from './signpost-list.tsx'

/** One question: a bar for each outcome, a tick where it usually stands, and the sentences that lead. */
export function OutlookCard({
  tie,
  outlook: { question, deadline, outcomes, climatology, sentences, scenarios },
  children,
}: {
  readonly tie: readonly [string, string]
  readonly outlook: ToldOutlook
  /** what can be done with it */
  readonly children?: ReactNode
}) {
  const words = useWords().outlook
  return (
    <article className="outlook">
      <h2 dir="auto">{question}</h2>
      <p className="small soft">
        <bdi>{words.by(sayDate(deadline))}</bdi>
      </p>
      <table className="rows">
        <thead className="hidden">
          <tr>
            <th scope="col">{words.columns[0]}</th>
            <th scope="col">{words.chance}</th>
          </tr>
        </thead>
        <tbody>
          {outcomes.map(({ outcome, probability, words: likely }, i) => (
            <tr key={outcome}>
              <th scope="row">{outcome}</th>
              <td>
                <div className="chance">
                  <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                    <rect className="track" width="100" height="8" />
                    <rect className="bar" width={100 * probability} height="8" />
                    {climatology !== null && (
                      <rect className="tick" x={100 * (climatology[i] ?? 0) - 0.4} width="0.8" height="8" />
                    )}
                  </svg>
                  <span className="number nowrap">
                    <bdi dir="ltr">{Math.round(100 * probability)} %</bdi> <span className="soft small">{likely}</span>
                  </span>
                </div>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p dir="auto">{sentences.judgement}</p>
      <p dir="auto">{sentences.confidence}</p>
      <p dir="auto">
        {sentences.wouldChange} {sentences.changed}
      </p>
      {climatology !== null && <p className="small soft">{words.usual}</p>}
      <SignpostList tie={tie} scenarios={scenarios} />
      {children}
    </article>
  )
}
