import type { ActorForm } from '../../model/feed-layout.ts'
import type { FeedKind } from './feed-kind.ts'

const ACTOR = [
  'Code',
  'Name',
  'CountryCode',
  'KnownGroupCode',
  'EthnicCode',
  'Religion1Code',
  'Religion2Code',
  'Type1Code',
  'Type2Code',
  'Type3Code',
]
const GEO_1 = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'Lat', 'Long', 'FeatureID']
const GEO_2 = ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID']
const of = (prefixes: readonly string[], parts: readonly string[]) =>
  prefixes.flatMap((prefix) => parts.map((part) => `${prefix}${part}`))

/** The columns of an event file in order: 61 since version 2, 58 in version 1, of which files before April 2013 lack the last. */
export function gdeltColumns(version: 1 | 2): readonly string[] {
  return [
    ...['GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate'],
    ...of(['Actor1', 'Actor2'], ACTOR),
    ...['IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale'],
    ...['NumMentions', 'NumSources', 'NumArticles', 'AvgTone'],
    ...of(['Actor1Geo_', 'Actor2Geo_', 'ActionGeo_'], version === 2 ? GEO_2 : GEO_1),
    ...['DATEADDED', 'SOURCEURL'],
  ]
}

const actor = (side: 1 | 2): ActorForm => ({
  scheme: 'cameo',
  cells: [{ column: `Actor${side}Code` }],
  code: { column: `Actor${side}Code` },
})

/** GDELT 1.0 and 2.0 event files, told apart by their number of columns. */
export const GDELT: FeedKind = {
  id: 'gdelt',
  title: 'GDELT 1.0 and 2.0 events',
  delimiter: '\t',
  quoted: false,
  header: false,
  needs: [],
  counts: [57, 58, 61],
  first: /^\d{1,12}\t\d{8}\t\d{6}\t\d{4}\t/,
  spellings: {},
  layout: (columns) => ({
    id: columns.length === 61 ? 'gdelt-2' : 'gdelt-1',
    feed: 'gdelt',
    file: {
      delimiter: '\t',
      quoted: false,
      header: false,
      columns: gdeltColumns(columns.length === 61 ? 2 : 1).slice(0, columns.length),
      nothing: [],
    },
    key: { kind: 'number', column: 'GLOBALEVENTID' },
    rows: {
      kind: 'events',
      day: { cell: { column: 'SQLDATE' }, formats: ['%Y%m%d'] },
      until: null,
      knownOn: { cell: { column: 'DATEADDED' }, formats: [columns.length === 61 ? '%Y%m%d%H%M%S' : '%Y%m%d'] },
      source: actor(1),
      target: actor(2),
      scale: 'cameo',
      code: [{ column: 'EventCode' }],
      intensity: { column: 'GoldsteinScale' },
      intensityFirst: false,
      reports: { cell: { column: 'NumSources' }, listed: null },
      address: { column: 'SOURCEURL' },
    },
  }),
}
