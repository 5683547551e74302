import { ACTOR_KINDS, type Actor, type ActorKind } from '../../model/actor.ts'
import type { ActorPack } from '../../model/actor-pack.ts'
import { EntenteError } from '../../model/error.ts'

const COLUMNS = ['id', 'name', 'kind', 'aliases', 'partOf', 'from', 'to', 'speaksFor'] as const
const DATE = /^\d{4}(?:-\d\d){0,2}$/

/**
 * The actors of a CSV with a line of column names (id, name, kind, aliases, partOf, from, to, speaksFor; the first two must be
 * there). Lists have `|` between. Rows of one id add up; a row that cannot be used is told with its line.
 *
 * @throws EntenteError "invalid_input" where the columns are not there
 */
export function readActorCsv(name: string, text: string, source: string): ActorPack {
  const rows = parseCsv(text)
  const header = (rows[0] ?? []).map((cell) => cell.trim())
  if (!header.includes('id') || !header.includes('name')) {
    throw new EntenteError(
      'invalid_input',
      `${source} needs a first line with the columns ${COLUMNS.join(',')}; it has ${header.join(',')}.`,
    )
  }
  const actors = new Map<string, Actor>()
  const skipped: { line: number; reason: string }[] = []
  for (const [i, cells] of rows.slice(1).entries()) {
    if (cells.every((cell) => cell.trim() === '')) continue
    const get = (column: (typeof COLUMNS)[number]) => (cells[header.indexOf(column)] ?? '').trim()
    const reason = whyNot(get)
    if (reason === null) add(actors, get)
    else skipped.push({ line: i + 2, reason })
  }
  return { name, source, actors: [...actors.values()], skipped }
}

type Get = (column: (typeof COLUMNS)[number]) => string

function whyNot(get: Get): string | null {
  if (!/^(?:[A-Z]{3}|[a-z0-9]+(?:-[a-z0-9]+)*)$/.test(get('id')))
    return `"${get('id')}" is no id: three capitals or a lower-case slug`
  if (get('name') === '') return 'it has no name'
  const kind = get('kind')
  if (kind !== '' && !ACTOR_KINDS.some((one) => one === kind)) return `kind must be one of ${ACTOR_KINDS.join(', ')}`
  for (const end of ['from', 'to'] as const) {
    if (get(end) !== '' && !DATE.test(get(end))) return `${end} must be an ISO date; it is "${get(end)}"`
  }
  return null
}

function add(actors: Map<string, Actor>, get: Get): void {
  const list = (column: 'aliases' | 'speaksFor') =>
    get(column)
      .split('|')
      .map((one) => one.trim())
      .filter((one) => one !== '')
  const there = actors.get(get('id'))
  const aliases = list('aliases').map((text) => ({ text, language: 'en', role: 'alias' }) as const)
  const partOf =
    get('partOf') === '' ? [] : [{ of: get('partOf'), as: null, from: get('from') || null, to: get('to') || null }]
  actors.set(get('id'), {
    id: get('id'),
    kind: (get('kind') || there?.kind || 'organisation') as ActorKind,
    names: [...(there?.names ?? [{ text: get('name'), language: 'en', role: 'name' }]), ...aliases],
    partOf: [...(there?.partOf ?? []), ...partOf],
    speaksFor: [...new Set([...(there?.speaksFor ?? []), ...list('speaksFor')])],
    members: [],
  })
}

/** Rows of cells (RFC 4180). */
function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]]
  const cell = /(?:"((?:[^"]|"")*)"|([^,\r\n]*))(,|\r?\n|$)/gy
  for (let found = cell.exec(text); found !== null; found = cell.exec(text)) {
    rows.at(-1)?.push((found[1] ?? '').replaceAll('""', '"') || (found[2] ?? ''))
    if (found[3] === '') break
    if (found[3] !== ',') rows.push([])
  }
  return rows
}
