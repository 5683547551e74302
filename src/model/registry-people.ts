import type { Actor, ActorName, Membership, NameRole } from './actor.ts'
import type { HolderRow } from './registry-tables.ts'
import { scriptLanguage } from './script-language.ts'

/** The people of the tables of office holders: one actor an id, one membership a row. */
export function registryPeople(rows: readonly HolderRow[]): readonly Actor[] {
  const people = new Map<
    string,
    { readonly actor: Actor; readonly names: ActorName[]; readonly partOf: Membership[] }
  >()
  for (const row of rows) {
    let person = people.get(row.id)
    if (person === undefined) {
      const names: ActorName[] = []
      const partOf: Membership[] = []
      const shared = { speaksFor: [], members: [], base: row.state || null, sector: 'government' }
      person = { actor: { id: row.id, kind: 'person', names, partOf, ...shared }, names, partOf }
      people.set(row.id, person)
    }
    addName(person.names, person.names.length === 0 ? 'name' : 'alias', row.name, 'en')
    if (row.aliases !== '')
      for (const alias of row.aliases.split('|')) addName(person.names, 'alias', alias.trim(), 'en')
    if (row.script !== '') {
      for (const native of row.script.split('|')) addName(person.names, 'alias', native.trim(), scriptLanguage(native))
    }
    if (row.state !== '') {
      person.partOf.push({ of: row.state, as: row.office || null, from: openEnd(row.from), to: openEnd(row.to) })
    }
  }
  return [...people.values()].map(({ actor, partOf }) => ({ ...actor, base: partOf.at(-1)?.of ?? null }))
}

/** An empty date or `..` is an open end. */
export function openEnd(date: string): string | null {
  return date === '' || date === '..' ? null : date
}

function addName(names: ActorName[], role: NameRole, text: string, language: string): void {
  if (text !== '' && !names.some((name) => name.text === text)) names.push({ text, language, role })
}
