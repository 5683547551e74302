import type { ShiftReport } from '../../../model/shift-report.ts'
import { useSelection } from '../../address/selection.ts'
import type { Answered } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { DirectionMark } from '../../parts/direction-mark.tsx'
import { useWords } from '../../words/language.tsx'

/** The shifts of a tie in sentences; each opens what is told around it. */
export function ShiftList({ of }: { readonly of: Answered<ShiftReport> }) {
  const words = useWords()
  const { select } = useSelection()
  return (
    <section>
      <h2>{words.tie.shifts}</h2>
      <Answer of={of}>
        {({ shifts, notes }) => (
          <>
            {shifts.length === 0 && <p className="soft">{words.tie.noShifts}</p>}
            <ul className="plain shift-list">
              {shifts.map(({ period, direction, sentence, between: [first, last] }) => (
                <li key={period.period}>
                  <DirectionMark direction={direction} />{' '}
                  <button
                    type="button"
                    className="link-button"
                    onClick={() => select({ from: first.from, to: last.to })}
                  >
                    {period.period}
                  </button>{' '}
                  <span className="small">{sentence}</span>
                </li>
              ))}
            </ul>
            {notes.map((note) => (
              <p key={note} className="note">
                {note}
              </p>
            ))}
          </>
        )}
      </Answer>
    </section>
  )
}
