import type { ActorForm } from '../../model/feed-layout.ts'
import type { FeedKind } from './feed-kind.ts'

const DAYS = ['%Y-%m-%d %H:%M:%S.%g', '%Y-%m-%d %H:%M:%S', '%Y-%m-%d', '%m/%d/%Y']
const actor = (side: 'a' | 'b'): ActorForm => ({
  scheme: 'ucdp',
  cells: [{ column: `side_${side}` }, { column: `gwno${side}` }],
  code: { column: `side_${side}` },
})

/** UCDP's georeferenced events: deadly violence between two sides, or against civilians. */
export const UCDP: FeedKind = {
  id: 'ucdp',
  title: 'UCDP GED events',
  delimiter: ',',
  quoted: true,
  header: true,
  needs: ['id', 'type_of_violence', 'side_a', 'side_b', 'date_start', 'date_end', 'best'],
  counts: [],
  first: null,
  spellings: {},
  layout: (columns) => ({
    id: 'ucdp',
    feed: 'ucdp',
    file: { delimiter: ',', quoted: true, header: true, columns, nothing: ['NA'] },
    key: { kind: 'number', column: 'id' },
    rows: {
      kind: 'events',
      day: { cell: { column: 'date_start' }, formats: DAYS },
      until: { cell: { column: 'date_end' }, formats: DAYS },
      knownOn: null,
      source: actor('a'),
      target: actor('b'),
      scale: 'ucdp',
      code: [{ column: 'type_of_violence' }],
      intensity: null,
      intensityFirst: false,
      reports: { cell: { column: 'number_of_sources' }, listed: null },
      address: null,
    },
  }),
}
