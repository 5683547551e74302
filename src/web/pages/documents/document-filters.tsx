import { useId } from 'react'
import type { DocumentEntry } from '../../../api/contract.ts'
import { useSelection } from '../../address/selection.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useWords } from '../../words/language.tsx'
import { stateOf } from './filter-documents.ts'

const DATE = '\\d{4}(-\\d{2}(-\\d{2})?)?'

/** Which documents are listed; what is chosen stands in the address. */
export function DocumentFilters({ documents }: { readonly documents: readonly DocumentEntry[] }) {
  const words = useWords()
  const { word, select } = useSelection()
  const list = words.documentList
  const ids = { language: useId(), state: useId(), since: useId(), until: useId() }
  const set = (name: string, value: string) => select({ [name]: value, most: null }, { replace: true })
  const languages = [...new Set(documents.map(({ language }) => language))].sort()
  const states = [...new Set(documents.map(stateOf))].sort()
  const choice = (name: 'language' | 'state', values: readonly string[], say: (value: string) => string) => (
    <span className="field">
      <label htmlFor={ids[name]}>{list[name]}</label>
      <select id={ids[name]} value={word(name) ?? ''} onChange={(event) => set(name, event.target.value)}>
        <option value="">{list.every}</option>
        {values.map((value) => (
          <option key={value} value={value}>
            {say(value)}
          </option>
        ))}
      </select>
    </span>
  )
  const date = (name: 'since' | 'until', label: string) => (
    <span className="field">
      <label htmlFor={ids[name]}>{label}</label>
      <input
        id={ids[name]}
        size={10}
        pattern={DATE}
        placeholder={words.selection.date}
        defaultValue={word(name) ?? ''}
        onChange={(event) => {
          if (event.target.validity.valid) set(name, event.target.value.trim())
        }}
      />
    </span>
  )
  return (
    <search className="row end filters">
      <SearchField label={list.search} onSearch={(text) => set('search', text)} />
      {languages.length > 1 && choice('language', languages, (value) => value)}
      {states.length > 1 && choice('state', states, (value) => list.states[value] ?? value)}
      {date('since', list.from)}
      {date('until', list.to)}
    </search>
  )
}
