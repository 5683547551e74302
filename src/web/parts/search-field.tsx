import { useId } from 'react'
import { useSelection } from '../address/selection.ts'

interface SearchFieldProps {
  readonly label: string
  /** told of each letter that changes what is searched for */
  readonly onSearch: (text: string) => void
}

/** What a list is searched for, as `search` in the address has it. */
export function SearchField({ label, onSearch }: SearchFieldProps) {
  const id = useId()
  const { word } = useSelection()
  return (
    <span className="field">
      <label htmlFor={id}>{label}</label>
      <input id={id} type="search" value={word('search') ?? ''} onChange={(event) => onSearch(event.target.value)} />
    </span>
  )
}
