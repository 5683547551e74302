import { Button, Modal } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { Names } from '../../../api/contract.ts'
import type { Claim, FigureValue } from '../../../model/claim.ts'
import { useWords } from '../../words/language.tsx'
import { ClaimField, type ClaimFieldName } from './claim-field.tsx'
import { TypeSelect } from './type-select.tsx'
import type { Judging } from './use-judging.ts'

interface JudgeDialogsProps {
  readonly claim: Claim
  readonly names: Names
  readonly judging: Judging
}

/** The dialogs in which a rejection gets its reason and a correction its fields. */
export function JudgeDialogs({ claim, names, judging }: JudgeDialogsProps) {
  const words = useWords()
  const close = { onClose: judging.close, closeButtonProps: { 'aria-label': words.close } }
  return (
    <>
      <Modal opened={judging.dialog === 'reject'} title={words.reader.reject} {...close}>
        <RejectForm judging={judging} />
      </Modal>
      <Modal opened={judging.dialog === 'correct'} title={words.reader.correct} size="lg" {...close}>
        <CorrectForm claim={claim} names={names} judging={judging} />
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

function CorrectForm({ claim, names, judging }: JudgeDialogsProps) {
  const words = useWords()
  const before = fieldsOf(claim, names)
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
  const set = (name: string) => (value: string) => setTyped({ ...typed, [name]: value })
  const field = (name: ClaimFieldName, list?: string) => (
    <ClaimField
      key={name}
      name={name}
      value={typed[name] ?? ''}
      set={set(name)}
      {...(list === undefined ? {} : { list })}
    />
  )
  const actors = `${id}actors`
  return (
    <form onSubmit={save} className="dialog">
      <p className="soft">{words.reader.correctLead}</p>
      <datalist id={actors}>
        {[...new Set(Object.values(names))].map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      {field('source', actors)}
      {field('target', actors)}
      <TypeSelect
        kind={typed.kind ?? ''}
        type={typed.type ?? ''}
        set={(kind, type) => setTyped({ ...typed, kind, type })}
      />
      {field('direction')}
      {field('dimension')}
      {field('modality')}
      {field('when')}
      {field('attribution', actors)}
      {field('dyad', actors)}
      {typed.kind === 'figure' && field('value')}
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

/** The fields as they are typed: actors by name, lists with commas between. */
function fieldsOf(claim: Claim, names: Names): Readonly<Record<string, string>> {
  const { kind, type, modality, when, dimension, direction, dyad, value } = claim
  const called = (ids: readonly string[]) =>
    ids.map((id) => (id.startsWith('anonymous') ? id : (names[id] ?? id))).join(', ')
  return {
    source: called(claim.source),
    target: called(claim.target),
    attribution: called(claim.attribution),
    dyad: called(dyad ?? []),
    type,
    when: when ?? '',
    kind,
    modality,
    dimension,
    direction,
    value: value === null ? '' : sayFigure(value),
  }
}

function sayFigure({ amount, unit, per }: FigureValue): string {
  return `${typeof amount === 'number' ? amount : amount.join('-')} ${unit}${per === undefined ? '' : `/${per}`}`
}
