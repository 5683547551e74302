import type { NameRole } from '../../model/actor.ts'
import { foldName } from '../../model/fold-name.ts'
import type { Registry } from '../../model/registry.ts'
import type { ActorCodes } from './actor-codes.ts'
import { always, type Found } from './found-actor.ts'
import { standingFor } from './standing-for.ts'

type Scheme = (key: string) => readonly Found[]

/** ACLED and UCDP name those who act for a state so, with the years of a government behind. */
const FORCES =
  /^(?:(?:Military|Police|Security|Armed) Forces of|Government of|Presidential Guard of) (?:the )?(.+?)(?: \(\d{4}-(?:\d{4})?\).*)?$/i
/** "Protesters (Syria)": people of a state, or a group there. */
const OF_PLACE = /^(.*?) \(([^()]+)\)$/

/** A demonym or a capital is no name of an actor in a table. */
const NAMES: readonly NameRole[] = ['name', 'short', 'alias']

/** Look-ups of the schemes that name actors by words. */
export function resolveNamed(
  codes: ActorCodes,
  registry: Registry,
): Readonly<Record<'name' | 'icews' | 'polecat' | 'acled', Scheme>> {
  const byName = (name: string): readonly Found[] => {
    const listed = codes.meanings('name', name.toLowerCase())
    if (listed.length > 0) {
      return listed.map(({ actor, from, before }) => ({ actor, known: true, home: actor, from, before }))
    }
    const forms = registry.forms.get(foldName(name)) ?? []
    if (!forms.some(({ role }) => NAMES.includes(role))) return []
    const found = registry.resolve(name, { date: null })
    return found.kind === 'actor' ? standingFor(found.via, registry) : []
  }
  /** a state by its name or its three letters */
  const stateOf = (name: string): readonly Found[] => {
    if (registry.actors.get(name)?.kind === 'state') return always(name)
    const listed = codes.meanings('iso3', name)
    if (listed.length > 0) return listed.map((one) => ({ ...one, known: true, home: one.actor }))
    return byName(name).filter(({ actor }) => actor !== null && /^[A-Z]{3}$/.test(actor))
  }
  /** the state where it acts for that, else a group that is known, else nobody at home there */
  const acting = (name: string, homes: readonly Found[], official: boolean): readonly Found[] => {
    if (official && homes.length > 0) return homes
    const self =
      name === ''
        ? []
        : byName(name).filter(({ actor }) => actor !== null && registry.actors.get(actor)?.kind !== 'state')
    if (self.length > 0) return self
    return homes.length > 0 ? homes.map((one) => ({ ...one, actor: null, known: false })) : byName(name)
  }
  return {
    name: byName,
    icews(key) {
      const [name = '', sectors = '', country = ''] = key.split('\u001f')
      const homes = country === '' ? [] : stateOf(country)
      const official = name === country || sectors.split(',').some((one) => codes.official('icews', one.trim()))
      return acting(name, homes, official)
    },
    polecat(key) {
      const [name = '', country = '', cow = '', sector = ''] = key.split('\u001f')
      const numbers = codes.meanings('cow', cow.trim())
      const homes =
        numbers.length > 0
          ? numbers.map((one) => ({ ...one, known: true, home: one.actor }))
          : country === '' || /[;|]/.test(country)
            ? []
            : stateOf(country)
      const official =
        homes.length > 0 && (sector === '' ? stateOf(name).length > 0 : codes.official('polecat', sector))
      return acting(name, homes, official)
    },
    acled(key) {
      const forces = FORCES.exec(key)
      if (forces !== null) {
        const homes = stateOf(forces[1] ?? '')
        if (homes.length > 0) return homes
      }
      const [, bare = key, place = ''] = OF_PLACE.exec(key) ?? []
      const homes = place === '' ? [] : stateOf(place)
      for (const name of [key, bare, ...bare.split(': ')]) {
        const found = byName(name).filter(({ actor }) => registry.actors.get(actor ?? '')?.kind !== 'state')
        if (found.length > 0) return found
      }
      return homes.map((one) => ({ ...one, actor: null, known: false }))
    },
  }
}
