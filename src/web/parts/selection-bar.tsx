import { Button } from '@mantine/core'
import { type FormEvent, useEffect, useId, useState } from 'react'
import { useSelection } from '../address/selection.ts'
import { useWords } from '../words/language.tsx'

const DATE = '\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?'

/** The one selection as fields: actors, period, as-of day. What is set goes into the address. */
export function SelectionBar({
  actors = true,
  period = true,
}: {
  readonly actors?: boolean
  readonly period?: boolean
}) {
  const words = useWords().selection
  const { actors: chosen, from, to, asOf, select } = useSelection()
  const [a = '', b = ''] = chosen
  const given = { a, b, from: from ?? '', to: to ?? '', asOf: asOf ?? '' }
  const [typed, setTyped] = useState(given)
  // biome-ignore lint/correctness/useExhaustiveDependencies: the fields follow the address, whoever changes it
  useEffect(() => setTyped(given), [a, b, from, to, asOf])
  const show = (event: FormEvent) => {
    event.preventDefault()
    const pair = [typed.a, typed.b].map((one) => one.trim().replaceAll(',', ' ')).filter((one) => one !== '')
    select({
      ...(actors ? { actors: pair.join(',') } : {}),
      ...(period ? { from: typed.from, to: typed.to } : {}),
      asOf: typed.asOf,
      claim: null,
    })
  }
  const set = (name: keyof typeof typed) => (value: string) => setTyped({ ...typed, [name]: value })
  return (
    <form className="selection row end" onSubmit={show} aria-label={words.label}>
      {actors && (
        <>
          <Field label={words.first} value={typed.a} set={set('a')} width="9rem" />
          <Field label={words.second} value={typed.b} set={set('b')} width="9rem" />
          <Button
            variant="default"
            size="xs"
            aria-label={words.swap}
            title={words.swap}
            onClick={() => select({ actors: [b, a].filter(Boolean).join(',') })}
          >
            ⇄
          </Button>
        </>
      )}
      {period && (
        <>
          <Field label={words.from} value={typed.from} set={set('from')} width="7rem" date />
          <Field label={words.to} value={typed.to} set={set('to')} width="7rem" date />
        </>
      )}
      <Field label={words.asOf} value={typed.asOf} set={set('asOf')} width="7rem" date />
      <Button type="submit" size="xs">
        {words.go}
      </Button>
      {period && (from !== null || to !== null) && (
        <Button variant="subtle" size="xs" onClick={() => select({ from: null, to: null })}>
          {words.clear}
        </Button>
      )}
    </form>
  )
}

interface FieldProps {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
  readonly width: string
  readonly date?: boolean
}

function Field({ label, value, set, width, date = false }: FieldProps) {
  const words = useWords().selection
  const id = useId()
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        style={{ width }}
        onChange={(event) => set(event.target.value)}
        {...(date
          ? { pattern: DATE, title: words.wrongDate, placeholder: words.date, inputMode: 'numeric' as const }
          : {})}
      />
    </span>
  )
}
