import { EntenteError } from '../../model/error.ts'
import type { ActorForm, Cell, DateForm, FeedLayout } from '../../model/feed-layout.ts'
import { nearestName } from '../../model/nearest-name.ts'
import type { FeedMapping, MappedActor, MappedCell, MappedDate } from './feed-mapping.ts'

export type { FeedMapping } from './feed-mapping.ts'

const DAYS = ['%Y-%m-%d', '%Y%m%d', '%Y-%m-%d %H:%M:%S', '%Y-%m-%dT%H:%M:%S', '%Y-%m', '%Y']
const SIGNS: readonly (readonly [RegExp, string])[] = [
  [/YYYY/g, '%Y'],
  [/YY/g, '%y'],
  [/Month/g, '%B'],
  [/Mon/g, '%b'],
  [/MM/g, '%m'],
  [/DD/g, '%d'],
  [/hh/g, '%H'],
  [/mm/g, '%M'],
  [/ss/g, '%S'],
]

/**
 * The layout of a file as a mapping describes it.
 *
 * @param first the cells of its first line
 * @param file  its name, for messages
 * @throws EntenteError "unreadable" where the file lacks a column of the mapping, with the nearest one it has
 */
export function mappedLayout(
  mapping: FeedMapping,
  delimiter: string,
  first: readonly string[],
  file: string,
): FeedLayout {
  const columns = unique(mapping.columns ?? first.map((name) => name.replace(/^\uFEFF/, '').trim()))
  if (mapping.columns !== null && mapping.columns.length !== first.length) {
    throw new EntenteError(
      'unreadable',
      `${file} has ${first.length} columns in its first line; ${mapping.name} lists ${mapping.columns.length}.`,
    )
  }
  const column = (name: string): string => {
    const found = columns.find((one) => one === name) ?? columns.find((one) => one.toLowerCase() === name.toLowerCase())
    if (found !== undefined) return found
    const near = nearestName(name, columns)
    const instead = near === null ? `it has ${columns.slice(0, 20).join(', ')}` : `the nearest it has is "${near}"`
    throw new EntenteError('unreadable', `${file} has no column "${name}", which ${mapping.name} names; ${instead}.`)
  }
  const cell = (one: MappedCell): Cell => ('column' in one ? { column: column(one.column) } : { text: one.text })
  const maybe = (one: MappedCell | null): Cell | null => (one === null ? null : cell(one))
  const date = (one: MappedDate): DateForm => ({
    cell: { column: column(one.column) },
    formats: one.format === null ? DAYS : [strptime(one.format)],
    ...(one.plus === null ? {} : { plus: one.plus }),
  })
  const actor = (one: MappedActor): ActorForm => ({ scheme: one.codes, cells: [cell(one)], code: cell(one) })
  const { source, target } = mapping
  const form = { delimiter, quoted: true, header: mapping.columns === null, columns, nothing: mapping.nothing }
  const [key, ...more] = mapping.key.map(column)
  const shared = {
    id: mapping.feed,
    feed: mapping.feed,
    file: form,
    key: key === undefined ? ({ kind: 'content' } as const) : ({ kind: 'id', column: key, with: more } as const),
  }
  if (mapping.kind === 'indicators') {
    return {
      ...shared,
      rows: {
        kind: 'indicators',
        period: { ...date(mapping.day), precision: mapping.precision },
        source: actor(source),
        target: target === null ? null : actor(target),
        figures: mapping.figures.map((one) => ({ ...one, column: column(one.column) })),
      },
    }
  }
  const reports = maybe(mapping.reports)
  return {
    ...shared,
    rows: {
      kind: 'events',
      day: date(mapping.day),
      until: mapping.until === null ? null : date(mapping.until),
      knownOn: mapping.known === null ? null : date(mapping.known),
      source: actor(source),
      target: actor(target ?? source),
      scale: mapping.code?.scale ?? 'cameo',
      code: mapping.code === null ? [] : [cell(mapping.code)],
      intensity: maybe(mapping.intensity),
      intensityFirst: mapping.intensity !== null,
      reports: reports === null ? null : { cell: reports, listed: null },
      address: maybe(mapping.address),
    },
  }
}

/** `DD/MM/YYYY` as strptime has it; one with a percent sign is that already. */
function strptime(format: string): string {
  if (format.includes('%')) return format
  return SIGNS.reduce((text, [sign, code]) => text.replace(sign, code), format)
}

/** A column whose name comes again, or has none, is told apart by its place. */
function unique(names: readonly string[]): readonly string[] {
  return names.map((name, i) => (name !== '' && names.indexOf(name) === i ? name : `${name}#${i + 1}`))
}
