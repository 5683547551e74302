import { Button, Modal } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { Claim } from '../../../model/claim.ts'
import { useWords } from '../../words/language.tsx'
import type { Judging } from './use-judging.ts'

const LISTS = ['source', 'target', 'attribution', 'dyad'] as const
const CHOICES = ['kind', 'modality', 'dimension', 'direction'] as const

/** The dialogs in which a rejection gets its reason and a correction its fields. */
export function JudgeDialogs({ claim, judging }: { readonly claim: Claim; readonly judging: Judging }) {
  const words = useWords()
  const close = { onClose: judging.close, closeButtonProps: { 'aria-label': words.close } }
  return (
    <>
      <Modal opened={judging.dialog === 'reject'} title={words.reader.reject} {...close}>
        <RejectForm judging={judging} />
      </Modal>
      <Modal opened={judging.dialog === 'correct'} title={words.reader.correct} {...close}>
        <CorrectForm claim={claim} judging={judging} />
      </Modal>
    </>
  )
}

function RejectForm({ judging }: { readonly judging: Judging }) {
  const words = useWords()
  const [why, setWhy] = useState('')
  const id = useId()
  const save = (event: FormEvent) => {
    event.preventDefault()
    judging.rejectWith(why.trim())
  }
  return (
    <form onSubmit={save} className="dialog">
      <p className="soft">{words.reader.whyLead}</p>
      <span className="field">
        <label htmlFor={id}>{words.reader.why}</label>
        <textarea
          id={id}
          rows={3}
          required
          data-autofocus
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </span>
      <Trouble error={judging.error} />
      <Button type="submit" disabled={judging.busy}>
        {words.reader.reject}
      </Button>
    </form>
  )
}

function CorrectForm({ claim, judging }: { readonly claim: Claim; readonly judging: Judging }) {
  const words = useWords()
  const before = fieldsOf(claim)
  const [typed, setTyped] = useState(before)
  const [why, setWhy] = useState('')
  const id = useId()
  const changed = Object.keys(before).filter((name) => typed[name] !== before[name])
  const save = (event: FormEvent) => {
    event.preventDefault()
    judging.correctWith(
      changed.map((name) => `${name}=${typed[name] ?? ''}`),
      why,
    )
  }
  const set = (name: string) => (event: { readonly target: { readonly value: string } }) =>
    setTyped({ ...typed, [name]: event.target.value })
  const options = {
    kind: words.kinds,
    modality: words.modalities,
    direction: words.directions,
    dimension: words.dimensions,
  }
  return (
    <form onSubmit={save} className="dialog">
      <p className="soft">{words.reader.correctLead}</p>
      {[...LISTS, 'type' as const, 'when' as const].map((name) => (
        <span className="field" key={name}>
          <label htmlFor={`${id}${name}`}>{words.fields[name]}</label>
          <input id={`${id}${name}`} value={typed[name]} onChange={set(name)} />
        </span>
      ))}
      {CHOICES.map((name) => (
        <span className="field" key={name}>
          <label htmlFor={`${id}${name}`}>{words.fields[name]}</label>
          <select id={`${id}${name}`} value={typed[name]} onChange={set(name)}>
            {Object.entries(options[name])
              .filter(([value]) => value !== 'all')
              .map(([value, label]) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
          </select>
        </span>
      ))}
      <span className="field wide">
        <label htmlFor={`${id}why`}>{words.reader.why}</label>
        <textarea id={`${id}why`} rows={2} value={why} onChange={(event) => setWhy(event.target.value)} />
      </span>
      <Trouble error={judging.error} />
      <Button type="submit" disabled={judging.busy || changed.length === 0}>
        {words.reader.save}
      </Button>
    </form>
  )
}

function Trouble({ error }: { readonly error: string | null }) {
  if (error === null) return null
  return (
    <p className="trouble" role="alert">
      {error}
    </p>
  )
}

function fieldsOf({
  kind,
  type,
  source,
  target,
  attribution,
  modality,
  when,
  dimension,
  direction,
  dyad,
}: Claim): Readonly<Record<string, string>> {
  return {
    source: source.join(','),
    target: target.join(','),
    attribution: attribution.join(','),
    dyad: dyad?.join(',') ?? '',
    type,
    when: when ?? '',
    kind,
    modality,
    dimension,
    direction,
  }
}
