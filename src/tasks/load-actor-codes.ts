import { readFileSync } from 'node:fs'
import { type ActorCodes, actorCodes } from '../feeds/actors/actor-codes.ts'

/** The codes of actors in other people's data that come with the package. */
export function loadActorCodes(): ActorCodes {
  const read = (name: string) => readFileSync(new URL(`../../data/feeds/${name}`, import.meta.url), 'utf8')
  return actorCodes(read('actor-codes.tsv'), read('official-sectors.tsv'))
}
