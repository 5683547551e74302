import { Button } from '@mantine/core'
import { type FormEvent, useId, useState } from 'react'
import { useSending } from '../../asking/use-sending.ts'
import { useWords } from '../../words/language.tsx'

interface ForecastFormProps {
  readonly tie: readonly [string, string]
  readonly asOf: string | null
  /** null: a question of one's own, with outcomes that are typed */
  readonly of: { readonly horizon: number; readonly outcomes: readonly string[] } | null
  readonly kept: () => void
}

/** What an analyst gives each outcome, in hundredths, and for a question of one's own what settles it. */
export function ForecastForm({ tie: [a, b], asOf, of, kept }: ForecastFormProps) {
  const words = useWords().outlook
  const { busy, error, send } = useSending()
  const [typed, setTyped] = useState({ question: '', deadline: '', settledBy: '', by: '', outcomes: words.yesNo })
  const [percents, setPercents] = useState<Readonly<Record<string, string>>>({})
  const id = useId()
  const outcomes =
    of?.outcomes ?? [...new Set(typed.outcomes.split(/[,،]/).map((one) => one.trim()))].filter((one) => one !== '')
  const sum = outcomes.reduce((total, one) => total + Number(percents[one] ?? 0), 0)
  const save = async (event: FormEvent) => {
    event.preventDefault()
    const chances = Object.fromEntries(outcomes.map((one) => [one, Number(percents[one] ?? 0) / 100]))
    const { question, deadline, settledBy, by } = typed
    const body = {
      ...(asOf === null ? {} : { asOf }),
      ...(of === null ? { question, deadline, settledBy } : { horizon: String(of.horizon) }),
      said: [{ by, chances }],
    }
    if ((await send('POST /api/ties/{a}/{b}/outlooks', { params: { a, b }, body })) !== null) kept()
  }
  const field = (name: keyof typeof typed, placeholder?: string) => (
    <span className="field">
      <label htmlFor={id + name}>{words.typed[name]}</label>
      <input
        id={id + name}
        required
        value={typed[name]}
        placeholder={placeholder}
        onChange={(event) => setTyped({ ...typed, [name]: event.target.value })}
      />
    </span>
  )
  return (
    <form className="dialog" onSubmit={(event) => void save(event)}>
      <p className="soft small">{of === null ? words.askLead : words.sayLead}</p>
      {of === null && (
        <>
          {field('question')}
          {field('deadline', '2027-06-30')}
          {field('settledBy')}
          {field('outcomes')}
        </>
      )}
      {field('by')}
      <div className="chances">
        {outcomes.map((one) => (
          <span className="field" key={one}>
            <label htmlFor={`${id}-${one}`}>{words.percentOf(one)}</label>
            <input
              id={`${id}-${one}`}
              type="number"
              min={0}
              max={100}
              step="any"
              required
              value={percents[one] ?? ''}
              onChange={(event) => setPercents({ ...percents, [one]: event.target.value })}
            />
          </span>
        ))}
      </div>
      <p className="small number" aria-live="polite">
        {words.sum(Math.round(10 * sum) / 10)}
      </p>
      {error !== null && (
        <p className="trouble" role="alert">
          {error}
        </p>
      )}
      <Button type="submit" disabled={busy || Math.abs(sum - 100) > 0.01}>
        {words.keep}
      </Button>
    </form>
  )
}
