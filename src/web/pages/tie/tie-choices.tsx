import { useId } from 'react'
import type { Per } from '../../../model/periods.ts'
import { useSelection } from '../../address/selection.ts'
import { useWords } from '../../words/language.tsx'

/** Which side of the tie, and how time is cut. */
export function TieChoices({ per }: { readonly per: Per }) {
  const words = useWords()
  const { word, select } = useSelection()
  const ids = { dimension: useId(), per: useId() }
  return (
    <>
      <span className="field">
        <label htmlFor={ids.dimension}>{words.tie.dimension}</label>
        <select
          id={ids.dimension}
          value={word('dimension') ?? ''}
          onChange={(event) => select({ dimension: event.target.value }, { replace: true })}
        >
          <option value="">{words.dimensions.all}</option>
          {Object.entries(words.dimensions)
            .filter(([dimension]) => dimension !== 'all')
            .map(([dimension, name]) => (
              <option key={dimension} value={dimension}>
                {name}
              </option>
            ))}
        </select>
      </span>
      <span className="field">
        <label htmlFor={ids.per}>{words.tie.per}</label>
        <select
          id={ids.per}
          value={word('per') ?? ''}
          onChange={(event) => select({ per: event.target.value }, { replace: true })}
        >
          {Object.entries(words.tie.pers).map(([value, name]) => (
            <option key={value} value={value}>
              {value === '' ? `${name} (${words.tie.pers[per] ?? per})` : name}
            </option>
          ))}
        </select>
      </span>
    </>
  )
}
