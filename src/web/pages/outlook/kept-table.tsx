import type { KeptOutlook } from '../../../model/outlook-report.ts'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

/** Outlooks that were kept, how each stands, and how good those were that are settled. */
export function KeptTable({ kept }: { readonly kept: readonly KeptOutlook[] }) {
  const words = useWords().outlook
  return (
    <section>
      <h2>{words.kept}</h2>
      {kept.length === 0 ? (
        <p className="soft">{words.noKept}</p>
      ) : (
        <div className="scroll">
          <table className="rows">
            <thead>
              <tr>
                {words.columns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {kept.map(({ record: { id, question, made, deadline }, state, outcome, why, score }) => (
                <tr key={id}>
                  <th scope="row">{question}</th>
                  <td className="nowrap">{sayDate(made.slice(0, 10))}</td>
                  <td className="nowrap">{sayDate(deadline)}</td>
                  <td>
                    {state}
                    {outcome !== null && `: ${outcome}`} <span className="soft small">{why}</span>
                  </td>
                  <td className="n">{score === null ? '–' : score.rps.toFixed(3)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}
