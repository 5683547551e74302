import { actorCsv } from '../feeds/actors/actor-csv.ts'
import { actorDictionary } from '../feeds/actors/actor-dictionary.ts'
import type { ActorPack } from '../model/actor-pack.ts'
import { EntenteError } from '../model/error.ts'

/**
 * Other people's actors as a pack: a PETRARCH, CAMEO or KEDS actor dictionary, a CSV with the columns id, name, kind,
 * aliases, partOf, from, to, speaksFor, or a pack that was written as JSON. What it is is told from its text.
 *
 * @param name how the pack is called from now on; a file's name will do
 * @throws EntenteError "invalid_input" where it is none of them, or with the lines that cannot be used
 */
export function importActors(name: string, text: string): ActorPack {
  const content = text.replace(/^\uFEFF/, '')
  const first = content.split(/\r?\n/).find((line) => line.trim() !== '') ?? ''
  if (first.trim() === '') throw new EntenteError('invalid_input', `${name} is empty; there are no actors to import.`)
  if (/^\s*\{/.test(first)) return fromJson(name, content)
  const columns = first
    .toLowerCase()
    .split(/[,;\t]/)
    .map((cell) => cell.replace(/"/g, '').trim())
  if (columns.length > 1 && columns.includes('id')) return actorCsv(name, content)
  if (/^\S[^[\n]*\[\s*[A-Z]{3}|^\s+\[\s*[A-Z]{3}/m.test(content)) return actorDictionary(name, content)
  throw new EntenteError(
    'invalid_input',
    `${name} is neither an actor dictionary (lines such as NAME_ [IRNGOV]) nor a CSV with the columns id, name, kind, aliases, partOf, from, to, speaksFor.`,
  )
}

function fromJson(name: string, text: string): ActorPack {
  try {
    const pack = JSON.parse(text) as Partial<ActorPack>
    if (Array.isArray(pack.actors)) return { name, source: pack.source ?? name, actors: pack.actors }
  } catch (cause) {
    throw new EntenteError('invalid_input', `${name} begins like JSON but is none.`, { cause })
  }
  throw new EntenteError('invalid_input', `${name} is JSON, but no actor pack: it has no list of actors.`)
}
