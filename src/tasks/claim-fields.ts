import {
  ASSESSMENT_TYPES,
  CLAIM_KINDS,
  type ClaimContent,
  DIMENSIONS,
  DIRECTIONS,
  FIGURE_TYPES,
  type FigureValue,
  MODALITIES,
  PLOVER_TYPES,
} from '../model/claim.ts'
import { EntenteError } from '../model/error.ts'

/** Whom a name or id means, as an actor's id; throws where it means nobody. */
export type NameReading = (name: string, field: string) => string

const CHOICES: Readonly<Record<string, readonly string[]>> = {
  kind: CLAIM_KINDS,
  type: [...PLOVER_TYPES, ...ASSESSMENT_TYPES, ...FIGURE_TYPES],
  modality: MODALITIES,
  dimension: DIMENSIONS,
  direction: DIRECTIONS,
}
const LISTS = ['source', 'target', 'attribution', 'dyad']
const WHEN = /^(?:\.\.|\d{4}(?:-\d\d){0,2})(?:\/(?:\.\.|\d{4}(?:-\d\d){0,2}))?$/
const NUMBER = String.raw`(-?\d+(?:\.\d+)?)`
const FIGURE = new RegExp(String.raw`^${NUMBER}(?:\s*(?:-|–|to)\s*${NUMBER})?\s+([^/]+?)(?:\s*/\s*(.+))?$`)

/**
 * Fields of a claim as somebody types them: `type=ACCUSE`, `source=SYR,Russia`, `when=2024-05`, `value=500 USD/year`; an empty value of
 * `when`, `dyad` or `value` is null.
 *
 * @throws EntenteError "invalid_input" where one is unknown or its value cannot be
 */
export function claimFields(set: readonly string[], actorOf: NameReading = (name) => name): Partial<ClaimContent> {
  return Object.assign({}, ...set.map((text) => fieldOf(text, actorOf)))
}

function fieldOf(text: string, actorOf: NameReading): Partial<ClaimContent> {
  const at = text.indexOf('=')
  const field = text.slice(0, at).trim()
  const value = text.slice(at + 1).trim()
  if (at < 1) throw new EntenteError('invalid_input', `--set needs field=value; got "${text}".`)
  const choices = CHOICES[field]
  if (choices !== undefined) {
    if (choices.includes(value)) return { [field]: value }
    throw new EntenteError('invalid_input', `${field} must be one of ${choices.join(', ')}; got "${value}".`)
  }
  if (LISTS.includes(field)) return listOf(field, value, actorOf)
  if (field === 'when') {
    if (value === '') return { when: null }
    if (WHEN.test(value)) return { when: value }
    const message = `when needs an ISO date or interval, as 2024-05 or 2011/2024; got "${value}".`
    throw new EntenteError('invalid_input', message)
  }
  if (field === 'value') return { value: value === '' ? null : figureOf(value) }
  const known = [...Object.keys(CHOICES), ...LISTS, 'when', 'value'].join(', ')
  throw new EntenteError('invalid_input', `"${field}" is no field of a claim that can be set: ${known}.`)
}

function listOf(field: string, value: string, actorOf: NameReading): Partial<ClaimContent> {
  const items = value
    .split(/[,،]/u)
    .map((item) => item.trim())
    .filter((item) => item !== '')
  if (field === 'attribution') return { attribution: items.map((item) => voiceOf(item, actorOf)) }
  const actors = items.map((item) => actorOf(item, field))
  if (field !== 'dyad') return { [field]: [...new Set(actors)] }
  if (actors.length === 0) return { dyad: null }
  if (actors.length === 2) return { dyad: [...actors].sort() as [string, string] }
  throw new EntenteError('invalid_input', `dyad needs two actors with a comma between; got "${value}".`)
}

/** Who is cited may be without a name, and is then called in the words of the text. */
function voiceOf(item: string, actorOf: NameReading): string {
  return item.startsWith('anonymous') ? item : actorOf(item, 'attribution')
}

function figureOf(text: string): FigureValue {
  const found = FIGURE.exec(text.replaceAll(/(?<=\d),(?=\d{3})/g, ''))
  if (found === null) {
    const message = `value needs a number and a unit, as "500 USD/year" or "20-30 tanks"; got "${text}".`
    throw new EntenteError('invalid_input', message)
  }
  const [, low = '', high, unit = '', per] = found
  const amount = high === undefined ? Number(low) : ([Number(low), Number(high)] as const)
  return { amount, unit, ...(per === undefined ? {} : { per }) }
}
