import { Button } from '@mantine/core'
import { useId } from 'react'
import type { MatrixAnswer } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'
import { sayPercent } from './say-percent.ts'
import { Sentences } from './sentences.tsx'
import { useRater } from './use-rating.ts'
import type { UsedSteps } from './use-steps.ts'

const SHOWN = 60

interface MatrixHistoryProps {
  readonly report: MatrixAnswer
  readonly steps: UsedSteps
}

/** What became of the matrix since a day, and all that was done to it, each to be taken back or put back. */
export function MatrixHistory({ report, steps }: MatrixHistoryProps) {
  const words = useWords().explanations
  const { asOf } = useSelection()
  const by = useRater()
  const acts = useAnswer('GET /api/matrices/{id}/steps', { params: { id: report.id } })
  return (
    <section>
      <Since report={report} />
      <h3>{words.history}</h3>
      <Answer of={acts}>
        {(found) => (
          <ol className="plain acts">
            {found.slice(0, SHOWN).map(({ at, by: who, says, why, standing, undoings, undoneBy, isRating }) => {
              const stands = standing.length > 0
              return (
                <li key={at} className="small">
                  <span className={stands ? undefined : 'undone'} dir="auto">
                    {says}
                  </span>
                  {why !== null && (
                    <span className="soft" dir="auto">
                      {' '}
                      “{why}”
                    </span>
                  )}
                  <span className="soft">
                    <bdi>{who}</bdi>, <bdi>{`${sayDate(at.slice(0, 10))}, ${at.slice(11, 16)}`}</bdi>
                    {undoneBy !== null && !stands && ` · ${words.undoneBy(undoneBy.by)}`}
                  </span>
                  {asOf === null && (!isRating || who === by) && (
                    <Button
                      size="compact-xs"
                      variant="subtle"
                      disabled={steps.busy}
                      aria-label={`${stands ? words.takeBack : words.putBack}: ${says}`}
                      onClick={() =>
                        void steps.undo(
                          stands ? standing : undoings,
                          stands ? words.tookBack(says) : words.didPutBack(says),
                        )
                      }
                    >
                      {stands ? words.takeBack : words.putBack}
                    </Button>
                  )}
                </li>
              )
            })}
          </ol>
        )}
      </Answer>
    </section>
  )
}

const DATE = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?'

function Since({ report: { changes } }: { readonly report: MatrixAnswer }) {
  const words = useWords()
  const own = words.explanations
  const { word, select } = useSelection()
  const id = useId()
  const since = word('since') ?? ''
  return (
    <>
      <h3>{own.since}</h3>
      <span className="field">
        <label htmlFor={id}>{own.sinceDay}</label>
        <input
          id={id}
          key={since}
          defaultValue={since}
          pattern={DATE}
          title={words.selection.wrongDate}
          placeholder={words.selection.date}
          size={12}
          onKeyDown={({ key, currentTarget }) => key === 'Enter' && currentTarget.blur()}
          onBlur={({ target }) => target.validity.valid && select({ since: target.value.trim() }, { replace: true })}
        />
      </span>
      {changes !== null && (
        <>
          <Sentences of={changes.says} />
          {changes.moved.length > 0 && (
            <ScrollTable label={own.since} columns={own.sinceColumns(sayDate(changes.since))} numbers={[1, 2]}>
              {changes.moved.map((one) => (
                <tr key={one.id}>
                  <th scope="row">
                    <bdi>{one.name}</bdi>
                  </th>
                  <td className="n">{one.before === null ? '–' : sayPercent(one.before)}</td>
                  <td className="n">{one.now === null ? '–' : sayPercent(one.now)}</td>
                </tr>
              ))}
            </ScrollTable>
          )}
        </>
      )}
    </>
  )
}
