import { useId } from 'react'
import type { SourcesAnswer } from '../../../api/contract.ts'
import type { Source } from '../../../model/source.ts'
import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { SortTable } from '../../parts/sort-table.tsx'
import { type SortColumn, useSorting } from '../../parts/use-sorting.ts'
import { useWords } from '../../words/language.tsx'
import { CopyList } from './copy-list.tsx'
import { SourceRow } from './source-row.tsx'
import './sources.css'

/** Who tells what the case knows, how far each can be relied on, and which texts repeat others. */
export default function SourcesPage() {
  const words = useWords().sources
  const { asOf } = useSelection()
  const answer = useAnswer('GET /api/sources', { query: { asOf } })
  return (
    <>
      <PageHead title={words.title} lead={words.lead} data={routeHref('GET /api/sources', { query: { asOf } })} />
      <Answer of={answer}>
        {(found) => (
          <>
            <SourceTable found={found} />
            <p className="note">{words.note}</p>
            <CopyList copies={found.copies} />
          </>
        )}
      </Answer>
    </>
  )
}

function SourceTable({ found: { sources, names } }: { readonly found: SourcesAnswer }) {
  const words = useWords().sources
  const { word } = useSelection()
  const [search, kind, grade] = [word('search'), word('kind'), word('grade')]
  const { columns } = words
  const sorted: readonly SortColumn<Source>[] = [
    { key: 'name', name: columns.name, value: ({ name }) => name },
    { key: 'reliability', name: columns.reliability, value: ({ reliability }) => reliability },
    { key: 'documents', name: columns.documents, isNumber: true, value: ({ documents }) => documents },
    { key: 'claims', name: columns.claims, isNumber: true, value: ({ claims }) => claims },
    { key: 'leaning', name: columns.leaning, isNumber: true, value: ({ leaning }) => leaning },
    { key: 'oneSided', name: columns.oneSided, isNumber: true, value: ({ oneSided }) => oneSided },
  ]
  const chosen = sources.filter(
    (one) =>
      (search === null || one.name.toLowerCase().includes(search.toLowerCase())) &&
      (kind === null || one.kind === kind) &&
      (grade === null || one.reliability === grade),
  )
  const [rows, sorting] = useSorting(chosen, sorted, '-claims')
  return (
    <>
      <SourceFilters sources={sources} />
      {rows.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <SortTable label={words.title} columns={sorted} others={[words.ties, words.cites]} sorting={sorting}>
          {rows.map((source) => (
            <SourceRow key={source.id} source={source} names={names} />
          ))}
        </SortTable>
      )}
    </>
  )
}

function SourceFilters({ sources }: { readonly sources: readonly Source[] }) {
  const words = useWords().sources
  const { word, select } = useSelection()
  const ids = { kind: useId(), grade: useId() }
  const set = (name: string, value: string) => select({ [name]: value }, { replace: true })
  const choices = [
    {
      name: 'kind',
      label: words.kind,
      values: sources.map(({ kind }) => kind),
      say: (id: string) => words.kinds[id] ?? id,
    },
    {
      name: 'grade',
      label: words.columns.reliability,
      values: sources.map(({ reliability }) => reliability),
      say: (id: string) => `${id} – ${words.grades[id]}`,
    },
  ] as const
  return (
    <search className="row end filters">
      <SearchField label={words.search} onSearch={(text) => set('search', text)} />
      {choices.map(({ name, label, values, say }) => (
        <span key={name} className="field">
          <label htmlFor={ids[name]}>{label}</label>
          <select id={ids[name]} value={word(name) ?? ''} onChange={(event) => set(name, event.target.value)}>
            <option value="">{words.every}</option>
            {[...new Set(values)].sort().map((value) => (
              <option key={value} value={value}>
                {say(value)}
              </option>
            ))}
          </select>
        </span>
      ))}
    </search>
  )
}
