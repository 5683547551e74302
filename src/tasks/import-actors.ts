import { readActorCsv } from '../feeds/actors/read-actor-csv.ts'
import { readPetrarchActors } from '../feeds/actors/read-petrarch-actors.ts'
import type { ActorPack } from '../model/actor-pack.ts'
import { EntenteError } from '../model/error.ts'

/**
 * A pack of actors from a PETRARCH/CAMEO dictionary or a CSV; which of them a text is, its first lines tell.
 *
 * @param name   what to call the pack
 * @param source the file's name
 * @throws EntenteError "invalid_input" where no actor is found
 */
export function importActors(name: string, text: string, source: string): ActorPack {
  const isCsv = /\.csv$/i.test(source) || /^\uFEFF?id,/.test(text)
  const pack = isCsv ? readActorCsv(name, text.replace(/^\uFEFF/, ''), source) : readPetrarchActors(name, text, source)
  if (pack.actors.length > 0) return pack
  const message = `${source} holds no actor: it must be a PETRARCH dictionary (NAME [CODE]) or a CSV with the columns id,name,….`
  throw new EntenteError('invalid_input', message)
}
