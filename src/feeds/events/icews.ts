import type { ActorForm } from '../../model/feed-layout.ts'
import type { FeedKind } from './feed-kind.ts'

const NEEDS = [
  'event_id',
  'event_date',
  'source_name',
  'source_sectors',
  'source_country',
  'cameo_code',
  'intensity',
  'target_name',
  'target_sectors',
  'target_country',
]

const actor = (side: 'source' | 'target'): ActorForm => ({
  scheme: 'icews',
  cells: ['name', 'sectors', 'country'].map((part) => ({ column: `${side}_${part}` })),
  code: { column: `${side}_name` },
})

/** ICEWS event files of Dataverse; `Event ID` and `event_id` are both in use. An id comes again for other pairs of one sentence. */
export const ICEWS: FeedKind = {
  id: 'icews',
  title: 'ICEWS events',
  delimiter: '\t',
  quoted: false,
  header: true,
  needs: NEEDS,
  counts: [],
  first: null,
  spellings: { eventid: 'event_id', cameo: 'cameo_code' },
  layout: (columns) => ({
    id: 'icews',
    feed: 'icews',
    file: { delimiter: '\t', quoted: false, header: true, columns, nothing: ['NULL', 'NA'] },
    key: { kind: 'id', column: 'event_id', with: ['event_date', 'source_name', 'target_name', 'cameo_code'] },
    rows: {
      kind: 'events',
      day: { cell: { column: 'event_date' }, formats: ['%Y-%m-%d', '%Y%m%d', '%m/%d/%Y'] },
      until: null,
      knownOn: null,
      source: actor('source'),
      target: actor('target'),
      scale: 'cameo',
      code: [{ column: 'cameo_code' }],
      intensity: { column: 'intensity' },
      intensityFirst: false,
      reports: null,
      address: null,
    },
  }),
}
