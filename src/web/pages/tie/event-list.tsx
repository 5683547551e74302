import type { TieEvent } from '../../../model/tie.ts'
import { Link } from '../../address/link.tsx'
import { pageHref, useSelection } from '../../address/selection.ts'
import { sayDate, signed } from '../../parts/say-date.ts'
import { ScrollTable } from '../../parts/scroll-table.tsx'
import { useWords } from '../../words/language.tsx'

interface EventListProps {
  readonly events: readonly TieEvent[]
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
}

/** Events behind a stretch of a tie; one that a claim tells opens its words. */
export function EventList({ events, tie, names }: EventListProps) {
  const words = useWords()
  const { address } = useSelection()
  const name = (id: string | null) => (id === tie[0] ? names[0] : id === tie[1] ? names[1] : (id ?? '–'))
  return (
    <ScrollTable label={words.tie.tabs.events}>
      {events.map((event) => (
        <tr key={`${event.feed} ${event.file} ${event.line} ${event.claim} ${event.source} ${event.day}`}>
          <td className="nowrap">{sayDate(event.day)}</td>
          <td>
            {name(event.source)} → {name(event.target)}
          </td>
          <td>{event.type ?? event.cameo ?? '–'}</td>
          <td className={`n ${(event.intensity ?? 0) < 0 ? 'apart' : 'closer'}`}>
            {event.intensity === null ? '–' : signed(event.intensity)}
          </td>
          <td className="soft">
            {event.claim === null ? (
              event.feed
            ) : (
              <Link href={pageHref('/reader', address, { claim: event.claim })}>{words.tie.openText}</Link>
            )}
          </td>
        </tr>
      ))}
    </ScrollTable>
  )
}
