import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import type { OutlookRecord } from '../../../model/outlook-record.ts'
import { useSending } from '../../asking/use-sending.ts'
import { useWords } from '../../words/language.tsx'

interface SettleFormProps {
  readonly record: OutlookRecord
  readonly settled: () => void
}

/** What came of an outlook, why that is said, and since when it is known. */
export function SettleForm({ record: { id, question, outcomes, rule }, settled }: SettleFormProps) {
  const words = useWords().outlook
  const { busy, error, send } = useSending()
  const [outcome, setOutcome] = useState('')
  const [why, setWhy] = useState('')
  const [knownOn, setKnownOn] = useState('')
  const ids = useId()
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const body = { outcome, why, ...(knownOn === '' ? {} : { knownOn }) }
    if ((await send('POST /api/outlooks/{id}/settlements', { params: { id }, body })) !== null) settled()
  }
  return (
    <form className="dialog" onSubmit={(event) => void save(event)}>
      <p>{question}</p>
      {rule.kind === 'typed' && <p className="soft small">{words.ruleIs(rule.says)}</p>}
      <span className="field">
        <label htmlFor={`${ids}o`}>{words.came}</label>
        <select id={`${ids}o`} required value={outcome} onChange={(event) => setOutcome(event.target.value)}>
          <option value="" />
          {outcomes.map((one) => (
            <option key={one}>{one}</option>
          ))}
          <option value="void">{words.cannotTell}</option>
        </select>
      </span>
      <span className="field">
        <label htmlFor={`${ids}d`}>{words.knownOn}</label>
        <input
          id={`${ids}d`}
          value={knownOn}
          placeholder={words.today}
          onChange={(event) => setKnownOn(event.target.value)}
        />
      </span>
      <span className="field wide">
        <label htmlFor={`${ids}w`}>{words.why}</label>
        <textarea id={`${ids}w`} rows={3} required value={why} onChange={(event) => setWhy(event.target.value)} />
      </span>
      {error !== null && (
        <p className="trouble" role="alert">
          {error}
        </p>
      )}
      <Button type="submit" disabled={busy}>
        {words.settle}
      </Button>
    </form>
  )
}
