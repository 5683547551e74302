import { ACTOR_KINDS, type Actor, type ActorKind, type ActorName, type Membership, type NameRole } from './actor.ts'
import type { ActorPack } from './actor-pack.ts'
import { firstDay, lastDay } from './date-span.ts'
import { groupBy } from './group-by.ts'
import { openEnd, registryPeople } from './registry-people.ts'
import type { RegistryTables } from './registry-tables.ts'
import { scriptLanguage } from './script-language.ts'

/** The actors of the tables and of the packs on top, by id; a pack's actor adds to the one that is there. */
export function registryActors(tables: RegistryTables, packs: readonly ActorPack[]): ReadonlyMap<string, Actor> {
  const actors = new Map<string, Actor>()
  for (const actor of [...states(tables), ...others(tables), ...registryPeople(tables.holders)]) add(actors, actor)
  for (const pack of packs) for (const actor of pack.actors) add(actors, actor)
  return actors
}

function add(actors: Map<string, Actor>, actor: Actor): void {
  const there = actors.get(actor.id)
  actors.set(actor.id, there === undefined ? actor : withMore(there, actor))
}

/** An actor with the names and memberships of another on top. */
export function withMore(there: Actor, more: Actor): Actor {
  const known = new Set(there.names.map((name) => `${name.role} ${name.text}`))
  return {
    ...there,
    names: [...there.names, ...more.names.filter((name) => !known.has(`${name.role} ${name.text}`))],
    partOf: [...there.partOf, ...more.partOf.filter((one) => !there.partOf.some((known) => covers(known, one)))],
    speaksFor: [...new Set([...there.speaksFor, ...more.speaksFor])],
    members: [...new Set([...there.members, ...more.members])],
  }
}

/** The same membership, or one that says only since when of something whose end is known. */
function covers(known: Membership, one: Membership): boolean {
  if (known.of !== one.of) return false
  if (known.from === one.from && known.to === one.to) return true
  if (one.to !== null || one.as !== null || one.from === null) return false
  return firstDay(known.from) <= lastDay(one.from) && firstDay(one.from) <= lastDay(known.to)
}

function states(tables: RegistryTables): readonly Actor[] {
  const more = groupBy(tables['state-forms.tsv'], (row) => row.state)
  const metonyms = groupBy(tables['seats.tsv'], (row) => row.stands)
  return tables['states.tsv'].flatMap((row) => {
    const told = (role: string) =>
      (more.get(row.id) ?? []).filter((one) => one.role === role).flatMap((one) => list(one.forms))
    const seats = (metonyms.get(row.id) ?? []).flatMap((one) => list(one.forms))
    const dropped = new Set(told('drop'))
    if (dropped.has('*')) return []
    const demonyms = [...told('adjective'), ...list(row.demonyms), ...told('demonym')].filter(
      (one) => !dropped.has(one),
    )
    const names = [
      ...as('name', [...told('display'), row.name]),
      ...as('short', told('short')),
      ...as('alias', [row.official, ...list(row.aliases)]),
      ...told('alias').flatMap((alias) => as('alias', [alias], scriptLanguage(alias))),
      ...as('demonym', [...demonyms, ...demonyms.flatMap(plural)]),
      ...as('metonym', [...list(row.capitals), ...told('metonym'), ...seats]),
      ...as('name', list(row.arabic), 'ar'),
      ...as('name', list(row.persian), 'fa'),
    ]
    return [
      actor(
        row.id,
        'state',
        unique(names).filter((name) => !dropped.has(name.text)),
        {
          sector: row.sovereign === 'yes' ? 'state' : 'territory',
        },
      ),
    ]
  })
}

function others(tables: RegistryTables): readonly Actor[] {
  const metonyms = groupBy(tables['seats.tsv'], (row) => row.stands)
  const names = (id: string, name: string, aliases: string) =>
    unique([
      ...as('name', [name]),
      ...list(aliases).flatMap((alias) => as('alias', [alias], scriptLanguage(alias))),
      ...as(
        'metonym',
        (metonyms.get(id) ?? []).flatMap((one) => list(one.forms)),
      ),
    ])
  return [
    ...tables['organisations.tsv'].map((row) =>
      actor(row.id, kindOf(row.kind), names(row.id, row.name, row.aliases), {
        partOf: list(row.partOf).map(membership),
        base: row.base === '' ? null : row.base,
        sector: row.topic,
      }),
    ),
    ...tables['groups.tsv'].map((row) =>
      actor(row.id, 'group-of-states', names(row.id, row.name, row.aliases), {
        members: list(row.members),
        sector: 'group-of-states',
      }),
    ),
    ...tables['outlets.tsv'].map((row) =>
      actor(row.id, 'outlet', names(row.id, row.name, row.aliases), {
        speaksFor: list(row.speaksFor),
        base: row.base === '' ? null : row.base,
        sector: 'media',
      }),
    ),
  ]
}

/** `SYR`, or `AFG:2021-08-15/..` where it is so only for a time. */
function membership(cell: string): Membership {
  const [of = '', span = '../..'] = cell.split(/:(.*)/)
  const [from = '', to = ''] = span.split('/')
  return { of, as: null, from: openEnd(from), to: openEnd(to) }
}

function plural(demonym: string): readonly string[] {
  return /(?:an|i|er|ot|it|ese people)$/u.test(demonym) ? [`${demonym}s`] : []
}

function list(cell: string): readonly string[] {
  return cell
    .split('|')
    .map((one) => one.trim())
    .filter((one) => one !== '')
}

function as(role: NameRole, texts: readonly string[], language = 'en'): readonly ActorName[] {
  return texts.filter((text) => text !== '').map((text) => ({ text, language, role }))
}

/** Each text once, in its first role; an adjective that is also the name ("New Zealand") is kept as both. */
function unique(names: readonly ActorName[]): readonly ActorName[] {
  const seen = new Set<string>()
  return names.filter((name) => {
    const key = name.role === 'demonym' ? `demonym ${name.text}` : name.text
    return !seen.has(key) && seen.add(key)
  })
}

function kindOf(text: string): ActorKind {
  return ACTOR_KINDS.find((kind) => kind === text) ?? 'organisation'
}

function actor(id: string, kind: ActorKind, names: readonly ActorName[], more: Partial<Actor>): Actor {
  return { id, kind, names, partOf: [], speaksFor: [], members: [], ...more }
}
