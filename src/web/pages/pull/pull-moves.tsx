import type { PullMove, PullReport } from '../../../model/pull-report.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate, signed } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'

interface PullMovesProps {
  readonly actor: string
  readonly moves: readonly PullMove[]
  readonly report: PullReport
}

/** When a third actor did most toward the two: each time opens what is behind it. */
export function PullMoves({ actor, moves, report: { tie, names, quotes } }: PullMovesProps) {
  const words = useWords()
  const { address } = useSelection()
  if (moves.length === 0) return null
  return (
    <details>
      <summary className="small soft">{words.pull.moves(moves.length)}</summary>
      <ul className="plain small moves">
        {moves.map(({ period, sort, events }) => {
          const [event] = events
          const side = event?.target ?? tie[0]
          const quote = quotes[event?.claim ?? '']
          const behind = pageHref('/tie', address, {
            actors: `${actor},${side}`,
            from: period.from,
            to: period.to,
            show: 'events',
          })
          return (
            <li key={`${period.from} ${sort}`}>
              <span aria-hidden="true">{sort === 'approach' ? '△' : '▽'}</span>{' '}
              <Link href={behind}>{words.pull.move(sort, sayDate(event?.day ?? period.period))}</Link>
              {event !== undefined && (
                <span className="soft">
                  {' '}
                  {words.pull.moveEvent(
                    event.type ?? event.cameo ?? event.weis ?? '–',
                    names[side === tie[0] ? 0 : 1],
                    signed(event.intensity ?? 0),
                  )}
                </span>
              )}
              {quote !== undefined && event?.claim != null && (
                <>
                  {' '}
                  <Link className="quote" href={pageHref('/reader', address, { claim: event.claim })}>
                    “<bdi>{quote.quote}</bdi>”
                  </Link>
                </>
              )}
            </li>
          )
        })}
      </ul>
    </details>
  )
}
