import type { Resolution } from './actor.ts'
import { foldName } from './fold-name.ts'
import { officeOn } from './office-on.ts'
import { type PhraseSetting, phraseReading } from './phrase-reading.ts'
import type { RegistryCore } from './resolve-spans.ts'
import { lookUp, type Role } from './role-words.ts'
import { countryOf, standsFor } from './stands-for.ts'
import { wordSlug } from './word-slug.ts'

/**
 * Whom a whole phrase means: a person by name, an organisation, a state with the office or institution beside it, an office
 * that only one state has, or an office whose state the context names. What belongs to a state without acting for it
 * ("Turkish companies") is a slug of its own with the state as its country.
 */
export function resolvePhrase(core: RegistryCore, phrase: string, at: PhraseSetting): Resolution {
  const reading = phraseReading(core, phrase, at)
  const { main, roles } = reading
  const own = roles.find((role) => role.acts === 'own') ?? null
  const acting = roles.findLast((role) => role.acts === 'state' || role.acts === 'people') ?? null
  if (main === null) return byRole(reading.states, own, acting, phrase)
  const [id] = main.ids
  if (id === undefined) return { kind: 'unknown' }
  if (main.ids.length > 1) return { kind: 'ambiguous', candidates: main.ids }
  const actor = core.actors.get(id)
  const country = countryOf(core.actors, id, at.date) ?? reading.title
  if (actor?.kind === 'person') return person(core, id, reading.title, acting, own, at.date)
  const former = roles.find((role) => role.sector === 'former')
  const state = actor?.kind === 'state'
  const alone = reading.bare && !main.weak && !reading.place
  const acts = own === null && acting !== null && !main.weak && !reading.place
  if (alone || acts || (!state && former === undefined)) {
    const stands = standsFor(core.actors, id, at.date)
    const sector = state ? (acting?.sector ?? null) : (actor?.sector ?? null)
    return {
      kind: 'actor',
      id: stands,
      via: id,
      office: acting?.acts === 'state' && state ? (acting?.words ?? null) : null,
      country,
      sector,
    }
  }
  if (reading.bare && main.weak) return { kind: 'actor', id, via: id, office: null, country, sector: 'place' }
  return {
    kind: 'actor',
    id: wordSlug(phrase),
    via: id,
    office: null,
    country,
    sector: (own ?? acting)?.sector ?? null,
  }
}

/** A person counts as the state while in office, or where the phrase itself gives the office ("the Syrian Prime Minister …"). */
function person(
  core: RegistryCore,
  id: string,
  title: string | null,
  acting: Role | null,
  own: Role | null,
  date: string | null,
): Resolution {
  const actor = core.actors.get(id)
  const stands = standsFor(core.actors, id, date)
  const office = actor === undefined ? null : officeOn(actor, date, stands)
  const country = stands === id ? countryOf(core.actors, id, date) : countryOf(core.actors, stands, date)
  if (stands !== id) {
    const body = core.actors.get(stands)
    const sector = body?.kind === 'state' ? officeSector(core, office) : (body?.sector ?? null)
    return { kind: 'actor', id: stands, via: id, office, country, sector }
  }
  if (title !== null && acting?.acts === 'state' && own === null) {
    return { kind: 'actor', id: title, via: id, office: acting.words, country: title, sector: acting.sector }
  }
  return { kind: 'actor', id, via: id, office: null, country, sector: 'former' }
}

/** What an office does: by its words, or by the last of them ("Quds Force commander"). */
function officeSector(core: RegistryCore, office: string | null): string {
  const words = foldName(office ?? '').split(' ')
  return (lookUp(core.roles, words) ?? lookUp(core.roles, words.slice(-1)))?.sector ?? 'government'
}

/** An office without a name: of the one state that has it, or of the one the context names. */
function byRole(states: ReadonlySet<string>, own: Role | null, acting: Role | null, phrase: string): Resolution {
  const role = own ?? acting
  if (role === null) return { kind: 'unknown' }
  const single = role.of.length === 1
  const allowed = single ? role.of : role.of.filter((id) => states.has(id))
  const candidates = allowed.length > 0 ? allowed : [...states]
  const [only] = candidates
  if (only !== undefined && candidates.length === 1) {
    const id = role.acts === 'own' ? wordSlug(phrase) : only
    return {
      kind: 'actor',
      id,
      via: only,
      office: role.acts === 'state' ? role.words : null,
      country: only,
      sector: role.sector,
    }
  }
  const { sector } = role
  if (role.acts !== 'state') return { kind: 'unknown', sector }
  return { kind: 'ambiguous', candidates: candidates.length > 0 ? candidates : role.of, sector }
}
