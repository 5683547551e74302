import type { MatrixAnswer } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { sayPercent } from './say-percent.ts'
import { Sentences } from './sentences.tsx'

/** Four steps lie between very consistent and very inconsistent. */
const MOST_STEPS = 4

/** How far the raters differ: altogether, by person, and on which rows. */
export function RaterComparison({ report }: { readonly report: MatrixAnswer }) {
  const words = useWords().explanations
  const { word, select } = useSelection()
  const { agreement, evidence, hypotheses } = report
  const people = word('view') === 'people'
  return (
    <section>
      <h3>{words.differences}</h3>
      <Sentences of={report.says.differences} />
      {agreement.raters.length > 0 && (
        <ScrollTable label={words.raters} columns={words.raterColumns} numbers={[2]}>
          {agreement.raters.map(({ analyst, rated, shared, steps }) => {
            const likeliest = hypotheses
              .flatMap(({ name, posterior }) =>
                posterior.byAnalyst.flatMap((one) => (one.analyst === analyst ? [{ name, mean: one.mean }] : [])),
              )
              .sort((a, b) => b.mean - a.mean)[0]
            return (
              <tr key={analyst}>
                <th scope="row">
                  <bdi>{analyst}</bdi>
                  <div className="soft said">{words.ratedCells(rated, shared)}</div>
                </th>
                <td>
                  {likeliest === undefined ? '–' : <bdi>{`${likeliest.name} ${sayPercent(likeliest.mean)}`}</bdi>}
                </td>
                <td className="n">
                  {steps === null ? (
                    '–'
                  ) : (
                    <>
                      {steps.toFixed(2)}
                      <svg className="distance" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
                        <rect className="track" width="100" height="6" />
                        <rect className="bar" width={(100 * steps) / MOST_STEPS} height="6" />
                      </svg>
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </ScrollTable>
      )}
      <p className="small soft">{words.ratersLead}</p>
      <p className="small">
        <button
          type="button"
          className="link-button"
          aria-pressed={people}
          onClick={() => select({ view: people ? null : 'people' }, { replace: true })}
        >
          {people ? words.viewCodes : words.viewPeople}
        </button>
      </p>
      {agreement.rows.length > 0 && (
        <>
          <h3>{words.differingRows}</h3>
          <ol className="plain differing">
            {agreement.rows.map(({ evidence: id, spread, words: how }) => {
              const at = evidence.findIndex((row) => row.id === id)
              return (
                <li key={id} className="small">
                  <button
                    type="button"
                    className="link-button"
                    dir="auto"
                    onClick={() => select({ row: id, view: 'people' }, { replace: true })}
                  >
                    {at + 1}. {evidence[at]?.says}
                  </button>{' '}
                  <span className="soft">
                    {how} ({spread.toFixed(2)})
                  </span>
                </li>
              )
            })}
          </ol>
        </>
      )}
    </section>
  )
}
