import { Button, Modal } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { Names } from '../../../api/contract.ts'
import type { Source } from '../../../model/source.ts'
import { AskError, ask } from '../../asking/ask.ts'
import { forgetAnswers } from '../../asking/use-answer.ts'
import { signed } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F']

/** A source: its grade can be changed with a reason, and that taken back. */
export function SourceRow({ source, names }: { readonly source: Source; readonly names: Names }) {
  const words = useWords().sources
  const [open, setOpen] = useState(false)
  const { name, speaksFor, reliability, graded, documents, copies, claims, leaning, oneSided, dyads } = source
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {speaksFor !== null && <div className="soft small">{words.speaksFor(names[speaksFor] ?? speaksFor)}</div>}
      </th>
      <td className="grade">
        <Button
          size="compact-sm"
          variant="default"
          onClick={() => setOpen(true)}
          aria-label={words.grade(name, reliability)}
        >
          {reliability}
        </Button>{' '}
        <span className="soft small">{graded.kind === 'default' ? words.byKind : `${graded.by}: ${graded.why}`}</span>
        <Modal
          opened={open}
          onClose={() => setOpen(false)}
          title={words.gradeOf(name)}
          closeButtonProps={{ 'aria-label': words.close }}
        >
          <GradeForm source={source} close={() => setOpen(false)} />
        </Modal>
      </td>
      <td>
        {documents}
        {copies > 0 && <span className="soft"> ({words.copied(copies)})</span>}
      </td>
      <td>{claims}</td>
      <td className="nowrap">
        {leaning === null ? '–' : <span className={leaning < 0 ? 'apart' : 'closer'}>{signed(leaning)}</span>}
      </td>
      <td className="nowrap">{oneSided === null ? '–' : signed(oneSided)}</td>
      <td className="small">
        {dyads
          .slice(0, 3)
          .map(({ dyad }) => dyad.map((id) => names[id] ?? id).join('–'))
          .join(', ')}
      </td>
    </tr>
  )
}

function GradeForm({
  source: { id, reliability, graded },
  close,
}: {
  readonly source: Source
  readonly close: () => void
}) {
  const words = useWords().sources
  const [grade, setGrade] = useState<string>(reliability)
  const [why, setWhy] = useState('')
  const [error, setError] = useState<string | null>(null)
  const ids = { grade: useId(), why: useId() }
  const send = (body: { readonly grade: string; readonly why?: string }) => {
    ask('POST /api/sources/{id}/grades', { params: { id }, body }).then(
      () => {
        close()
        forgetAnswers()
      },
      (cause: unknown) => setError(cause instanceof AskError ? cause.message : String(cause)),
    )
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    send({ grade, why })
  }
  return (
    <form className="dialog" onSubmit={save}>
      <span className="field">
        <label htmlFor={ids.grade}>{words.columns[1]}</label>
        <select id={ids.grade} value={grade} onChange={(event) => setGrade(event.target.value)}>
          {GRADES.map((one) => (
            <option key={one} value={one}>
              {one} – {words.grades[one]}
            </option>
          ))}
        </select>
      </span>
      <span className="field">
        <label htmlFor={ids.why}>{words.why}</label>
        <textarea id={ids.why} rows={3} required value={why} onChange={(event) => setWhy(event.target.value)} />
      </span>
      {error !== null && (
        <p className="trouble" role="alert">
          {error}
        </p>
      )}
      <div className="row">
        <Button type="submit">{words.save}</Button>
        {graded.kind === 'judged' && (
          <Button variant="default" onClick={() => send({ grade: 'undo' })}>
            {words.undo}
          </Button>
        )}
      </div>
    </form>
  )
}
