import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { PositionsInput } from '../../../model/positions-input.ts'
import type { PositionsStep } from '../../../model/positions-step.ts'
import { useWords } from '../../words/language.tsx'

interface IssueFormProps {
  readonly input: PositionsInput
  readonly keep: (step: Extract<PositionsStep, { readonly kind: 'issue' }>) => void
}

/** What the issue is called, and what its ends mean. */
export function IssueForm({ input: { issue, asOf, axes }, keep }: IssueFormProps) {
  const words = useWords().positions
  const id = useId()
  const [name, setName] = useState(issue)
  const [ends, setEnds] = useState(() => axes.map(({ from, to }) => ({ from: from.means, to: to.means })))
  const save = (event: FormEvent) => {
    event.preventDefault()
    keep({ kind: 'issue', issue: name.trim(), asOf, ends, why: null })
  }
  const set = (place: number, end: 'from' | 'to', value: string) =>
    setEnds(ends.map((one, i) => (i === place ? { ...one, [end]: value } : one)))
  return (
    <form className="dialog" onSubmit={save}>
      <span className="field">
        <label htmlFor={id}>{words.issue}</label>
        <input id={id} required maxLength={300} value={name} onChange={({ target }) => setName(target.value)} />
      </span>
      {axes.map((axis, place) =>
        (['from', 'to'] as const).map((end) => (
          <span className="field" key={`${axis.name} ${end}`}>
            <label htmlFor={`${id}${place}${end}`}>{words.end(axis[end].at, axes.length > 1 ? axis.name : null)}</label>
            <input
              id={`${id}${place}${end}`}
              required
              maxLength={300}
              value={ends[place]?.[end] ?? ''}
              onChange={({ target }) => set(place, end, target.value)}
            />
          </span>
        )),
      )}
      <Button type="submit" size="xs">
        {words.save}
      </Button>
    </form>
  )
}
