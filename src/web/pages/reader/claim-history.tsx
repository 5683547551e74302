import type { Judgement } from '../../../model/judgement.ts'
import { useWords } from '../../words/language.tsx'

interface ClaimHistoryProps {
  /** all, oldest first */
  readonly history: readonly Judgement[]
  /** those in force */
  readonly standing: readonly Judgement[]
}

/** What was decided of a claim, by whom and when; what was taken back is struck out. */
export function ClaimHistory({ history, standing }: ClaimHistoryProps) {
  const words = useWords().reader
  if (history.length === 0) return null
  const inForce = new Set(standing.map(({ id }) => id))
  return (
    <section>
      <h3>{words.history}</h3>
      <ol className="plain small history">
        {history.map(({ id, verdict, by, at }) => {
          const told = words.decided(
            words.verdicts[verdict.kind] ?? verdict.kind,
            by,
            at.slice(0, 16).replace('T', ' '),
          )
          return (
            <li key={id}>
              {inForce.has(id) || verdict.kind === 'undo' ? told : <s>{told}</s>}
              {'why' in verdict && verdict.why !== null && <span className="soft">: {verdict.why}</span>}
              {verdict.kind === 'correct' && (
                <span className="soft">
                  {' '}
                  (
                  {Object.entries(verdict.fields)
                    .map(([field, value]) => `${field} = ${JSON.stringify(value)}`)
                    .join(', ')}
                  )
                </span>
              )}
            </li>
          )
        })}
      </ol>
    </section>
  )
}
