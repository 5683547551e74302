import type { ActorForm } from '../../model/feed-layout.ts'
import type { FeedKind } from './feed-kind.ts'

const NEEDS = [
  'event_id',
  'event_date',
  'event_type',
  'event_mode',
  'event_intensity',
  'contexts',
  'actor_name',
  'actor_country',
  'actor_cow',
  'primary_actor_sector',
  'recipient_name',
  'recipient_country',
  'recipient_cow',
  'primary_recipient_sector',
]

const actor = (side: 'actor' | 'recipient'): ActorForm => ({
  scheme: 'polecat',
  cells: [`${side}_name`, `${side}_country`, `${side}_cow`, `primary_${side}_sector`].map((column) => ({ column })),
  code: { column: `${side}_name` },
})

/** POLECAT's PLOVER events: `Intensity` in files before 2023 and `Event Intensity` since, names with spaces or underscores. */
export const POLECAT: FeedKind = {
  id: 'polecat',
  title: 'POLECAT events',
  delimiter: '\t',
  quoted: false,
  header: true,
  needs: NEEDS,
  counts: [],
  first: null,
  spellings: { intensity: 'event_intensity', context: 'contexts', mode: 'event_mode' },
  layout: (columns) => ({
    id: 'polecat',
    feed: 'polecat',
    file: { delimiter: '\t', quoted: false, header: true, columns, nothing: ['None', 'NA', 'NULL'] },
    key: { kind: 'id', column: 'event_id', with: [] },
    rows: {
      kind: 'events',
      day: { cell: { column: 'event_date' }, formats: ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%m/%d/%Y'] },
      until: null,
      knownOn: { cell: { column: 'publication_date' }, formats: ['%Y-%m-%d', '%Y-%m-%d %H:%M:%S', '%m/%d/%Y'] },
      source: actor('actor'),
      target: actor('recipient'),
      scale: 'plover',
      code: [{ column: 'event_type' }, { column: 'event_mode' }, { column: 'contexts' }],
      intensity: { column: 'event_intensity' },
      intensityFirst: true,
      reports: null,
      address: null,
    },
  }),
}
