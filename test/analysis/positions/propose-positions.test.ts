import { describe, expect, it } from 'vitest'
import { type ProposalMaterial, proposePositions } from '../../../src/analysis/positions/propose-positions.ts'
import type { Claim } from '../../../src/model/claim.ts'
import type { Indicator } from '../../../src/model/indicator.ts'
import { sampleClaim, sampleDocument } from '../../store/sample-claim.ts'

const document = sampleDocument('One. Two. Three.')
const claims = (count: number, source: string, dyad: readonly [string, string], direction: Claim['direction']) =>
  Array.from({ length: count }, () =>
    sampleClaim(document, 'One.', { source: [source], target: dyad.filter((one) => one !== source), dyad, direction }),
  )
const figure = (source: string, period: string, value: number): Indicator => ({
  name: 'cinc',
  unit: 'share',
  source,
  target: null,
  period,
  value,
  feed: 'nmc',
  file: 'nmc.csv',
  line: 1,
})
const material = (changes: Partial<ProposalMaterial> = {}): ProposalMaterial => ({
  tie: ['SYR', 'IRN'],
  claims: [
    ...claims(6, 'SYR', ['IRN', 'SYR'], 'closer'),
    ...claims(2, 'SYR', ['IRN', 'SYR'], 'apart'),
    ...claims(4, 'IRN', ['IRN', 'SYR'], 'closer'),
    ...claims(3, 'ISR', ['IRN', 'ISR'], 'apart'),
    ...claims(1, 'RUS', ['IRN', 'RUS'], 'closer'),
    ...claims(9, 'sana', ['IRN', 'SYR'], 'closer'),
  ],
  figures: [],
  nameOf: (actor) => actor,
  hasSay: (actor) => actor !== 'sana',
  asOf: null,
  most: 5,
  ...changes,
})

describe('proposePositions', () => {
  it('takes stands from claims on the two, else from ties with the second, and leaves out who has none or no say', () => {
    const { actors } = proposePositions(material())
    expect(actors.map(({ actor }) => actor)).toEqual(['SYR', 'IRN', 'ISR'])
    const [syria, iran, israel] = actors
    expect(syria?.position[0]?.likely).toBe(75)
    expect(iran?.position[0]).toMatchObject({ likely: 100, high: 100 })
    expect(israel?.position[0]).toMatchObject({ low: 0, likely: 0 })
    expect(iran?.position[0]?.low).toBeLessThan(100)
    expect(israel?.evidence[0]?.says).toBe(
      'position: 0 of its claims on its own tie with IRN (few are on the two) say closer, 3 apart',
    )
  })

  it('takes capability from the newest figure, and the middle of the others where one has none', () => {
    const figures = [figure('SYR', '2012', 0.003), figure('SYR', '2010', 0.9), figure('IRN', '2012', 0.015)]
    const { actors } = proposePositions(material({ figures }))
    expect(actors.map(({ capability }) => capability.likely)).toEqual([0.003, 0.015, 0.015])
    expect(actors[0]?.evidence[2]?.says).toBe('capability: cinc 0.003 share, 2012 (nmc)')
    expect(actors[2]?.capability).toEqual({ low: 0.0075, likely: 0.015, high: 0.03 })
    expect(actors[2]?.evidence[2]?.says).toContain('no figure; the middle of the others')
  })

  it('lets a salience be the share of claims that touch the two', () => {
    const more = [...material().claims, ...claims(8, 'ISR', ['EGY', 'ISR'], 'closer')]
    const israel = proposePositions(material({ claims: more })).actors.find(({ actor }) => actor === 'ISR')
    expect(israel?.salience[0]?.likely).toBeCloseTo(3 / 11, 2)
  })
})
