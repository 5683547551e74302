import { describe, expect, it } from 'vitest'
import { feedActorResolver } from '../../../src/feeds/actors/resolve-feed-actor.ts'
import type { ActorScheme } from '../../../src/model/feed-layout.ts'
import { loadActorCodes } from '../../../src/tasks/load-actor-codes.ts'
import { loadRegistry } from '../../../src/tasks/load-registry.ts'

const registry = loadRegistry()
const resolve = feedActorResolver(loadActorCodes(), registry)

/** Who a key means on a day: actor and home. */
function on(scheme: ActorScheme, key: string, day = '2015-01-01'): readonly [string | null, string | null] | null {
  const found = resolve(scheme, key.replaceAll('/', '\u001f')).filter(
    ({ from, before }) => (from ?? '') <= day && day < (before ?? '9999'),
  )
  expect(found.length, `${scheme} ${key}`).toBeLessThanOrEqual(1)
  return found[0] === undefined ? null : [found[0].actor, found[0].home]
}

describe('codes of actors', () => {
  it.each<[ActorScheme, string, string | null, string | null]>([
    ['cameo', 'SYR', 'SYR', 'SYR'],
    ['cameo', 'SYRGOV', 'SYR', 'SYR'],
    ['cameo', 'IRNMIL', 'IRN', 'IRN'],
    ['cameo', 'SYRREB', null, 'SYR'],
    ['cameo', 'USABUS', null, 'USA'],
    ['cameo', 'PALGOV', 'PSE', 'PSE'],
    ['cameo', 'LBNREBHEZ', 'hezbollah', null],
    ['cameo', 'PSEHMS', 'hamas', null],
    ['cameo', 'IGOUNO', 'un', 'un'],
    ['cameo', 'XKX', 'XKX', 'XKX'],
    ['cameo', 'KSV', 'XKX', 'XKX'],
    ['keds', 'AUS', 'AUT', 'AUT'],
    ['keds', 'AUL', 'AUS', 'AUS'],
    ['keds', 'ISRMIL', 'ISR', 'ISR'],
    ['keds', 'ISRSET', null, 'ISR'],
    ['keds', 'PALPLO', 'plo', null],
    ['keds', 'USR', 'RUS', 'RUS'],
    ['keds', 'GMW', 'DEU', 'DEU'],
    ['cow', '2', 'USA', 'USA'],
    ['cow', '345', 'SRB', 'SRB'],
    ['cow', '365.0', 'RUS', 'RUS'],
    ['cow', '626', 'SSD', 'SSD'],
    ['cow', '625', 'SDN', 'SDN'],
    ['cow', '955', 'TON', 'TON'],
    ['gw', '972', 'TON', 'TON'],
    ['gw', '340', 'SRB', 'SRB'],
    ['gw', '678', 'YEM', 'YEM'],
    ['iso-numeric', '004', 'AFG', 'AFG'],
    ['iso-numeric', '810', 'RUS', 'RUS'],
    ['iso2', 'gb', 'GBR', 'GBR'],
    ['iso3', 'SUN', 'RUS', 'RUS'],
    ['name', 'Russian Federation', 'RUS', 'RUS'],
    ['name', 'Occupied Palestinian Territory', 'PSE', 'PSE'],
    ['name', 'Hezbollah', 'hezbollah', 'LBN'],
    ['icews', 'Barack Obama/Executive Office,Government/United States', 'USA', 'USA'],
    ['icews', 'Iran//Iran', 'IRN', 'IRN'],
    ['icews', 'Citizen (India)/General Population/India', null, 'IND'],
    ['polecat', 'Wagner Group/RUS/365/REB', 'wagner-group', 'RUS'],
    ['acled', 'Police Forces of Iran (1989-)', 'IRN', 'IRN'],
    ['acled', 'Civilians (Syria)', null, 'SYR'],
    ['acled', 'HTS: Hayat Tahrir al-Sham', 'hayat-tahrir-al-sham', 'SYR'],
    ['ucdp', 'Government of Russia (Soviet Union)/365', 'RUS', 'RUS'],
    ['ucdp', 'Hamas/', 'hamas', 'PSE'],
  ])('%s %s', (scheme, key, actor, home) => {
    expect(on(scheme, key)).toEqual([actor, home])
  })

  it.each<[ActorScheme, string, string, string]>([
    ['cow', '265', '1985-01-01', 'DDR'],
    ['cow', '255', '1995-01-01', 'DEU'],
    ['cow', '260', '1985-01-01', 'DEU'],
    ['cow', '315', '1985-01-01', 'CSK'],
    ['cow', '680', '1985-01-01', 'YMD'],
    ['cow', '817', '1970-01-01', 'RVN'],
    ['cow', '816', '1970-01-01', 'VNM'],
    ['cameo', 'CZEGOV', '1992-12-31', 'CSK'],
    ['cameo', 'CZEGOV', '1993-01-01', 'CZE'],
    ['keds', 'CZE', '1985-01-01', 'CSK'],
    ['keds', 'CZE', '1999-01-01', 'CZE'],
    ['iso2', 'CS', '1985-01-01', 'CSK'],
    ['iso2', 'CS', '2004-01-01', 'SRB'],
    ['name', 'East Germany', '1985-01-01', 'DDR'],
    ['name', 'Barack Obama', '2010-01-01', 'USA'],
    ['name', 'Barack Obama', '2019-01-01', 'barack-obama'],
    ['name', 'Taliban', '2010-01-01', 'taliban'],
  ])('%s %s on %s is %s', (scheme, key, day, actor) => {
    expect(on(scheme, key, day)?.[0]).toBe(actor)
  })

  it('that stand for nobody are told so, numbers under their scheme', () => {
    expect(resolve('cow', '511')).toMatchObject([{ actor: 'cow-511', known: false }])
    expect(resolve('cameo', '---')).toEqual([])
    expect(resolve('name', 'Some Unheard-of Committee of Nowhere')).toEqual([])
    expect(on('cameo', 'CVL')).toBeNull()
    for (const name of ['Citizen (United Kingdom)', 'Iranians', 'Damascus']) expect(on('name', name), name).toBeNull()
  })

  it('of CAMEO stand for every state, alone and with its government', () => {
    const states = [...registry.actors.values()].filter(({ kind, sector }) => kind === 'state' && sector === 'state')
    expect(states.length).toBeGreaterThan(190)
    for (const { id } of states) {
      expect(on('cameo', id), id).toEqual([id, id])
      expect(on('cameo', `${id}GOV`), id).toEqual([id, id])
    }
  })

  it('by name never mean two on one day', () => {
    const people = [...registry.actors.values()].filter(({ partOf }) => partOf.length > 1).slice(0, 1500)
    for (const { names } of people) {
      const stretches = resolve('name', names[0]?.text ?? '')
      for (const [i, one] of stretches.entries()) {
        if (i > 0) expect(one.from, names[0]?.text).toBe(stretches[i - 1]?.before)
      }
      expect(stretches.at(-1)?.before ?? null).toBeNull()
    }
  })

  it('stand for actors that the registry knows, or for states that ended', () => {
    const ended = ['DDR', 'CSK', 'YMD', 'RVN']
    const unknown = [...loadActorCodes().actors].filter((id) => !registry.actors.has(id) && !ended.includes(id))
    expect(unknown).toEqual([])
  })
})
