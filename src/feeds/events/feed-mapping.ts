import { parse } from 'yaml'
import { EntenteError } from '../../model/error.ts'
import { ACTOR_SCHEMES, type ActorScheme, EVENT_SCALES, type EventScale } from '../../model/feed-layout.ts'
import { nearestName } from '../../model/nearest-name.ts'

/** A column, or the same text for every row. */
export type MappedCell = { readonly column: string } | { readonly text: string }
export interface MappedDate {
  readonly column: string
  readonly format: string | null
  readonly plus: number | null
}
export type MappedActor = MappedCell & { readonly codes: ActorScheme }
export interface MappedFigure {
  readonly column: string
  readonly name: string
  readonly unit: string
  readonly reversed: boolean
}

/** How a table of somebody's is read: what `docs/feeds.md` calls a mapping file. */
export interface FeedMapping {
  /** the mapping file's name, for messages */
  readonly name: string
  readonly feed: string
  readonly kind: 'events' | 'indicators'
  readonly delimiter: string | null
  /** null where the file has a header */
  readonly columns: readonly string[] | null
  readonly nothing: readonly string[]
  readonly key: readonly string[]
  readonly source: MappedActor
  readonly target: MappedActor | null
  readonly day: MappedDate
  readonly until: MappedDate | null
  readonly known: MappedDate | null
  readonly code: (MappedCell & { readonly scale: EventScale }) | null
  readonly intensity: MappedCell | null
  readonly reports: MappedCell | null
  readonly address: MappedCell | null
  readonly precision: 'year' | 'month' | 'day'
  readonly figures: readonly MappedFigure[]
}

const BOTH = ['feed', 'kind', 'delimiter', 'columns', 'nothing', 'source', 'target']
const EVENTS = [...BOTH, 'key', 'day', 'until', 'known', 'code', 'intensity', 'reports', 'address']
const INDICATORS = [...BOTH, 'period', 'figures']
const PRECISIONS = ['year', 'month', 'day'] as const
const NAME = /^[a-z0-9][a-z0-9-]*$/
const OWN = ['gdelt', 'icews', 'polecat', 'acled', 'ucdp', 'keds', 'claims']

type Told = Readonly<Record<string, unknown>>

/**
 * Reads a mapping file.
 *
 * @param name its name, for messages
 * @throws EntenteError "invalid_input" saying which entry is wrong and what it may be
 */
export function feedMapping(name: string, text: string): FeedMapping {
  const fail = (what: string): never => {
    throw new EntenteError('invalid_input', `${name}: ${what}.`)
  }
  let told: unknown
  try {
    told = parse(text, { logLevel: 'error' })
  } catch (cause) {
    throw new EntenteError('invalid_input', `${name} is no YAML: ${String((cause as Error).message).split('\n')[0]}`, {
      cause,
    })
  }
  if (!isRecord(told)) return fail('it needs entries such as feed, day, source and target')
  const kind = oneOf(told.kind ?? 'events', ['events', 'indicators'] as const, 'kind', fail)
  known(told, kind === 'events' ? EVENTS : INDICATORS, '', fail)
  const feed = String(told.feed ?? '')
  if (!NAME.test(feed)) fail(`feed needs a name of small letters, digits and hyphens, got "${feed}"`)
  if (OWN.includes(feed) && kind === 'indicators')
    fail(`the feed ${feed} has events, no indicators: give this another name`)
  if (feed === 'claims') fail('claims is the name of what the documents of a case tell: give this another name')
  const of = { fail }
  const dated = kind === 'events' ? told.day : told.period
  const day =
    dateOf(dated, kind === 'events' ? 'day' : 'period', of) ?? fail(`it needs ${kind === 'events' ? 'day' : 'period'}`)
  const source = actorOf(told.source, 'source', of) ?? fail('it needs source')
  const target = actorOf(told.target, 'target', of)
  if (kind === 'events' && target === null) fail('it needs target')
  const code = codeOf(told.code, of)
  const intensity = cellOf(told.intensity, 'intensity', of)
  if (kind === 'events' && code === null && intensity === null)
    fail('it needs code or intensity, else nothing tells what was done')
  const figures = kind === 'events' ? [] : figuresOf(told.figures, of)
  const precision = isRecord(told.period) ? told.period.precision : undefined
  return {
    name,
    feed,
    kind,
    delimiter: delimiterOf(told.delimiter, fail),
    columns: told.columns === undefined ? null : texts(told.columns, 'columns', fail),
    nothing: told.nothing === undefined ? [] : texts(told.nothing, 'nothing', fail),
    key: told.key === undefined ? [] : texts(told.key, 'key', fail),
    source,
    target,
    day,
    until: dateOf(told.until, 'until', of),
    known: dateOf(told.known, 'known', of),
    code,
    intensity,
    reports: cellOf(told.reports, 'reports', of),
    address: cellOf(told.address, 'address', of),
    precision: oneOf(precision ?? 'year', PRECISIONS, 'period.precision', fail),
    figures,
  }
}

interface Context {
  fail(what: string): never
}

function dateOf(told: unknown, entry: string, { fail }: Context): MappedDate | null {
  if (told === undefined || told === null) return null
  if (typeof told === 'string') return { column: told, format: null, plus: null }
  if (!isRecord(told) || typeof told.column !== 'string') return fail(`${entry} needs a column`)
  known(told, ['column', 'format', 'precision', 'plus'], entry, fail)
  const plus = told.plus === undefined ? null : Number(told.plus)
  if (plus !== null && !Number.isInteger(plus)) fail(`${entry}.plus needs a whole number`)
  return { column: told.column, format: told.format === undefined ? null : String(told.format), plus }
}

function cellOf(told: unknown, entry: string, { fail }: Context, more: readonly string[] = []): MappedCell | null {
  if (told === undefined || told === null) return null
  if (typeof told === 'string') return { column: told }
  if (!isRecord(told)) return fail(`${entry} needs a column`)
  known(told, ['column', 'text', ...more], entry, fail)
  if (typeof told.column === 'string') return { column: told.column }
  if (told.text !== undefined) return { text: String(told.text) }
  return fail(`${entry} needs a column, or a text that holds for every row`)
}

function actorOf(told: unknown, entry: string, of: Context): MappedActor | null {
  const cell = cellOf(told, entry, of, ['codes'])
  if (cell === null) return null
  const codes = isRecord(told) ? told.codes : undefined
  if (codes === undefined)
    return of.fail(`${entry}.codes needs to tell what its codes are: ${ACTOR_SCHEMES.join(', ')}`)
  return { ...cell, codes: oneOf(codes, ACTOR_SCHEMES, `${entry}.codes`, of.fail) }
}

function codeOf(told: unknown, of: Context): FeedMapping['code'] {
  const cell = cellOf(told, 'code', of, ['scale'])
  if (cell === null) return null
  const scale = isRecord(told) ? told.scale : undefined
  return { ...cell, scale: oneOf(scale ?? 'cameo', EVENT_SCALES, 'code.scale', of.fail) }
}

function figuresOf(told: unknown, { fail }: Context): readonly MappedFigure[] {
  if (!Array.isArray(told) || told.length === 0) return fail('figures needs a list of column, name and unit')
  return told.map((one: unknown, i): MappedFigure => {
    const entry = `figures, number ${i + 1}`
    if (!isRecord(one)) return fail(`${entry} needs column, name and unit`)
    known(one, ['column', 'name', 'unit', 'reversed'], entry, fail)
    for (const part of ['column', 'name', 'unit']) if (typeof one[part] !== 'string') fail(`${entry} needs ${part}`)
    return {
      column: String(one.column),
      name: String(one.name),
      unit: String(one.unit),
      reversed: one.reversed === true,
    }
  })
}

function delimiterOf(told: unknown, fail: Context['fail']): string | null {
  if (told === undefined || told === null) return null
  const sign = told === 'tab' || told === '\\t' ? '\t' : String(told)
  if (sign.length !== 1 || sign === '"' || sign === '\n') fail(`delimiter needs one sign, or tab; got "${sign}"`)
  return sign
}

function texts(told: unknown, entry: string, fail: Context['fail']): readonly string[] {
  const list: readonly unknown[] = Array.isArray(told) ? told : [told]
  if (list.some((one) => typeof one !== 'string' && typeof one !== 'number'))
    fail(`${entry} needs a text or a list of texts`)
  return list.map(String)
}

function known(told: Told, entries: readonly string[], where: string, fail: Context['fail']): void {
  for (const entry of Object.keys(told)) {
    if (entries.includes(entry)) continue
    const near = nearestName(entry, entries)
    const at = where === '' ? entry : `${where}.${entry}`
    fail(`it has no entry ${at}${near === null ? '' : `; did you mean ${near}`}? It may have ${entries.join(', ')}`)
  }
}

function oneOf<T extends string>(told: unknown, choices: readonly T[], entry: string, fail: Context['fail']): T {
  const found = choices.find((one) => one === told)
  return found ?? fail(`${entry} is "${String(told)}", and may be ${choices.join(', ')}`)
}

function isRecord(told: unknown): told is Told {
  return typeof told === 'object' && told !== null && !Array.isArray(told)
}
