import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ACTOR_KINDS } from '../../src/model/actor.ts'
import { foldName } from '../../src/model/fold-name.ts'
import { parseRegistryTables } from '../../src/model/registry-tables.ts'

const folder = new URL('../../data/actors/', import.meta.url)
const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'))
const texts = new Map(names.map((name) => [name, readFileSync(new URL(name, folder), 'utf8')]))
const tables = parseRegistryTables(texts)
const list = (cell: string) => cell.split('|').filter((one) => one !== '')
const states = new Set(tables['states.tsv'].map((row) => row.id))
const ids = new Set([
  ...states,
  ...tables['organisations.tsv'].map((row) => row.id),
  ...tables['groups.tsv'].map((row) => row.id),
  ...tables['outlets.tsv'].map((row) => row.id),
])
const unknown = (all: readonly string[]) => [...new Set(all.filter((id) => !ids.has(id)))]
const repeated = (all: readonly string[]) => [...new Set(all.filter((one, i) => all.indexOf(one) !== i))]

describe('the tables of actors', () => {
  it.each(names)('%s says where it comes from and its licence', (name) => {
    const remarks = (texts.get(name) ?? '')
      .split('\n')
      .filter((line) => line.startsWith('#'))
      .join(' ')
    expect(remarks).toMatch(/licence|Apache-2\.0/)
  })

  it('give each id once, and to one sort of actor', () => {
    const once = (['states.tsv', 'organisations.tsv', 'groups.tsv', 'outlets.tsv'] as const).flatMap((name) =>
      tables[name].map((row) => row.id),
    )
    expect(repeated(once)).toEqual([])
    expect(tables.holders.filter((row) => ids.has(row.id)).map((row) => row.id)).toEqual([])
  })

  it('refer to actors that are there', () => {
    expect(unknown(tables['state-forms.tsv'].map((row) => row.state))).toEqual([])
    expect(unknown(tables['seats.tsv'].map((row) => row.stands))).toEqual([])
    expect(unknown(tables['places.tsv'].map((row) => row.state))).toEqual([])
    expect(unknown(tables['ambiguous-names.tsv'].map((row) => row.actor))).toEqual([])
    expect(unknown(tables['roles.tsv'].flatMap((row) => list(row.of)))).toEqual([])
    expect(unknown(tables['groups.tsv'].flatMap((row) => list(row.members)))).toEqual([])
    expect(unknown(tables['outlets.tsv'].flatMap((row) => [...list(row.base), ...list(row.speaksFor)]))).toEqual([])
    const organisations = tables['organisations.tsv']
    expect(unknown(organisations.flatMap((row) => list(row.base)))).toEqual([])
    expect(unknown(organisations.flatMap((row) => list(row.partOf).map((one) => one.split(':')[0] ?? '')))).toEqual([])
    expect(unknown(tables.holders.map((row) => row.state))).toEqual([])
  })

  it('use the kinds, roles and ways of acting that are known', () => {
    const kinds: readonly string[] = ACTOR_KINDS
    expect(tables['organisations.tsv'].filter((row) => !kinds.includes(row.kind))).toEqual([])
    const acts = new Set(tables['roles.tsv'].map((row) => row.acts))
    expect([...acts].sort()).toEqual(['own', 'people', 'state', 'title'])
    const roles = new Set(tables['state-forms.tsv'].map((row) => row.role))
    expect([...roles].sort()).toEqual(['adjective', 'alias', 'demonym', 'display', 'drop', 'metonym', 'short'])
  })

  it('are large enough to read with', () => {
    expect(tables['organisations.tsv'].length + tables['groups.tsv'].length).toBeGreaterThanOrEqual(150)
    expect(tables['outlets.tsv'].length).toBeGreaterThanOrEqual(120)
    expect(new Set(tables.holders.map((row) => row.id)).size).toBeGreaterThanOrEqual(500)
    expect(tables['places.tsv'].flatMap((row) => list(row.places)).length).toBeGreaterThanOrEqual(350)
    expect(tables['states.tsv'].filter((row) => row.sovereign === 'yes').length).toBeGreaterThanOrEqual(195)
  })

  it('give every sovereign state a name and a demonym', () => {
    const told = new Set(tables['state-forms.tsv'].filter((row) => row.role === 'demonym').map((row) => row.state))
    const without = tables['states.tsv'].filter(
      (row) => row.sovereign === 'yes' && row.demonyms === '' && !told.has(row.id),
    )
    expect(without.map((row) => row.id)).toEqual([])
  })

  it('give each place to one state', () => {
    expect(repeated(tables['places.tsv'].flatMap((row) => list(row.places)))).toEqual([])
  })

  it('write dates as ISO dates that begin before they end', () => {
    const date = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?)?)?$/
    const wrong = tables.holders.filter((row) => !date.test(row.from) || !date.test(row.to))
    expect(wrong.map((row) => `${row.id} ${row.from} ${row.to}`)).toEqual([])
    const backward = tables.holders.filter(
      (row) => row.from !== '' && row.to !== '' && row.to.slice(0, row.from.length) < row.from.slice(0, row.to.length),
    )
    expect(backward.map((row) => `${row.id} ${row.from} ${row.to}`)).toEqual([])
  })

  it('give one person one name per id', () => {
    const byId = new Map<string, string>()
    const two = tables.holders.filter((row) => {
      const there = byId.get(row.id)
      if (there === undefined) byId.set(row.id, row.name)
      return there !== undefined && there !== row.name
    })
    expect(two.map((row) => row.id)).toEqual([])
  })

  it('write spellings as they are folded', () => {
    const words = tables['transliterations.tsv'].flatMap((row) => row.words.split('|'))
    expect(words.filter((word) => foldName(word) !== word)).toEqual([])
  })
})
