import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { EmptyCase, isEmptyCase } from '../../parts/empty-case.tsx'
import { PageHead } from '../../parts/page-head.tsx'
import { SelectionBar } from '../../parts/selection-bar.tsx'
import { useWords } from '../../words/language.tsx'
import { BOARD_PAGE, Board } from './board.tsx'
import { MapView } from './map-view.tsx'
import { NetworkView } from './network-view.tsx'
import { monthOf, Replay } from './replay.tsx'
import { TiesTools, VIEWS, type View } from './ties-tools.tsx'
import './ties.css'

/** Every tie of the case, or of one actor: as small pictures on one axis, as a table, on a map, as a network. */
export default function TiesPage() {
  const words = useWords()
  const { word, from, to, asOf } = useSelection()
  const view: View = VIEWS.find((one) => one === word('view')) ?? 'pictures'
  const isDrawn = view === 'map' || view === 'network'
  const query = { search: word('search'), order: word('order'), least: word('least'), since: from, until: to, asOf }
  const paged = { query: { ...query, most: word('most') ?? BOARD_PAGE } }
  const board = useAnswer('GET /api/ties', isDrawn ? null : paged)
  const at = monthOf(word('at'))
  const network = useAnswer('GET /api/network', isDrawn ? { query: { ...query, at } } : null)
  const whole = useAnswer('GET /api/case', {})
  if (whole.data !== null && isEmptyCase(whole.data.status)) {
    return <EmptyCase examples={whole.data.examples} />
  }
  const shown = isDrawn ? network : board
  const total = shown.data?.total
  return (
    <>
      <PageHead
        title={words.board.title}
        lead={total === undefined ? undefined : words.board.lead(total)}
        data={isDrawn ? routeHref('GET /api/network', { query: { ...query, at } }) : routeHref('GET /api/ties', paged)}
      />
      <TiesTools view={view} />
      <SelectionBar actors={false} />
      {shown.data !== null && <Replay live={shown.data.live} waiting={shown.waiting} />}
      {isDrawn ? (
        <Answer of={network}>
          {(found) => (
            <>
              {found.total > found.ties.length && (
                <p className="note">{words.board.network.first(found.ties.length, found.total)}</p>
              )}
              {found.ties.length === 0 ? (
                <p className="soft">{words.board.none}</p>
              ) : view === 'map' ? (
                <MapView network={found} />
              ) : (
                <NetworkView network={found} />
              )}
            </>
          )}
        </Answer>
      ) : (
        <Answer of={board}>{(found) => <Board board={found} isTable={view === 'table'} at={at} />}</Answer>
      )}
    </>
  )
}
