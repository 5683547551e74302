import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { DocumentEntry } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

/** Two documents of the case to set side by side. */
export function ChooseAccounts() {
  const words = useWords().readouts
  const { word, select } = useSelection()
  const documents = useAnswer('GET /api/documents', {})
  const [given = '', other = ''] = (word('accounts') ?? '').split(',')
  const [one, setOne] = useState(given)
  const [two, setTwo] = useState(other)
  const show = (event: FormEvent) => {
    event.preventDefault()
    select({ accounts: `${one},${two}`, about: null, channels: null })
  }
  return (
    <Answer of={documents}>
      {(found) => (
        <form className="row end choose" onSubmit={show}>
          <Choice label={words.first} documents={found} value={one} set={setOne} />
          <Choice label={words.second} documents={found} value={two} set={setTwo} />
          <Button type="submit" size="xs" disabled={one === '' || two === '' || one === two}>
            {words.compare}
          </Button>
        </form>
      )}
    </Answer>
  )
}

interface ChoiceProps {
  readonly label: string
  readonly documents: readonly DocumentEntry[]
  readonly value: string
  readonly set: (id: string) => void
}

function Choice({ label, documents, value, set }: ChoiceProps) {
  const words = useWords()
  const id = useId()
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => set(event.target.value)}>
        <option value="">{words.readouts.choose}</option>
        {documents.map((one) => (
          <option key={one.id} value={one.id}>
            {[one.published === null ? words.noDate : sayDate(one.published), one.publisher, one.title]
              .filter(Boolean)
              .join(' · ')}
          </option>
        ))}
      </select>
    </span>
  )
}
