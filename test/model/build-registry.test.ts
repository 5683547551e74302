import { beforeAll, describe, expect, it } from 'vitest'
import type { ActorPack } from '../../src/model/actor-pack.ts'
import type { Registry } from '../../src/model/registry.ts'
import { loadRegistry } from '../../src/tasks/load-registry.ts'

let registry: Registry
beforeAll(() => {
  registry = loadRegistry()
})

const meant = (phrase: string, date: string | null = null, context?: string) => {
  const found = registry.resolve(phrase, { date, context })
  return found.kind === 'actor' ? found.id : found.kind
}

describe('resolve', () => {
  it.each([
    ['Great Britain', 'GBR'],
    ['the Saudis', 'SAU'],
    ['Saudi', 'SAU'],
    ['KSA', 'SAU'],
    ['PRC', 'CHN'],
    ['Türkiye', 'TUR'],
    ['Turks', 'TUR'],
    ['Emiratis', 'ARE'],
    ['Iranians', 'IRN'],
    ['Ivory Coast', 'CIV'],
    ['Burma', 'MMR'],
    ['Holland', 'NLD'],
    ['North Korea', 'PRK'],
    ['South Korea', 'KOR'],
    ['DR Congo', 'COD'],
    ['Congo-Brazzaville', 'COG'],
    ['the Soviet Union', 'RUS'],
    ['Palestinian', 'PSE'],
    ['Taiwan', 'TWN'],
    ['Kosovo', 'XKX'],
    ['US', 'USA'],
    ['سوريا', 'SYR'],
    ['ایران', 'IRN'],
    ['طهران', 'IRN'],
    ['آمریکا', 'USA'],
    ['حزب الله', 'hezbollah'],
    ['the Kremlin', 'RUS'],
    ['Tehran', 'IRN'],
    ['Jordan', 'JOR'],
  ])('reads the state in %s', (phrase, id) => {
    expect(meant(phrase)).toBe(id)
  })

  it.each([
    ["Germany's chancellor", 'DEU'],
    ['the Ukrainian armed forces', 'UKR'],
    ['Russian troops', 'RUS'],
    ['a senior Turkish official', 'TUR'],
    ['South Korean lawmakers', 'KOR'],
    ['citizens of Mali', 'MLI'],
    ['the Emir of Qatar', 'QAT'],
    ['the Kremlin spokesman', 'RUS'],
    ['the Supreme Leader', 'IRN'],
    ['the Ayatollah', 'IRN'],
    ["Israel's ministry of defence", 'ISR'],
    ['the foreign minister of Iran', 'IRN'],
    ["Russia's ambassador to Poland", 'RUS'],
    ["Chile's Defense Department", 'CHL'],
    ['the Iranian embassy in Damascus', 'IRN'],
    ['IRGC', 'IRN'],
    ['SANA', 'SYR'],
  ])('reads %s as its state', (phrase, id) => {
    expect(meant(phrase)).toBe(id)
  })

  it.each([
    ['Hezbollah', 'hezbollah'],
    ['Hizbullah', 'hezbollah'],
    ['Hizballah', 'hezbollah'],
    ["Lebanon's Hezbollah", 'hezbollah'],
    ['Iran-backed Hezbollah fighters', 'hezbollah'],
    ['Iran International', 'iran-international'],
    ['the Arab League', 'arab-league'],
    ['Western diplomats', 'western-states'],
    ['Syrian merchants', 'syrian-merchants'],
    ['Turkish companies', 'turkish-companies'],
    ['Syrian rebels', 'syrian-rebels'],
  ])('keeps apart what does not act for a state: %s', (phrase, id) => {
    expect(meant(phrase)).toBe(id)
  })

  it('tells the state of what does not act for it', () => {
    expect(registry.resolve('Turkish companies', { date: null })).toMatchObject({ country: 'TUR', sector: 'business' })
    expect(registry.resolve('Hezbollah', { date: null })).toMatchObject({ country: 'LBN' })
    expect(registry.resolve('targets in Syria', { date: null })).toMatchObject({
      country: 'SYR',
      id: 'targets-in-syria',
    })
  })

  it('reads a person as the state while in office only', () => {
    expect(registry.resolve('Kash Patel', { date: '2020-05' })).toMatchObject({ id: 'USA', via: 'kash-patel' })
    expect(registry.resolve('Kash Patel', { date: '2024-05' })).toMatchObject({ id: 'kash-patel', country: 'USA' })
    expect(registry.resolve('President Vladimir Putin', { date: '2024' })).toMatchObject({
      id: 'RUS',
      office: 'president',
    })
    expect(meant('the Syrian Prime Minister Hussein Arnous', '2024-05-30')).toBe('SYR')
    expect(meant('Iranian Foreign Ministry spokesman Nasser Kanaani', '2024-05-30')).toBe('IRN')
    expect(meant('former US President Donald Trump', '2022-06')).toBe('donald-trump')
  })

  it('tells people of one family name apart by the date', () => {
    const who = (name: string, date: string) => {
      const found = registry.resolve(name, { date })
      return found.kind === 'actor' ? found.via : found.kind
    }
    expect(who('Assad', '1985')).toBe('hafez-al-assad')
    expect(who('al-Asad', '2015-03-01')).toBe('bashar-al-assad')
    expect(who('Bush', '1990')).toBe('george-h-w-bush')
    expect(who('Bush', '2003')).toBe('george-w-bush')
    expect(who("Khamene'i", '2020')).not.toBe(who('Khomeini', '1985'))
  })

  it('hands back what is doubtful as candidates, unless the words around decide', () => {
    expect(registry.resolve('Georgia', { date: null })).toEqual({ kind: 'ambiguous', candidates: ['GEO', 'USA'] })
    expect(meant('Georgia', null, 'Russian troops stood near Tbilisi')).toBe('GEO')
    expect(meant('Georgia', null, 'the count of votes in Atlanta')).toBe('USA')
    expect(registry.resolve('the chancellor', { date: null })).toEqual({
      kind: 'ambiguous',
      candidates: ['DEU', 'AUT'],
      sector: 'government',
    })
    expect(meant('the President')).toBe('ambiguous')
    expect(meant('the President', '2024', 'Syria said that talks went on')).toBe('SYR')
    expect(registry.resolve('Russia and China', { date: null })).toEqual({
      kind: 'ambiguous',
      candidates: ['RUS', 'CHN'],
    })
  })

  it.each(['Michael Jordan', 'Jordan Peterson', 'Chad Smith', 'us', 'who', 'turkey', 'a cat', '', '—'])(
    'does not know %s',
    (phrase) => {
      expect(meant(phrase)).toBe('unknown')
    },
  )
})

describe('forms', () => {
  it('marks places that are no capitals', () => {
    expect(registry.forms.get('alepo')?.[0]).toMatchObject({ actor: 'SYR', weak: true })
    expect(registry.forms.get('tehran')?.[0]?.weak).toBeUndefined()
  })

  it('never holds a form longer than it says', () => {
    const longest = Math.max(...[...registry.forms.keys()].map((key) => key.split(' ').length))
    expect(longest).toBeLessThanOrEqual(registry.longestForm)
  })

  it('names known actors only', () => {
    const strange = [...registry.forms.values()].flat().filter((form) => !registry.actors.has(form.actor))
    expect(strange).toEqual([])
  })
})

describe('displayName and demonym', () => {
  it.each([
    ['USA', 'the United States'],
    ['IRN', 'Iran'],
    ['hezbollah', 'Hezbollah'],
    ['arab-league', 'the Arab League'],
    ['syrian-merchants', 'Syrian merchants'],
    ['foreign-visitors', 'foreign visitors'],
    ['saudi-owned-channels', 'Saudi-owned channels'],
    ['andrew-tabler', 'Andrew Tabler'],
    ['abdullah-bin-ali-al-thani', 'Abdullah bin Ali al-Thani'],
    ['anonymous: a diplomat', 'anonymous: a diplomat'],
  ])('writes %s as %s', (id, name) => {
    expect(registry.displayName(id)).toBe(name)
  })

  it.each([
    ['IRN', 'Iranian'],
    ['SAU', 'Saudi'],
    ['NZL', 'New Zealand'],
    ['hezbollah', null],
    ['nobody', null],
  ])('the demonym of %s is %s', (id, demonym) => {
    expect(registry.demonym(id)).toBe(demonym)
  })
})

describe('packs', () => {
  const pack: ActorPack = {
    name: 'mine',
    source: 'mine.csv',
    actors: [
      {
        id: 'northern-shield',
        kind: 'armed-group',
        names: [{ text: 'Northern Shield Movement', language: 'en', role: 'name' }],
        partOf: [],
        speaksFor: [],
        members: [],
        base: 'SYR',
      },
      {
        id: 'IRN',
        kind: 'state',
        names: [{ text: 'Land of the Lion', language: 'en', role: 'alias' }],
        partOf: [],
        speaksFor: [],
        members: [],
      },
    ],
  }

  it('add actors, and names to those that are there', () => {
    const more = loadRegistry([pack])
    expect(more.resolve('the Northern Shield Movement', { date: null })).toMatchObject({
      id: 'northern-shield',
      country: 'SYR',
    })
    expect(more.resolve('Land of the Lion', { date: null })).toMatchObject({ id: 'IRN' })
    expect(more.displayName('IRN')).toBe('Iran')
    expect(registry.actors.has('northern-shield')).toBe(false)
  })
})
