import { SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useSelection } from '../../address/selection.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useWords } from '../../words/language.tsx'

const LEAST = ['1', '3', '10', '30']
export const VIEWS = ['pictures', 'table', 'map', 'network'] as const
export type View = (typeof VIEWS)[number]

/** Which ties are shown, and as what. */
export function TiesTools({ view }: { readonly view: View }) {
  const words = useWords().board
  const { word, select } = useSelection()
  const ids = { order: useId(), least: useId() }
  const set = (name: string, value: string) => select({ [name]: value, most: null }, { replace: true })
  return (
    <div className="row end board-tools">
      <SearchField label={words.search} onSearch={(text) => set('search', text)} />
      <span className="field">
        <label htmlFor={ids.order}>{words.order}</label>
        <select id={ids.order} value={word('order') ?? 'volume'} onChange={(event) => set('order', event.target.value)}>
          {Object.entries(words.orders).map(([order, name]) => (
            <option key={order} value={order}>
              {name}
            </option>
          ))}
        </select>
      </span>
      <span className="field">
        <label htmlFor={ids.least}>{words.least}</label>
        <select id={ids.least} value={word('least') ?? '1'} onChange={(event) => set('least', event.target.value)}>
          {LEAST.map((least) => (
            <option key={least} value={least}>
              {words.leastWords(Number(least))}
            </option>
          ))}
        </select>
      </span>
      <SegmentedControl
        className="push"
        size="xs"
        aria-label={words.view}
        value={view}
        onChange={(value) => select({ view: value === 'pictures' ? null : value }, { replace: true })}
        data={VIEWS.map((value) => ({ value, label: words.views[value] }))}
      />
    </div>
  )
}
