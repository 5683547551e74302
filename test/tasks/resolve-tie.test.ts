import { describe, expect, it } from 'vitest'
import { loadRegistry } from '../../src/tasks/load-registry.ts'
import { resolveTie } from '../../src/tasks/resolve-tie.ts'
import { registry } from '../analysis/brief/small-case.ts'

describe('resolveTie', () => {
  it('takes ids, names and what speaks for a state', () => {
    expect(resolveTie('ves,OST', registry, null)).toEqual(['VES', 'OST'])
    expect(resolveTie('Vestria, Ostland', registry, null)).toEqual(['VES', 'OST'])
    expect(resolveTie('VNA,red-falcons', registry, null)).toEqual(['VES', 'red-falcons'])
  })

  it('takes a slug that only the texts know', () => {
    expect(resolveTie('river-guild,VES', registry, null, new Set(['river-guild']))).toEqual(['river-guild', 'VES'])
  })

  it.each([
    ['Vestria', /two actors with a comma between/],
    ['Vestria,Ostland,Meridia', /two actors with a comma between/],
    ['Vestria,VES', /two different actors/],
    ['Vestria,Atlantis', /No actor is called "Atlantis"/],
    ['Vestria,the president', /may mean Vestria \(VES\), Ostland \(OST\)/],
  ])('says what is wrong with "%s"', (text, message) => {
    expect(() => resolveTie(text, registry, null)).toThrow(message)
  })
})

describe('names that several actors share', () => {
  it('are told apart by the other side of the tie', () => {
    expect(resolveTie('Russia,Georgia', loadRegistry(), null)).toEqual(['RUS', 'GEO'])
  })
})
