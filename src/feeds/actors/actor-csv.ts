import { ACTOR_KINDS, type Actor, type ActorKind, type Membership } from '../../model/actor.ts'
import type { ActorPack } from '../../model/actor-pack.ts'
import { EntenteError } from '../../model/error.ts'
import { csvRows } from './csv-rows.ts'

const COLUMNS = ['id', 'name', 'kind', 'aliases', 'partOf', 'from', 'to', 'speaksFor'] as const
type Column = (typeof COLUMNS)[number]

const ID = /^(?:[A-Z]{3}|[\p{Ll}\p{N}]+(?:-[\p{Ll}\p{N}]+)*)$/u
const DATE = /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/
const MOST_TOLD = 10

interface Checked {
  readonly line: number
  readonly cell: (column: Column) => string
}

/**
 * Actors from a CSV file with the columns id, name, kind, aliases, partOf, from, to, speaksFor (only id and name are
 * needed; aliases, partOf and speaksFor may hold several with `|` between). Several rows of one id are one actor: that is
 * how a person held two offices.
 *
 * @param name the pack's name
 * @throws EntenteError "invalid_input" naming each line that cannot be used and why
 */
export function actorCsv(name: string, text: string): ActorPack {
  const [header, ...rows] = csvRows(text)
  const columns = (header?.cells ?? []).map((cell) => cell.toLowerCase())
  const at = (column: Column) => columns.indexOf(column.toLowerCase())
  const missing = (['id', 'name'] as const).filter((column) => at(column) === -1)
  if (missing.length > 0) {
    const got = header?.cells.join(', ') || 'nothing'
    throw new EntenteError(
      'invalid_input',
      `${name}: an actor CSV needs the columns ${COLUMNS.join(', ')}; its first line has ${got}.`,
    )
  }
  const checked = rows.map(({ line, cells }) => ({ line, cell: (column: Column) => cells[at(column)] ?? '' }))
  const known = new Set(checked.filter((row) => row.cell('name') !== '').map((row) => row.cell('id')))
  const problems = checked.flatMap((row) => problemsOf(row, known).map((problem) => `line ${row.line}: ${problem}`))
  if (problems.length > 0) {
    const more = problems.length > MOST_TOLD ? `; and ${problems.length - MOST_TOLD} more` : ''
    throw new EntenteError('invalid_input', `${name}: ${problems.slice(0, MOST_TOLD).join('; ')}${more}.`, {
      details: { problems },
    })
  }
  const actors = new Map<string, Actor>()
  for (const row of checked) {
    const there = actors.get(row.cell('id'))
    actors.set(row.cell('id'), there === undefined ? actorOf(row) : withRow(there, row))
  }
  return { name, source: name, actors: [...actors.values()] }
}

function problemsOf({ cell }: Checked, known: ReadonlySet<string>): readonly string[] {
  const problems: string[] = []
  const id = cell('id')
  if (!ID.test(id)) problems.push(`the id "${id}" is neither an ISO code of three capitals nor a lower-case slug`)
  else if (!known.has(id)) problems.push(`"${id}" has no name`)
  if (cell('kind') !== '' && kindOf(cell('kind')) === undefined) {
    problems.push(`the kind "${cell('kind')}" is none of ${ACTOR_KINDS.join(', ')}`)
  }
  for (const column of ['partOf', 'speaksFor'] as const) {
    for (const one of list(cell(column)))
      if (!ID.test(one)) problems.push(`${column} has "${one}", which is no actor id`)
  }
  for (const column of ['from', 'to'] as const) {
    const date = cell(column)
    if (date !== '' && !DATE.test(date))
      problems.push(`${column} has "${date}", which is no date such as 2024-05-30, 2024-05 or 2024`)
  }
  if (cell('from') !== '' && cell('to') !== '' && cell('to') < cell('from').slice(0, cell('to').length)) {
    problems.push(`it ends (${cell('to')}) before it begins (${cell('from')})`)
  }
  return problems
}

function actorOf(row: Checked): Actor {
  const { cell } = row
  const names = [
    { text: cell('name'), language: 'en', role: 'name' as const },
    ...list(cell('aliases')).map((text) => ({ text, language: 'en', role: 'alias' as const })),
  ].filter((one) => one.text !== '')
  const id = cell('id')
  const kind = kindOf(cell('kind')) ?? (/^[A-Z]{3}$/.test(id) ? 'state' : 'organisation')
  return { id, kind, names, partOf: memberships(row), speaksFor: list(cell('speaksFor')), members: [] }
}

function withRow(there: Actor, row: Checked): Actor {
  const more = actorOf(row)
  const texts = new Set(there.names.map((name) => name.text))
  return {
    ...there,
    names: [...there.names, ...more.names.filter((name) => !texts.has(name.text))],
    partOf: [...there.partOf, ...more.partOf],
    speaksFor: [...new Set([...there.speaksFor, ...more.speaksFor])],
  }
}

function memberships({ cell }: Checked): readonly Membership[] {
  return list(cell('partOf')).map((of) => ({ of, as: null, from: cell('from') || null, to: cell('to') || null }))
}

function kindOf(text: string): ActorKind | undefined {
  return ACTOR_KINDS.find((kind) => kind === text)
}

function list(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}
