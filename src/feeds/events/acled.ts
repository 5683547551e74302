import type { ActorForm } from '../../model/feed-layout.ts'
import type { FeedKind } from './feed-kind.ts'

const actor = (side: 1 | 2): ActorForm => ({
  scheme: 'acled',
  cells: [{ column: `actor${side}` }],
  code: { column: `actor${side}` },
})

/** ACLED's export: one row an event, its two sides by name. */
export const ACLED: FeedKind = {
  id: 'acled',
  title: 'ACLED events',
  delimiter: ',',
  quoted: true,
  header: true,
  needs: ['event_id_cnty', 'event_date', 'event_type', 'sub_event_type', 'actor1', 'actor2'],
  counts: [],
  first: null,
  spellings: {},
  layout: (columns) => ({
    id: 'acled',
    feed: 'acled',
    file: { delimiter: ',', quoted: true, header: true, columns, nothing: [] },
    key: { kind: 'id', column: 'event_id_cnty', with: [] },
    rows: {
      kind: 'events',
      day: { cell: { column: 'event_date' }, formats: ['%Y-%m-%d', '%d %B %Y', '%d-%b-%Y', '%d-%B-%Y'] },
      until: null,
      knownOn: null,
      source: actor(1),
      target: actor(2),
      scale: 'acled',
      code: [{ column: 'sub_event_type' }],
      intensity: null,
      intensityFirst: false,
      reports: { cell: { column: 'source' }, listed: ';' },
      address: null,
    },
  }),
}
