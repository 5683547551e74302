import { Button, SegmentedControl } from '@mantine/core'
import { useState } from 'react'
import type { Episode } from '../../../model/episode.ts'
import { useSelection } from '../../address/selection.ts'
import { routeHref } from '../../asking/ask.ts'
import { type Answered, useAnswer } from '../../asking/use-answer.ts'
import { Answer } from '../../parts/answer.tsx'
import { ClaimList } from '../../parts/claim-list.tsx'
import { DataLinks } from '../../parts/data-links.tsx'
import { sayDate } from '../../parts/say-date.ts'
import { useWords } from '../../words/language.tsx'
import { EpisodeList } from './episode-list.tsx'
import { EventList } from './event-list.tsx'

interface EvidenceProps {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  readonly episodes: Answered<readonly Episode[]>
}

const PAGE = 40

/** What is behind the period chosen: claims with their words, events, episodes. */
export function Evidence({ tie, names, episodes }: EvidenceProps) {
  const words = useWords()
  const { from, to, asOf, word, select } = useSelection()
  const [most, setMost] = useState(PAGE)
  const tab = word('show') ?? 'claims'
  const lean = word('lean')
  const dimension = word('dimension')
  const query = { tie: tie.join(','), from, to, asOf, dimension, direction: lean, most }
  const claims = useAnswer('GET /api/claims', tab === 'claims' ? { query } : null)
  const [a, b] = tie
  const asked = { params: { a, b }, query: { since: from, until: to, asOf, dimension, most } }
  const events = useAnswer('GET /api/ties/{a}/{b}/events', tab === 'events' ? asked : null)
  const span =
    from === null && to === null
      ? words.tie.wholeTime
      : [from, to].map((one) => (one === null ? '…' : sayDate(one))).join(' – ')
  const data =
    tab === 'claims'
      ? routeHref('GET /api/claims', { query: { ...query, most: 1000 } })
      : tab === 'events'
        ? routeHref('GET /api/ties/{a}/{b}/events', { ...asked, query: { ...asked.query, most: 500 } })
        : routeHref('GET /api/ties/{a}/{b}/episodes', { params: { a, b }, query: { since: from, until: to, asOf } })
  return (
    <section className="evidence" aria-label={words.tie.evidence}>
      <div className="row">
        <h2>{words.tie.behind(span)}</h2>
        <DataLinks href={data} csv />
      </div>
      <div className="row">
        <SegmentedControl
          size="xs"
          value={tab}
          onChange={(value) => select({ show: value === 'claims' ? null : value }, { replace: true })}
          data={Object.entries(words.tie.tabs).map(([value, label]) => ({ value, label }))}
        />
        {tab === 'claims' && (
          <SegmentedControl
            size="xs"
            value={lean ?? ''}
            onChange={(value) => select({ lean: value }, { replace: true })}
            data={[
              { value: '', label: words.reader.shows.all },
              { value: 'closer', label: `▲ ${words.directions.closer}` },
              { value: 'apart', label: `▼ ${words.directions.apart}` },
            ]}
          />
        )}
      </div>
      {tab === 'claims' && (
        <Answer of={claims}>
          {(found) => (
            <>
              {found.total === 0 ? (
                <p className="soft">{words.tie.noClaims}</p>
              ) : (
                <ClaimList claims={found.claims} names={found.names} />
              )}
              <More shown={found.claims.length} total={found.total} more={() => setMost(most + PAGE)} />
            </>
          )}
        </Answer>
      )}
      {tab === 'events' && (
        <Answer of={events}>
          {(found) => (
            <>
              {found.total === 0 ? (
                <p className="soft">{words.tie.noEvents}</p>
              ) : (
                <EventList events={found.events} tie={tie} names={names} />
              )}
              <More shown={found.events.length} total={found.total} more={() => setMost(most + PAGE)} />
            </>
          )}
        </Answer>
      )}
      {tab === 'episodes' && (
        <Answer of={episodes}>{(found) => <EpisodeList episodes={within(found, from, to)} />}</Answer>
      )}
    </section>
  )
}

function More({ shown, total, more }: { readonly shown: number; readonly total: number; readonly more: () => void }) {
  const words = useWords()
  if (shown >= total) return null
  return (
    <p className="row">
      <Button variant="default" size="xs" onClick={more}>
        {words.more}
      </Button>
      <span className="soft small">{words.ofAll(shown, total)}</span>
    </p>
  )
}

function within(episodes: readonly Episode[], from: string | null, to: string | null): readonly Episode[] {
  if (from === null && to === null) return episodes
  return episodes.filter(
    ({ span }) => span !== null && span[1] >= (from ?? '') && span[0] <= `${to ?? '9999'}-99-99`.slice(0, 10),
  )
}
