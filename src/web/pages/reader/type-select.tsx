import { useId } from 'react'
import type { AssessmentType, ClaimKind, FigureType, PloverType } from '../../../model/claim.ts'
import { useWords } from '../../words/language.tsx'

const PLOVER: readonly PloverType[] = [
  'AGREE',
  'CONSULT',
  'SUPPORT',
  'CONCEDE',
  'COOPERATE',
  'AID',
  'RETREAT',
  'REQUEST',
  'ACCUSE',
  'REJECT',
  'THREATEN',
  'PROTEST',
  'SANCTION',
  'MOBILIZE',
  'COERCE',
  'ASSAULT',
  'NONE',
]
const ASSESSMENT: readonly AssessmentType[] = ['CLOSER', 'APART', 'DEPENDENCE', 'INTEREST', 'CONSTRAINT', 'NEUTRAL']
const FIGURE: readonly FigureType[] = ['TRADE', 'DEBT', 'FORCE', 'OTHER']
const TYPES: Readonly<Record<ClaimKind, readonly string[]>> = {
  event: PLOVER,
  statement: PLOVER,
  assessment: ASSESSMENT,
  figure: FIGURE,
}

interface TypeSelectProps {
  readonly kind: string
  readonly type: string
  readonly autoFocus?: boolean
  readonly set: (kind: string, type: string) => void
}

/** What sort of claim, and of which type: only pairs that go together can be chosen. */
export function TypeSelect({ kind, type, autoFocus = false, set }: TypeSelectProps) {
  const words = useWords()
  const id = useId()
  return (
    <span className="field">
      <label htmlFor={id}>{words.fields.type}</label>
      <select
        id={id}
        required
        data-autofocus={autoFocus ? true : undefined}
        value={type === '' ? '' : `${kind} ${type}`}
        onChange={(event) => {
          const [chosenKind = '', chosenType = ''] = event.target.value.split(' ')
          set(chosenKind, chosenType)
        }}
      >
        <option value="">…</option>
        {Object.entries(TYPES).map(([one, types]) => (
          <optgroup key={one} label={words.kinds[one as ClaimKind]}>
            {types.map((each) => (
              <option key={each} value={`${one} ${each}`}>
                {words.reader.types[each]} · {each}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
    </span>
  )
}
