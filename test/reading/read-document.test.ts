import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Claim } from '../../src/model/claim.ts'
import { loadReader } from '../../src/tasks/load-reader.ts'

const reader = loadReader()

function read(text: string, title = '', published = '2024-06-15'): readonly Claim[] {
  return reader.read({ id: 'd', title, publisher: null, published, text })
}

describe('reading a sentence', () => {
  it.each([
    ['Japan accused Russia of violating its airspace.', 'JPN', 'RUS', 'ACCUSE', 'apart'],
    ['Peru recalled its ambassador from Bolivia.', 'PER', 'BOL', 'SANCTION', 'apart'],
    ['Chile severed diplomatic ties with Venezuela on Monday.', 'CHL', 'VEN', 'SANCTION', 'apart'],
    ['Kenya praised Ethiopia for the rescue.', 'KEN', 'ETH', 'SUPPORT', 'closer'],
    ['Serbian troops attacked a Kosovo police post.', 'SRB', 'XKX', 'ASSAULT', 'apart'],
    ['The convoy was bombed by Israel.', 'ISR', null, 'ASSAULT', 'apart'],
  ])('%s', (text, source, target, type, direction) => {
    const [claim] = read(text)
    expect(claim?.source).toEqual([source])
    if (target !== null) expect(claim?.target).toEqual([target])
    expect(claim?.type).toBe(type)
    expect(claim?.direction).toBe(direction)
  })

  it.each([
    ['Norway did not attack Sweden.', 'negated'],
    ['Norway may attack Sweden.', 'possible'],
    ['Norway will attack Sweden.', 'planned'],
    ['Norway attacked Sweden.', 'actual'],
  ])('tells how far it is so: %s', (text, modality) => {
    expect(read(text)[0]?.modality).toBe(modality)
  })

  it('keeps who says so where the source is nobody of the tie', () => {
    const [claim] = read('According to Reuters, Iran supplied drones to Russia.')
    expect(claim?.attribution).not.toEqual([])
    expect(claim?.modality).toBe('reported')
  })

  it.each([
    ['On 24 November 2015 Turkey attacked Syria.', '2015-11-24'],
    ['In May 2019 Turkey attacked Syria.', '2019-05'],
    ['Turkey attacked Syria last year.', '2023'],
    ['RIYADH, June 5, 2017 — Saudi Arabia attacked Yemen on Monday.', '2017-06-05'],
  ])('dates it: %s', (text, when) => {
    expect(read(text)[0]?.when).toBe(when)
  })
})

describe('reading a text', () => {
  it('takes the other side the text is about where a clause leaves it unsaid', () => {
    const claims = read(
      'Norway and Sweden\n\nNorway and Sweden share a border. Norway then refused to sign.',
      'Norway and Sweden',
    )
    const refusal = claims.find((claim) => claim.type === 'REJECT')
    expect(refusal?.source).toEqual(['NOR'])
    expect(refusal?.target).toEqual(['SWE'])
  })

  it('cites words that are there, in order, whatever the text', () => {
    const words = [
      'Iran',
      'Syria',
      'said',
      'that',
      'the',
      'attack',
      '“',
      '”',
      ',',
      '.',
      '\n\n',
      'did not',
      'killed',
      'in May',
      '$3bn',
      'he',
      'which',
      'Élysée',
      'سوريا',
      '—',
      '1999',
    ]
    const property = fc.property(
      fc.array(fc.oneof(fc.constantFrom(...words), fc.string({ maxLength: 6 })), { maxLength: 60 }),
      (parts) => {
        const text = parts.join(' ')
        const claims = read(text)
        let at = 0
        for (const { passage } of claims) {
          expect(text.slice(passage.start, passage.end)).toBe(passage.quote)
          expect(passage.start).toBeGreaterThanOrEqual(at)
          at = passage.start
        }
        expect(new Set(claims.map((claim) => claim.id)).size).toBe(claims.length)
        expect(read(text)).toEqual(claims)
      },
    )
    fc.assert(property, { seed: 7, numRuns: 300 })
  })
})
