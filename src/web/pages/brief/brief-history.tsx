import type { BriefEdits } from '../../../api/contract.ts'
import type { Asked } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

interface BriefHistoryProps {
  readonly asked: Asked
  readonly undo: (record: string) => void
}

/** Everything that was written into a brief or taken out of it, newest first, undone ones too. */
export function BriefHistory({ asked, undo }: BriefHistoryProps) {
  const words = useWords().brief
  const { asOf } = asked.query ?? {}
  const answer = useAnswer('GET /api/ties/{a}/{b}/brief/edits', {
    ...(asked.params === undefined ? {} : { params: asked.params }),
    query: { asOf },
  })
  return (
    <Answer of={answer}>
      {({ history }) => {
        const steps = history.filter(({ verdict }) => verdict.kind !== 'undo')
        if (steps.length === 0) return null
        return (
          <details className="brief-history">
            <summary>{words.history(steps.length)}</summary>
            <ol className="plain claim-list">
              {[...steps].reverse().map((record) => (
                <li key={record.id}>
                  <span className="small soft">
                    {sayDate(record.at.slice(0, 10))} {record.at.slice(11, 16)} · <bdi>{record.by}</bdi>{' '}
                    {record.verdict.kind !== 'undo' && words.did[record.verdict.kind]}
                    {!record.inForce && ` · ${words.takenBack}`}
                  </span>
                  <bdi className={record.inForce ? undefined : 'soft'}>{textOf(record)}</bdi>
                  <span>
                    <button
                      type="button"
                      className="quiet small"
                      onClick={() => undo(record.inForce ? record.id : undoingOf(history, record.id))}
                    >
                      {record.inForce ? words.undo : words.redo}
                    </button>
                  </span>
                </li>
              ))}
            </ol>
          </details>
        )
      }}
    </Answer>
  )
}

function textOf({ verdict }: BriefEdits['history'][number]): string {
  if (verdict.kind === 'undo') return ''
  if (verdict.kind !== 'brief-omit') return verdict.text
  return verdict.of.kind === 'told' ? verdict.of.text : '…'
}

/** The undoing of a record that is in force: taking that back does the record again. */
function undoingOf(history: BriefEdits['history'], record: string): string {
  const undoings = history.filter(({ verdict }) => verdict.kind === 'undo' && verdict.judgement === record)
  const standing = undoings.findLast(
    ({ id }) => !history.some(({ verdict }) => verdict.kind === 'undo' && verdict.judgement === id),
  )
  return standing?.id ?? record
}
