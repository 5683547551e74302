import { Button, Modal } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { Names } from '../../../api/contract.ts'
import type { Source } from '../../../model/source.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { AskError, ask } from '../../asking/ask.ts'
import { forgetAnswers } from '../../asking/use-answer.ts'
import { useWords } from '../../words/language.tsx'

const GRADES = ['A', 'B', 'C', 'D', 'E', 'F']

/** So many ties and named sources stand in the row; the rest is in its title. */
const FEW = 3

/** A source: what it is, its grade, which can be changed with a reason and that taken back, and what it tells. */
export function SourceRow({ source, names }: { readonly source: Source; readonly names: Names }) {
  const words = useWords().sources
  const { name, kind, speaksFor, documents, copies, claims, span, leaning, oneSided, dyads, cites } = source
  const kindName = words.kinds[kind] ?? kind
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        <div className="soft small">
          {speaksFor === null ? kindName : `${kindName}, ${words.speaksFor(names[speaksFor] ?? speaksFor)}`}
        </div>
      </th>
      <Grade source={source} />
      <td className="n">
        {documents}
        {copies > 0 && <div className="soft small">{words.copied(copies)}</div>}
        {span !== null && (
          <div className="soft small nowrap">{words.span(span[0].slice(0, 7), span[1].slice(0, 7))}</div>
        )}
      </td>
      <td className="n">{claims}</td>
      <td className="n nowrap">
        {leaning === null ? '–' : <span className={leaning < 0 ? 'apart' : 'closer'}>{share(leaning)}</span>}
      </td>
      <td className="n nowrap">{oneSided === null ? '–' : share(oneSided)}</td>
      <td className="small">
        <Ties dyads={dyads} names={names} />
      </td>
      <td className="small" title={cites.map((one) => `${one.name} ${one.claims}`).join(', ')}>
        <bdi>
          {cites
            .slice(0, FEW)
            .map((one) => `${one.name} ${one.claims}`)
            .join(', ')}
          {cites.length > FEW && ' …'}
        </bdi>
      </td>
    </tr>
  )
}

function Ties({ dyads, names }: Pick<Source, 'dyads'> & { readonly names: Names }) {
  const { address } = useSelection()
  return dyads.slice(0, FEW).map(({ dyad, claims }) => (
    <div key={dyad.join()}>
      <Link href={pageHref('/tie', address, { actors: dyad.join(',') })}>
        <bdi>{dyad.map((id) => names[id] ?? id).join('–')}</bdi>
      </Link>{' '}
      <span className="soft number">{claims}</span>
    </div>
  ))
}

/** A number from −1 to 1 with its sign. */
function share(value: number): string {
  const text = Math.abs(value).toFixed(2)
  if (text === '0.00') return '0'
  return `${value < 0 ? '−' : '+'}${text}`
}

function Grade({ source }: { readonly source: Source }) {
  const words = useWords().sources
  const [open, setOpen] = useState(false)
  const { name, reliability, graded } = source
  return (
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
        <label htmlFor={ids.grade}>{words.columns.reliability}</label>
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
