import type { ActorScheme } from '../../model/feed-layout.ts'
import type { ResolvedActor } from '../../model/import-account.ts'
import type { Registry } from '../../model/registry.ts'
import type { ActorCodes, CodeMeaning } from './actor-codes.ts'
import { cameoActorCode } from './cameo-actor-code.ts'
import { always, type Found } from './found-actor.ts'
import { resolveNamed } from './resolve-named.ts'

/** Who a key of a scheme means, as one look-up a scheme. */
type Scheme = (key: string) => readonly Found[]

const LETTERS = 3

/**
 * Who the actor codes of feeds stand for: a state for those who act for it, else the group itself where it is known. What is not
 * known has no actor; its home state is told where the code names it.
 *
 * @returns a function of a scheme and a key (several cells with U+001F between them), remembered by key
 */
export function feedActorResolver(codes: ActorCodes, registry: Registry) {
  const named = resolveNamed(codes, registry)
  const schemes: Readonly<Record<ActorScheme, Scheme>> = {
    cameo: (key) => cameo(key, codes, registry),
    keds: (key) => keds(key, codes, registry),
    cow: (key) => numbered('cow', key, codes),
    gw: (key) => numbered('gw', key, codes),
    'iso-numeric': (key) => numbered('iso-numeric', key, codes),
    iso2: (key) => told(codes.meanings('iso2', key.toUpperCase())),
    iso3: (key) => iso3(key.toUpperCase(), codes, registry),
    name: named.name,
    icews: named.icews,
    polecat: named.polecat,
    acled: named.acled,
    ucdp: (key) => {
      const [name = '', number = ''] = key.split('\u001f')
      return number === '' ? named.acled(name) : numbered('gw', number, codes)
    },
  }
  const remembered = new Map<string, readonly ResolvedActor[]>()
  return (scheme: ActorScheme, key: string): readonly ResolvedActor[] => {
    const at = `${scheme} ${key}`
    const there = remembered.get(at)
    if (there !== undefined) return there
    const found = schemes[scheme](key).map((one) => ({ key, ...one }))
    remembered.set(at, found)
    return found
  }
}

function told(meanings: readonly CodeMeaning[]): readonly Found[] {
  return meanings.map(({ actor, from, before }) => ({ actor, known: true, home: homeOf(actor), from, before }))
}

/** States are at home in themselves; what bodies and groups have is not told by a code. */
function homeOf(actor: string): string | null {
  return /^[A-Z]{3}$/.test(actor) || actor === 'un' || actor === 'eu' ? actor : null
}

function numbered(scheme: 'cow' | 'gw' | 'iso-numeric', key: string, codes: ActorCodes): readonly Found[] {
  const number = /^\d+(?:\.0+)?$/.test(key) ? String(Number.parseInt(key, 10)) : key
  const found = told(codes.meanings(scheme, number))
  return found.length > 0
    ? found
    : [{ actor: `${scheme}-${number}`, known: false, home: null, from: null, before: null }]
}

function iso3(key: string, codes: ActorCodes, registry: Registry): readonly Found[] {
  if (registry.actors.get(key)?.kind === 'state') return always(key)
  return told(codes.meanings('iso3', key))
}

function cameo(key: string, codes: ActorCodes, registry: Registry): readonly Found[] {
  const code = key.toUpperCase()
  const whole = told(codes.meanings('cameo', code))
  if (whole.length > 0) return whole
  const group = told(codes.meanings('cameo', code.slice(-LETTERS))).filter(({ home }) => home === null)
  if (group.length > 0 && code.length > LETTERS) return group
  const read = cameoActorCode(code)
  if (read === null) return []
  const homes = told(codes.meanings('cameo', code.slice(0, LETTERS)))
  const known = read.home !== null && registry.actors.has(read.home)
  const at = homes.length > 0 ? homes : known ? always(read.home) : []
  return at.map((one) => (read.official ? one : { ...one, actor: null, known: false }))
}

function keds(key: string, codes: ActorCodes, registry: Registry): readonly Found[] {
  const code = key.toUpperCase()
  const whole = told(codes.meanings('keds', code))
  if (whole.length > 0) return whole
  const homes = told(codes.meanings('keds', code.slice(0, LETTERS))).filter(({ actor }) => registryHas(registry, actor))
  const role = code.slice(LETTERS)
  return homes.map((one) => (codes.official('keds', role) ? one : { ...one, actor: null, known: false }))
}

function registryHas(registry: Registry, actor: string | null): boolean {
  return actor !== null && (registry.actors.has(actor) || /^[A-Z]{3}$/.test(actor))
}
