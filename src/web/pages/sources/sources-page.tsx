import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { ScrollTable } from '../../parts/scroll-table.tsx'
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
        {({ sources, copies, names }) => (
          <>
            <ScrollTable label={words.title} columns={words.columns}>
              {sources.map((source) => (
                <SourceRow key={source.id} source={source} names={names} />
              ))}
            </ScrollTable>
            <p className="note">{words.note}</p>
            <CopyList copies={copies} />
          </>
        )}
      </Answer>
    </>
  )
}
