import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { choices, chooseParticipants } from '../../src/reading/choose-participants.ts'
import type { Candidate } from '../../src/reading/participant-candidates.ts'
import { type Setting, sideSigns } from '../../src/reading/participant-signs.ts'

const setting: Setting = { sort: 'meets', hasSubject: true, hasObject: true, pair: ['NOR', 'SWE'], before: null }

function candidate(actors: readonly string[], ...signs: readonly string[]): Candidate {
  return { actors, signs: new Set(signs), told: true, at: 0 }
}

describe('chooseParticipants', () => {
  const norway = candidate(['NOR'], 'subject')
  const sweden = candidate(['SWE'], 'object')

  it('takes the choice for which most speaks', () => {
    const weights = new Map([
      ['s subject', 1],
      ['t object', 1],
    ])
    expect(chooseParticipants([norway, sweden], setting, weights)).toMatchObject({
      source: ['NOR'],
      target: ['SWE'],
      told: 2,
    })
  })

  it('lets both do it to each other where that outweighs', () => {
    const weights = new Map([
      ['s subject', 1],
      ['mutual meets', 3],
    ])
    const both = ['NOR', 'SWE']
    expect(chooseParticipants([norway, sweden], setting, weights)).toMatchObject({
      source: both,
      target: both,
      told: 2,
    })
  })

  it('lets a group act among itself', () => {
    const group = candidate(['DNK', 'FIN'], 'subject')
    const choice = chooseParticipants([group], setting, new Map([['group subject', 1]]))
    expect(choice).toMatchObject({ source: ['DNK', 'FIN'], target: ['DNK', 'FIN'], told: 2 })
  })

  it('has nobody to choose where nobody is spoken of', () => {
    expect(chooseParticipants([], setting, new Map())).toMatchObject({ source: [], target: [], told: 0, likely: 0 })
  })

  it('never lets an actor act on itself alone, whatever the weights', () => {
    const actor = fc.constantFrom('NOR', 'SWE', 'DNK', 'FIN')
    const some = fc.uniqueArray(actor, { minLength: 1, maxLength: 2 })
    const sign = fc.constantFrom('subject', 'object', 'recent0', 'pair')
    const weights = fc.array(fc.tuple(fc.constantFrom('s subject', 't object', 'mutual', 'told 2'), fc.integer()))
    fc.assert(
      fc.property(fc.array(fc.tuple(some, sign), { maxLength: 5 }), weights, (found, rows) => {
        const candidates = found.map(([actors, one]) => candidate(actors, one))
        const { source, target } = chooseParticipants(candidates, setting, new Map(rows))
        const shared = source.filter((one) => target.includes(one))
        if (shared.length > 0) expect(source).toEqual(target)
        if (source.length === 1 && target.length === 1) expect(source).not.toEqual(target)
      }),
    )
  })
})

describe('weighing without names', () => {
  it('chooses what weighs most of all that can be chosen', () => {
    const actor = fc.constantFrom('NOR', 'SWE', 'DNK', 'hezbollah')
    const sign = fc.constantFrom('subject', 'object', 'recent0', 'focus1', 'pair', ':with')
    const some = fc.record({
      actors: fc.uniqueArray(actor, { minLength: 1, maxLength: 2 }),
      signs: fc.uniqueArray(sign, { minLength: 1, maxLength: 3 }),
      told: fc.boolean(),
      at: fc.integer({ min: 0, max: 9 }),
    })
    const before = { source: ['NOR'], target: ['SWE'] }
    const lists = fc.uniqueArray(some, { maxLength: 5, selector: (one) => one.actors.join() })
    const names = ['s subject', 's recent0 unsaid', 't object', 't focus1 too', 'told 2', 'in order', 'mutual', 'group']
    const more = [
      'of the pair 2',
      'of the pair 2 told 1',
      'outsider to one',
      'goes on 2 meets',
      'turns round 1',
      's state',
    ]
    const weights = fc.array(fc.tuple(fc.constantFrom(...names, ...more), fc.integer({ min: -9, max: 9 })))
    fc.assert(
      fc.property(lists, weights, fc.boolean(), (found, rows, follows) => {
        const candidates = found.map((one): Candidate => ({ ...one, signs: new Set(one.signs) }))
        const here = { ...setting, before: follows ? before : null }
        const table = new Map(rows)
        const weigh = (signs: readonly string[]) => signs.reduce((sum, one) => sum + (table.get(one) ?? 0), 0)
        const side = (which: 's' | 't', at: number) => {
          const one = candidates[at]
          return one === undefined ? 0 : weigh(sideSigns(which, one, here))
        }
        const all = [...choices(candidates, here)].map(({ choice, source, target, joint }) => ({
          choice,
          score: side('s', source) + side('t', target) + weigh(joint),
        }))
        const { likely, ...chosen } = chooseParticipants(candidates, here, table)
        const most = Math.max(...all.map((one) => one.score))
        const among = all.filter((one) => one.score === most).map((one) => one.choice)
        if (all.length > 0) expect(among).toContainEqual(chosen)
        const whole = all.reduce((sum, one) => sum + Math.exp(one.score - most), 0)
        expect(likely).toBeCloseTo(all.length === 0 ? 0 : 1 / whole, 9)
      }),
    )
  })
})
