import { useId } from 'react'
import { useSelection } from '../../address/selection.ts'
import { useWords } from '../../words/language.tsx'
import { LEDGER_KIND_ORDER } from './ledger-kinds.ts'

/** Which kind and which direction is shown. */
export function LedgerChoices({
  actors,
  names,
}: {
  readonly actors: readonly string[]
  readonly names: readonly string[]
}) {
  const words = useWords().ledger
  const { word, select } = useSelection()
  const id = useId()
  const [a = '', b = ''] = actors
  const [first = a, second = b] = names
  return (
    <div className="selection row end">
      <span className="field">
        <label htmlFor={`${id}kind`}>{words.kind}</label>
        <select
          id={`${id}kind`}
          value={word('kind') ?? ''}
          onChange={({ target }) => select({ kind: target.value }, { replace: true })}
        >
          <option value="">{words.allKinds}</option>
          {LEDGER_KIND_ORDER.map((kind) => (
            <option key={kind} value={kind}>
              {words.kinds[kind]}
            </option>
          ))}
        </select>
      </span>
      <span className="field">
        <label htmlFor={`${id}giver`}>{words.direction}</label>
        <select
          id={`${id}giver`}
          value={word('giver') ?? ''}
          onChange={({ target }) => select({ giver: target.value }, { replace: true })}
        >
          <option value="">{words.bothWays}</option>
          <option value={a}>{words.way(first, second)}</option>
          <option value={b}>{words.way(second, first)}</option>
        </select>
      </span>
    </div>
  )
}
