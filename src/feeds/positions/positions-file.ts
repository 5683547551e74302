import { parse } from 'yaml'
import { checkPositions } from '../../model/check-positions.ts'
import { EntenteError } from '../../model/error.ts'
import type { PositionsActor, PositionsAxis, PositionsInput, UncertainValue } from '../../model/positions-input.ts'
import { csvRows } from '../actors/csv-rows.ts'
import { type Given, uncertainValue } from './uncertain-value.ts'

/**
 * An issue with those who have a say on it, from a file that an analyst writes: YAML with one axis or several, or CSV with the
 * columns `actor, capability, position, salience` and one axis. See docs/positions.md.
 *
 * @param name   of the file, for messages; `.csv` is read as CSV
 * @param nameOf how an actor is called
 * @throws EntenteError "invalid_input" that says which actor lacks what
 */
export function positionsFile(text: string, name: string, nameOf: (actor: string) => string): PositionsInput {
  const given = /\.csv$/i.test(name) ? fromCsv(text, name) : fromYaml(text, name)
  const axes = axesOf(given, name)
  const actors = given.actors.map((one, i) => actorOf(one, i, axes, name, nameOf))
  checkPositions({ actors, axes }, name)
  return {
    issue: typeof given.issue === 'string' ? given.issue : name.replace(/^.*\//, '').replace(/\.[a-z]+$/i, ''),
    asOf: given.asOf === undefined || given.asOf === null ? null : dayOf(given.asOf),
    axes,
    actors,
  }
}

interface GivenFile {
  readonly issue?: unknown
  readonly asOf?: unknown
  readonly axes?: unknown
  readonly axis?: unknown
  readonly actors: readonly Given[]
}

function wrong(name: string, message: string): EntenteError {
  return new EntenteError('invalid_input', `${name}: ${message}`)
}

function fromYaml(text: string, name: string): GivenFile {
  let read: unknown
  try {
    read = parse(text)
  } catch (cause) {
    const why = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)
    throw new EntenteError('invalid_input', `${name}: is no YAML: ${why}`, { cause })
  }
  if (!isRecord(read) || !Array.isArray(read.actors)) throw wrong(name, 'needs a list "actors".')
  const odd = read.actors.findIndex((one) => !isRecord(one))
  if (odd >= 0)
    throw wrong(name, `actor ${odd + 1} of the list is no record of actor, capability, salience and position.`)
  return { ...read, actors: read.actors as Given[] }
}

function fromCsv(text: string, name: string): GivenFile {
  const [head, ...rows] = csvRows(text)
  const columns = head?.cells.map((cell) => cell.toLowerCase()) ?? []
  const missing = ['actor', 'capability', 'position', 'salience'].filter((column) => !columns.includes(column))
  if (missing.length > 0)
    throw wrong(
      name,
      `needs the columns actor, capability, position and salience; ${missing.join(' and ')} is missing.`,
    )
  return {
    actors: rows.map(({ cells }) =>
      Object.fromEntries(
        columns.flatMap((column, i) => (cells[i] === undefined || cells[i] === '' ? [] : [[column, cells[i]]])),
      ),
    ),
  }
}

/** The axes a file names, or one from the lowest to the highest position given. */
function axesOf({ axes, axis, actors }: GivenFile, name: string): readonly PositionsAxis[] {
  const given = Array.isArray(axes) ? axes : axis === undefined ? [] : [axis]
  if (given.length > 0) return given.map((one, i) => axisOf(one, i, given.length, name))
  const positions = actors.flatMap(({ position }) => {
    const value = uncertainValue(position)
    return value === null ? [] : [value.low, value.high]
  })
  const [low, high] = [Math.min(...positions), Math.max(...positions)]
  return [{ name: 'position', from: { at: low, means: 'lowest' }, to: { at: high, means: 'highest' } }]
}

function axisOf(given: unknown, i: number, count: number, name: string): PositionsAxis {
  const what = count === 1 ? 'the axis' : `axis ${i + 1}`
  const end = (value: unknown) =>
    isRecord(value) && typeof value.at === 'number' ? { at: value.at, means: String(value.means ?? value.at) } : null
  const [from, to] = isRecord(given) ? [end(given.from), end(given.to)] : [null, null]
  if (from === null || to === null || !(from.at < to.at))
    throw wrong(name, `${what} needs "from" and "to", each with "at" (a number, from below to) and "means".`)
  const named = isRecord(given) && typeof given.name === 'string' ? given.name : null
  if (count > 1 && named === null) throw wrong(name, `${what} needs a name, since there are several.`)
  return { name: named ?? 'position', from, to }
}

function actorOf(
  given: Given,
  i: number,
  axes: readonly PositionsAxis[],
  name: string,
  nameOf: (actor: string) => string,
): PositionsActor {
  const { actor } = given
  if (typeof actor !== 'string' || actor.trim() === '') throw wrong(name, `actor ${i + 1} of the list has no name.`)
  const called = nameOf(actor)
  const number = (value: unknown, what: string, means: string): UncertainValue => {
    if (value === undefined || value === null) throw wrong(name, `${called} has no ${what}: ${means}.`)
    const read = uncertainValue(value)
    if (read !== null) return read
    throw wrong(
      name,
      `the ${what} of ${called} is "${JSON.stringify(value)}"; it has to be a number, or [low, high], or [low, likely, high].`,
    )
  }
  const byAxis = (what: 'salience' | 'position', means: string) =>
    axes.map((axis) => {
      const all: unknown = given[what]
      const value = isRecord(all) ? all[axis.name] : axes.length === 1 || what === 'salience' ? all : undefined
      return number(value, axes.length === 1 ? what : `${what} on ${axis.name}`, means)
    })
  return {
    actor,
    name: called,
    capability: number(given.capability, 'capability', 'what it can bring to bear, in a unit that is the same for all'),
    salience: byAxis('salience', 'how much the issue matters to it, from 0 to 1'),
    position: byAxis('position', 'what it wants, as a place on the axis'),
    evidence: evidenceOf(given.evidence ?? given.why),
  }
}

function evidenceOf(given: unknown): PositionsActor['evidence'] {
  const all = given === undefined || given === null ? [] : Array.isArray(given) ? given : [given]
  return all.map((one) => {
    if (!isRecord(one)) return { says: String(one) }
    const named = (list: 'claims' | 'documents') => (Array.isArray(one[list]) ? { [list]: one[list].map(String) } : {})
    return { says: String(one.says ?? ''), ...named('claims'), ...named('documents') }
  })
}

function dayOf(value: unknown): string {
  return value instanceof Date ? value.toISOString().slice(0, 10) : String(value)
}

function isRecord(value: unknown): value is Given {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
