import { type KeyboardEvent, useState } from 'react'
import type { UncertainValue } from '../../../model/positions-input.ts'
import { useWords } from '../../words/language.tsx'
import { type ValueBounds, type ValuePart, withPart } from './change-value.ts'

interface ValueFieldsProps {
  readonly value: UncertainValue
  /** what it is of whom, for those who do not see the table */
  readonly label: string
  readonly bounds: ValueBounds
  readonly step: number
  readonly fixed: boolean
  readonly draft: (value: UncertainValue | null) => void
  readonly keep: (value: UncertainValue) => void
}

const PARTS = ['low', 'likely', 'high'] as const satisfies readonly ValuePart[]

/** A value as three fields: at least, most likely, at most. Shown while it is typed, kept on Enter or when the field is left. */
export function ValueFields({ value, label, bounds, step, fixed, draft, keep }: ValueFieldsProps) {
  const words = useWords().positions
  return (
    <span className="value-fields">
      {PARTS.map((part) => (
        <NumberField
          key={part}
          value={value[part]}
          label={`${label}, ${words.parts[part]}`}
          likely={part === 'likely'}
          bounds={bounds}
          step={step}
          fixed={fixed}
          draft={(to) => draft(to === null ? null : withPart(value, part, to, bounds))}
          keep={(to) => keep(withPart(value, part, to, bounds))}
        />
      ))}
    </span>
  )
}

interface NumberFieldProps extends Pick<ValueFieldsProps, 'label' | 'bounds' | 'step' | 'fixed'> {
  readonly value: number
  readonly likely: boolean
  readonly draft: (to: number | null) => void
  readonly keep: (to: number) => void
}

function NumberField({ value, label, likely, bounds, step, fixed, draft, keep }: NumberFieldProps) {
  // what is typed and not taken over yet; null where the field shows what holds
  const [typed, setTyped] = useState<string | null>(null)
  const finish = () => {
    const to = typed === null || typed.trim() === '' ? Number.NaN : Number(typed)
    setTyped(null)
    if (typed === null) return
    if (Number.isFinite(to)) keep(to)
    else draft(null)
  }
  const press = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Enter') finish()
    if (event.key === 'Escape') {
      setTyped(null)
      draft(null)
    }
  }
  return (
    <input
      type="number"
      className={likely ? 'likely' : undefined}
      aria-label={label}
      readOnly={fixed}
      min={bounds.least}
      {...(Number.isFinite(bounds.most) ? { max: bounds.most } : {})}
      step={step}
      value={typed ?? value}
      onChange={({ target }) => {
        setTyped(target.value)
        const to = Number(target.value)
        if (target.value.trim() !== '' && Number.isFinite(to) && to >= bounds.least && to <= bounds.most) draft(to)
      }}
      onBlur={finish}
      onKeyDown={press}
    />
  )
}
