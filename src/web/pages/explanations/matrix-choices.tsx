import { type ReactNode, useId } from 'react'
import type { ListedMatrix } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { useWords } from '../../words/language.tsx'
import { BeginMatrix } from './begin-matrix.tsx'
import { useRater } from './use-rating.ts'

interface MatrixChoicesProps {
  readonly matrices: readonly ListedMatrix[]
  readonly chosen: string | null
}

/** Which matrix, whose ratings, in whose name one rates. */
export function MatrixChoices({ matrices, chosen }: MatrixChoicesProps) {
  const words = useWords().explanations
  const { word, select } = useSelection()
  const by = useRater()
  const rateAs = useId()
  const analysts = matrices.find(({ id }) => id === chosen)?.analysts ?? []
  return (
    <div className="row end selection">
      {matrices.length > 1 && (
        <Choice
          label={words.matrix}
          value={chosen ?? ''}
          choose={(matrix) => select({ matrix, analyst: null, row: null })}
        >
          {matrices.map(({ id, question }) => (
            <option key={id} value={id}>
              {question}
            </option>
          ))}
        </Choice>
      )}
      <Choice label={words.shown} value={word('analyst') ?? ''} choose={(analyst) => select({ analyst })}>
        <option value="">{words.everyone}</option>
        {analysts.map((name) => (
          <option key={name}>{name}</option>
        ))}
      </Choice>
      <Choice
        label={words.proposals}
        value={word('proposals') ?? ''}
        choose={(proposals) => select({ proposals }, { replace: true })}
      >
        <option value="">{words.proposalWords.shown}</option>
        <option value="counted">{words.proposalWords.counted}</option>
      </Choice>
      <Choice label={words.order} value={word('order') ?? ''} choose={(order) => select({ order }, { replace: true })}>
        <option value="">{words.orders.made}</option>
        <option value="tells">{words.orders.tells}</option>
      </Choice>
      <Choice label={words.view} value={word('view') ?? ''} choose={(view) => select({ view }, { replace: true })}>
        <option value="">{words.views.codes}</option>
        <option value="people">{words.views.people}</option>
      </Choice>
      <span className="field">
        <label htmlFor={rateAs}>{words.rateAs}</label>
        <input
          id={rateAs}
          key={by}
          defaultValue={by}
          maxLength={200}
          size={12}
          onBlur={({ target }) => select({ by: target.value.trim() }, { replace: true })}
        />
      </span>
      <DialogButton label={words.begin.title}>{(close) => <BeginMatrix begun={close} />}</DialogButton>
    </div>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly value: string
  readonly choose: (value: string) => void
  readonly children: ReactNode
}

function Choice({ label, value, choose, children }: ChoiceProps) {
  const id = useId()
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => choose(event.target.value)}>
        {children}
      </select>
    </span>
  )
}
