import { useId } from 'react'
import { useWords } from '../../words/language.tsx'

/** An explanation as it is typed. */
export interface HypothesisDraft {
  readonly key: number
  readonly name: string
  readonly says: string
  readonly expects: '' | 'closer' | 'apart'
}

export const NO_HYPOTHESIS: HypothesisDraft = { key: 0, name: '', says: '', expects: '' }

interface HypothesisFieldsProps {
  readonly draft: HypothesisDraft
  readonly change: (draft: HypothesisDraft) => void
}

/** What an explanation is called, what it says, and which way the tie should be told of if it is right. */
export function HypothesisFields({ draft, change }: HypothesisFieldsProps) {
  const words = useWords()
  const own = words.explanations.hypothesis
  const id = useId()
  return (
    <>
      <span className="field">
        <label htmlFor={`${id}n`}>{own.name}</label>
        <input
          id={`${id}n`}
          maxLength={200}
          value={draft.name}
          onChange={({ target }) => change({ ...draft, name: target.value })}
        />
      </span>
      <span className="field">
        <label htmlFor={`${id}s`}>{own.says}</label>
        <textarea
          id={`${id}s`}
          required
          rows={2}
          maxLength={2000}
          value={draft.says}
          onChange={({ target }) => change({ ...draft, says: target.value })}
        />
      </span>
      <span className="field">
        <label htmlFor={`${id}e`}>{own.expects}</label>
        <select
          id={`${id}e`}
          value={draft.expects}
          onChange={({ target }) => change({ ...draft, expects: target.value as HypothesisDraft['expects'] })}
        >
          <option value="">{own.expectsNothing}</option>
          <option value="closer">▲ {words.directions.closer}</option>
          <option value="apart">▼ {words.directions.apart}</option>
        </select>
      </span>
    </>
  )
}
