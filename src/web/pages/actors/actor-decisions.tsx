import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { ActorAnswer } from '../../../api/contract.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { useSending } from '../../asking/use-sending.ts'
import { DialogButton } from '../../parts/dialog-button.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

interface ActorDecisionsProps {
  readonly view: ActorAnswer
  /** the id that was asked for, which may count as another */
  readonly asked: string
}

/** Merging an actor into another, giving it a name, and what of that is in force, each to be undone. */
export function ActorDecisions({ view, asked }: ActorDecisionsProps) {
  const words = useWords().actors
  const { busy, error, send } = useSending()
  const { actor, records, countsAs } = view
  const undo = (record: (typeof records)[number]) =>
    send('POST /api/actors/{id}/undo', {
      params: { id: record.kind === 'merge' ? record.what : actor.id },
      body: { record: record.id },
    })
  return (
    <section>
      <p className="row">
        {countsAs === null && (
          <DialogButton label={words.merge}>
            {(close) => <DecideForm id={asked} what="merges" close={close} />}
          </DialogButton>
        )}
        <DialogButton label={words.addName}>
          {(close) => <DecideForm id={actor.id} what="names" close={close} />}
        </DialogButton>
      </p>
      {error !== null && (
        <p className="trouble" role="alert">
          {error}
        </p>
      )}
      {records.length > 0 && (
        <>
          <h2>{words.decided}</h2>
          <ul className="plain">
            {records.map((record) => (
              <li key={record.id} className="row">
                <bdi>{record.kind === 'merge' ? words.merged(record.what) : words.named(record.what)}</bdi>
                <span className="small soft">
                  <bdi>{record.by}</bdi>, {sayDate(record.at.slice(0, 10))}
                  {record.why !== null && (
                    <>
                      : <bdi>{record.why}</bdi>
                    </>
                  )}
                </span>
                <button type="button" className="quiet" disabled={busy} onClick={() => void undo(record)}>
                  {words.undo}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

interface DecideFormProps {
  readonly id: string
  readonly what: 'merges' | 'names'
  readonly close: () => void
}

export function DecideForm({ id, what, close }: DecideFormProps) {
  const words = useWords().actors
  const ids = { value: useId(), why: useId(), by: useId() }
  const user = useAnswer('GET /api/case', {}).data?.user ?? ''
  const { busy, error, send } = useSending()
  const [value, setValue] = useState('')
  const [why, setWhy] = useState('')
  const [typed, setTyped] = useState<string | null>(null)
  const by = (typed ?? user).trim()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const named = by === '' ? {} : { by }
    const answer =
      what === 'merges'
        ? await send('POST /api/actors/{id}/merges', { params: { id }, body: { into: value, why, ...named } })
        : await send('POST /api/actors/{id}/names', {
            params: { id },
            body: { text: value, ...(why === '' ? {} : { why }), ...named },
          })
    if (answer !== null) close()
  }
  return (
    <form onSubmit={save} className="dialog">
      <p className="soft">{what === 'merges' ? words.mergeLead : words.addNameLead}</p>
      <span className="field">
        <label htmlFor={ids.value}>{what === 'merges' ? words.into : words.newName}</label>
        <input
          id={ids.value}
          dir="auto"
          required
          maxLength={200}
          data-autofocus
          value={value}
          onChange={(event) => setValue(event.target.value)}
        />
      </span>
      <span className="field">
        <label htmlFor={ids.why}>{words.why}</label>
        <textarea
          id={ids.why}
          dir="auto"
          rows={2}
          required={what === 'merges'}
          value={why}
          onChange={(event) => setWhy(event.target.value)}
        />
      </span>
      <span className="field">
        <label htmlFor={ids.by}>{words.by}</label>
        <input id={ids.by} value={typed ?? user} maxLength={200} onChange={(event) => setTyped(event.target.value)} />
      </span>
      {error !== null && (
        <p className="trouble" role="alert">
          {error}
        </p>
      )}
      <Button type="submit" disabled={busy}>
        {words.save}
      </Button>
    </form>
  )
}
