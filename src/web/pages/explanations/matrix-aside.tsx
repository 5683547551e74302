import type { MatrixAnswer } from '../../../api/contract.ts'
import { useWords } from '../../words/language.tsx'
import { sayPercent } from './say-percent.ts'

/** Beside the matrix: how likely each explanation is, what would change it, and where its raters differ. */
export function MatrixAside({ report }: { readonly report: MatrixAnswer }) {
  const words = useWords().explanations
  const { says, formula, notes } = report
  return (
    <div className="matrix-aside">
      <Likelihoods report={report} />
      <section>
        <h3>{words.changes}</h3>
        <Sentences of={says.changes} />
        <Drops report={report} />
      </section>
      <section>
        <h3>{words.differences}</h3>
        <Sentences of={says.differences} />
      </section>
      {says.awaited.length > 0 && (
        <section>
          <h3>{words.awaited}</h3>
          <Sentences of={says.awaited} />
        </section>
      )}
      <details className="small">
        <summary>{words.method}</summary>
        <Sentences of={[...formula, ...notes]} />
      </details>
    </div>
  )
}

function Sentences({ of }: { readonly of: readonly string[] }) {
  return of.map((sentence) => (
    <p key={sentence} className="small" dir="auto">
      {sentence}
    </p>
  ))
}

function Likelihoods({ report: { hypotheses } }: { readonly report: MatrixAnswer }) {
  const words = useWords().explanations
  const sorted = [...hypotheses].sort((a, b) => b.posterior.mean - a.posterior.mean)
  return (
    <section>
      <h3>{words.likely}</h3>
      <ul className="plain likelihoods">
        {sorted.map(({ id, name, says, prior, posterior: { mean, interval, words: likely, byAnalyst } }) => {
          const [low, high] = interval ?? [mean, mean]
          return (
            <li key={id}>
              <span>
                <bdi>
                  <strong>{name}</strong> {sayPercent(mean)}
                  {interval !== null && ` (${words.interval(Math.round(100 * low), Math.round(100 * high))})`}, {likely}
                </bdi>
              </span>
              <svg viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
                <rect className="track" width="100" y="3" height="2" />
                <rect className="bar" x={100 * low} width={100 * (high - low)} y="1.5" height="5" />
                <rect className="tick" x={100 * prior - 0.2} width="0.4" height="8" />
                <rect className="dot" x={100 * mean - 0.7} width="1.4" height="8" />
              </svg>
              <span className="small soft" dir="auto">
                {says}
              </span>
              {byAnalyst.length > 1 && (
                <span className="small soft number">
                  <bdi>
                    {byAnalyst.map((one) => words.byAnalyst(one.analyst, Math.round(100 * one.mean))).join(' · ')}
                  </bdi>
                </span>
              )}
            </li>
          )
        })}
      </ul>
      <p className="note">{words.likelyNote}</p>
    </section>
  )
}

function Drops({ report: { sensitivity, evidence, hypotheses } }: { readonly report: MatrixAnswer }) {
  const words = useWords().explanations
  const name = (id: string) => hypotheses.find((one) => one.id === id)?.name ?? id
  return (
    <details className="small">
      <summary>{words.without}</summary>
      <table className="rows">
        <thead>
          <tr>
            {words.withoutColumns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sensitivity.drops.map(({ evidence: id, byPosterior, posterior, changes }) => (
            <tr key={id}>
              <th scope="row">{evidence.findIndex((row) => row.id === id) + 1}</th>
              <td>
                {changes.posterior && <span className="apart">◆ </span>}
                {name(byPosterior)}
              </td>
              <td>{sayPercent(posterior)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  )
}
