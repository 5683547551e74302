import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { Episode } from '../../../model/episode.ts'
import { useSending } from '../../asking/use-sending.ts'
import { useWords } from '../../words/language.tsx'

/** Two happenings that are said to be one. */
export function JoinBar({ episodes, done }: { readonly episodes: readonly Episode[]; readonly done: () => void }) {
  const words = useWords().episodes
  const [why, setWhy] = useState('')
  const sending = useSending()
  const id = useId()
  const [one, other] = episodes
  const report = one?.reports[0]?.mention.id
  const companion = other?.reports[0]?.mention.id
  const join = async (event: FormEvent) => {
    event.preventDefault()
    if (report === undefined || companion === undefined) return
    const reason = why.trim() === '' ? {} : { why: why.trim() }
    const body = { report, verdict: 'join', with: companion, ...reason }
    if ((await sending.send('POST /api/episodes/judgements', { body })) === null) return
    setWhy('')
    done()
  }
  if (one === undefined) return <p className="small soft">{words.lead}</p>
  return (
    <form className="join-bar" onSubmit={join}>
      <p className="small">
        {other === undefined ? words.chooseOther : words.joinThese}{' '}
        <bdi className="quote">{episodes.map(({ title }) => `“${title}”`).join(' + ')}</bdi>
      </p>
      <div className="row end">
        <span className="field">
          <label htmlFor={id}>{words.why}</label>
          <input id={id} value={why} onChange={(event) => setWhy(event.target.value)} />
        </span>
        <Button type="submit" size="xs" disabled={other === undefined || sending.busy}>
          {words.join}
        </Button>
        <Button size="xs" variant="subtle" onClick={done}>
          {words.leave}
        </Button>
      </div>
      {sending.error !== null && (
        <p className="trouble" role="alert">
          {sending.error}
        </p>
      )}
    </form>
  )
}
