import { describe, expect, it } from 'vitest'
import { positionsYaml } from '../../../src/analysis/positions/positions-yaml.ts'
import { positionsFile } from '../../../src/feeds/positions/positions-file.ts'
import { uncertainValue } from '../../../src/feeds/positions/uncertain-value.ts'

const called = (actor: string) => (actor === 'IRN' ? 'Iran' : actor)
const read = (text: string, name = 'p.yaml') => positionsFile(text, name, called)
const GOOD = `issue: When to pay
asOf: 2024-08-20
axis: { from: { at: 0, means: never }, to: { at: 10, means: now } }
actors:
  - { actor: IRN, capability: [3, 5], salience: 0.5, position: [1, 2, 4], why: it said so }
  - { actor: SYR, capability: 2, salience: [0.4, 0.6, 0.7], position: 9, evidence: [{ says: a note, claims: [ab] }] }
`

describe('positionsFile', () => {
  it('reads what an analyst writes', () => {
    expect(read(GOOD)).toEqual({
      issue: 'When to pay',
      asOf: '2024-08-20',
      axes: [{ name: 'position', from: { at: 0, means: 'never' }, to: { at: 10, means: 'now' } }],
      actors: [
        {
          actor: 'IRN',
          name: 'Iran',
          capability: { low: 3, likely: 4, high: 5 },
          salience: [{ low: 0.5, likely: 0.5, high: 0.5 }],
          position: [{ low: 1, likely: 2, high: 4 }],
          evidence: [{ says: 'it said so' }],
        },
        {
          actor: 'SYR',
          name: 'SYR',
          capability: { low: 2, likely: 2, high: 2 },
          salience: [{ low: 0.4, likely: 0.6, high: 0.7 }],
          position: [{ low: 9, likely: 9, high: 9 }],
          evidence: [{ says: 'a note', claims: ['ab'] }],
        },
      ],
    })
  })

  it('reads a table, whose axis goes from the lowest to the highest', () => {
    const { axes, actors, issue } = read(
      'Actor,Capability,Position,Salience\nA,1,4..6,.5\nB,2,1..2..3,1\n',
      'x/cars.csv',
    )
    expect(issue).toBe('cars')
    expect(axes[0]).toMatchObject({ from: { at: 1 }, to: { at: 6 } })
    expect(actors.map(({ position }) => position[0])).toEqual([
      { low: 4, likely: 5, high: 6 },
      { low: 1, likely: 2, high: 3 },
    ])
  })

  it('reads several axes', () => {
    const end = (at: number) => `{ at: ${at}, means: x }`
    const axis = (name: string) => `{ name: ${name}, from: ${end(0)}, to: ${end(1)} }`
    const actor = (name: string) =>
      `{ actor: ${name}, capability: 1, salience: { arms: 1, oil: 0.5 }, position: { arms: 0.2, oil: 1 } }`
    const text = `axes: [${axis('arms')}, ${axis('oil')}]\nactors: [${actor('A')}, ${actor('B')}]`
    expect(read(text).actors[1]?.position.map(({ likely }) => likely)).toEqual([0.2, 1])
    expect(() => read(text.replace('position: { arms: 0.2, oil: 1 }', 'position: { arms: 0.2 }'))).toThrow(
      'p.yaml: A has no position on oil',
    )
  })

  it('reads what is written by a proposal', () => {
    const input = read(GOOD)
    expect(read(positionsYaml(input))).toEqual(input)
  })

  it.each([
    [
      'an actor without salience',
      'salience: 0.5,',
      '',
      'Iran has no salience: how much the issue matters to it, from 0 to 1.',
    ],
    [
      'a capability below zero',
      'capability: 2',
      'capability: -2',
      'the capability of SYR is -2; it has to be above 0.',
    ],
    ['a salience above one', 'salience: 0.5', 'salience: 50', 'the salience of Iran is 50; it is a share from 0 to 1.'],
    ['a salience of nothing', 'salience: 0.5', 'salience: 0', 'the salience of Iran is 0'],
    [
      'a position off the axis',
      'position: 9',
      'position: 12',
      'the position of SYR is 12; position goes from 0 to 10.',
    ],
    ['no number', 'capability: 2', 'capability: much', 'the capability of SYR is ""much""; it has to be a number'],
    ['an interval upside down', '[3, 5]', '[5, 3]', 'the capability of Iran is "[5,3]"'],
    ['an actor without a name', 'actor: IRN, ', '', 'actor 1 of the list has no name.'],
    ['an actor twice', 'actor: SYR', 'actor: IRN', 'Iran stands in the list twice.'],
    ['ends the wrong way round', 'at: 10', 'at: -1', 'the axis needs "from" and "to"'],
    ['no actors', 'actors:', 'players:', 'needs a list "actors".'],
    ['nothing to bargain over', 'position: 9', 'position: 2', 'all actors hold the same position'],
    ['no YAML', 'issue: When', 'issue: [When', 'is no YAML'],
  ])('says what is wrong: %s', (_, good, bad, message) => {
    expect(() => read(GOOD.replace(good, bad))).toThrow(message)
  })

  it('says which column of a table is missing', () => {
    expect(() => read('Actor,Capability,Position\nA,1,2\n', 'p.csv')).toThrow('salience is missing')
  })
})

describe('uncertainValue', () => {
  it.each([
    ['4', 4, 4, 4],
    [[1, 3], 1, 2, 3],
    ['1..2..9', 1, 2, 9],
    ['-3..-1', -3, -2, -1],
  ])('reads %j', (given, low, likely, high) => {
    expect(uncertainValue(given)).toEqual({ low, likely, high })
  })

  it.each([['x'], [null], [[]], [[1, 2, 3, 4]], [[2, 1]], ['1..x'], [Number.POSITIVE_INFINITY], ['']])(
    'is none: %j',
    (given) => {
      expect(uncertainValue(given)).toBeNull()
    },
  )
})
