import { useId } from 'react'

interface TextFieldProps {
  readonly label: string
  readonly value: string
  readonly set: (value: string) => void
  /** what it looks like */
  readonly look: string
  readonly pattern?: string
  readonly wide?: boolean
}

/** A short field with its name above. */
export function TextField({ label, value, set, look, pattern, wide = false }: TextFieldProps) {
  const id = useId()
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        value={value}
        placeholder={look}
        style={{ width: wide ? '13rem' : '7rem' }}
        onChange={(event) => set(event.target.value)}
        {...(pattern === undefined ? {} : { pattern })}
      />
    </span>
  )
}
