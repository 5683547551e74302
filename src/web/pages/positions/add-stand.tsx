import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { PositionsActor, PositionsInput, UncertainValue } from '../../../model/positions-input.ts'
import { useWords } from '../../words/language.tsx'

/** One more who has a say: put into the middle of everything, wide open, to be put right. */
export function AddStand({
  input,
  add,
}: {
  readonly input: PositionsInput
  readonly add: (actor: PositionsActor) => void
}) {
  const words = useWords().positions
  const id = useId()
  const [name, setName] = useState('')
  const save = (event: FormEvent) => {
    event.preventDefault()
    add(newActor(name.trim(), input))
    setName('')
  }
  return (
    <form className="row end" onSubmit={save}>
      <span className="field">
        <label htmlFor={id}>{words.add}</label>
        <input id={id} required maxLength={200} value={name} onChange={({ target }) => setName(target.value)} />
      </span>
      <Button type="submit" size="xs" variant="default" disabled={name.trim() === ''}>
        {words.addIt}
      </Button>
    </form>
  )
}

function newActor(name: string, { actors, axes }: PositionsInput): PositionsActor {
  const capabilities = actors.map(({ capability }) => capability.likely).sort((a, b) => a - b)
  const middle = capabilities[Math.floor(capabilities.length / 2)] ?? 1
  return {
    actor: name,
    name,
    capability: { low: middle / 2, likely: middle, high: middle * 2 },
    salience: axes.map(() => ({ low: 0.2, likely: 0.5, high: 0.8 })),
    position: axes.map(({ from, to }): UncertainValue => {
      const at = (share: number) => from.at + share * (to.at - from.at)
      return { low: at(0.3), likely: at(0.5), high: at(0.7) }
    }),
    evidence: [],
  }
}
