import { Button, SegmentedControl } from '@mantine/core'
import { useId } from 'react'
import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { sparkSpan } from '../../charts/spark.ts'
import { Answer } from '../../parts/answer.tsx'
import { EmptyCase } from '../../parts/empty-case.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { useWords } from '../../words/language.tsx'
import { TieCard } from './tie-card.tsx'
import { TiesTable } from './ties-table.tsx'
import './ties.css'

const PAGE = 24
const LEAST = ['1', '3', '10', '30']

/** The board: every tie of the case, or of one actor, as small pictures on one axis. */
export default function TiesPage() {
  const words = useWords()
  const { word, select, from, to } = useSelection()
  const ids = { search: useId(), order: useId(), least: useId() }
  const most = Number(word('most') ?? PAGE)
  const view = word('view') === 'table' ? 'table' : 'pictures'
  const query = { search: word('search'), order: word('order'), least: word('least'), since: from, until: to, most }
  const board = useAnswer('GET /api/ties', { query })
  const whole = useAnswer('GET /api/case', {})
  if (whole.data !== null && whole.data.status.documents === 0 && whole.data.status.events === 0) {
    return <EmptyCase examples={whole.data.examples} />
  }
  const set = (name: string, value: string) => select({ [name]: value, most: null }, { replace: true })
  return (
    <>
      <PageHead
        title={words.board.title}
        lead={board.data === null ? undefined : words.board.lead(board.data.total)}
        data={routeHref('GET /api/ties', { query })}
      />
      <div className="row end board-tools">
        <span className="field">
          <label htmlFor={ids.search}>{words.board.search}</label>
          <input
            id={ids.search}
            type="search"
            defaultValue={query.search ?? ''}
            onChange={(event) => set('search', event.target.value)}
          />
        </span>
        <span className="field">
          <label htmlFor={ids.order}>{words.board.order}</label>
          <select id={ids.order} value={query.order ?? 'volume'} onChange={(event) => set('order', event.target.value)}>
            {Object.entries(words.board.orders).map(([order, name]) => (
              <option key={order} value={order}>
                {name}
              </option>
            ))}
          </select>
        </span>
        <span className="field">
          <label htmlFor={ids.least}>{words.board.least}</label>
          <select id={ids.least} value={query.least ?? '1'} onChange={(event) => set('least', event.target.value)}>
            {LEAST.map((least) => (
              <option key={least} value={least}>
                {words.board.leastWords(Number(least))}
              </option>
            ))}
          </select>
        </span>
        <SegmentedControl
          className="push"
          size="xs"
          value={view}
          onChange={(value) => select({ view: value === 'table' ? value : null }, { replace: true })}
          data={[
            { value: 'pictures', label: words.pictures },
            { value: 'table', label: words.table },
          ]}
        />
      </div>
      <Answer of={board}>
        {({ ties, total, names, live }) => (
          <>
            {ties.length === 0 && <p className="soft">{words.board.none}</p>}
            {view === 'table' ? (
              <TiesTable ties={ties} names={names} />
            ) : (
              <ul className="plain board">
                {ties.map((tie) => (
                  <TieCard key={tie.tie.join()} tie={tie} names={names} live={live} span={sparkSpan(ties, live)} />
                ))}
              </ul>
            )}
            {total > ties.length && (
              <p className="row">
                <Button variant="default" onClick={() => select({ most: String(most + PAGE) }, { replace: true })}>
                  {words.more}
                </Button>
                <span className="soft">{words.ofAll(ties.length, total)}</span>
              </p>
            )}
            {view === 'pictures' && ties.length > 0 && <p className="note">{words.board.legend}</p>}
          </>
        )}
      </Answer>
    </>
  )
}
