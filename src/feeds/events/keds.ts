import type { ActorForm } from '../../model/feed-layout.ts'
import type { FeedKind } from './feed-kind.ts'

const actor = (side: 'source' | 'target'): ActorForm => ({
  scheme: 'keds',
  cells: [{ column: side }],
  code: { column: side },
})

/** KEDS events in WEIS codes as a table with a header: date, source, target, code. */
export const KEDS: FeedKind = {
  id: 'keds',
  title: 'KEDS events (WEIS)',
  delimiter: ',',
  quoted: true,
  header: true,
  needs: ['date', 'source', 'target', 'weis'],
  counts: [],
  first: null,
  spellings: { code: 'weis', weis_code: 'weis', src: 'source', tgt: 'target' },
  layout: (columns) => ({
    id: 'keds',
    feed: 'keds',
    file: { delimiter: ',', quoted: true, header: true, columns, nothing: [] },
    key: { kind: 'content' },
    rows: {
      kind: 'events',
      day: { cell: { column: 'date' }, formats: ['%Y-%m-%d', '%y%m%d', '%Y%m%d'] },
      until: null,
      knownOn: null,
      source: actor('source'),
      target: actor('target'),
      scale: 'weis',
      code: [{ column: 'weis' }],
      intensity: null,
      intensityFirst: false,
      reports: null,
      address: null,
    },
  }),
}

/** KEDS events as the project's coder writes them: `790415`, source, target, code, then its label and the words it was coded from. */
export const KEDS_CODED: FeedKind = {
  ...KEDS,
  delimiter: '\t',
  quoted: false,
  header: false,
  needs: [],
  counts: [4, 5, 6, 7],
  first: /^\d{6}(?:\d\d)?\t[A-Z][A-Z-]{2,}\t[A-Z][A-Z-]{2,}\t\d{3}\b/,
  layout: (columns) => {
    const layout = KEDS.layout(['date', 'source', 'target', 'weis', 'label', 'words', 'more'].slice(0, columns.length))
    return { ...layout, id: 'keds-coded', file: { ...layout.file, delimiter: '\t', quoted: false, header: false } }
  },
}
