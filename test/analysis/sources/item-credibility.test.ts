import { describe, expect, it } from 'vitest'
import { type ItemReport, itemCredibility } from '../../../src/analysis/sources/item-credibility.ts'
import { sourceOrigins } from '../../../src/analysis/sources/source-origins.ts'

const told = (origin: string, more: Partial<ItemReport> = {}): ItemReport => ({
  origin,
  reliability: 'B',
  modality: 'actual',
  ...more,
})
const against = (origin: string) => told(origin, { modality: 'negated' })

describe('itemCredibility', () => {
  it.each([
    [6, []],
    [6, [told('a', { reliability: 'F' }), told('b', { reliability: 'F' })]],
    [6, [told('a', { modality: 'possible' })]],
    [5, [told('a'), against('b')]],
    [4, [told('a'), told('c'), against('b')]],
    [4, [told('a', { reliability: 'D' })]],
    [3, [told('a'), told('a')]],
    [2, [told('a'), told('b')]],
    [2, [told('a', { reliability: 'C' }), told('b', { reliability: 'C' }), told('c', { reliability: 'C' })]],
    [1, [told('a'), told('b'), told('c')]],
    [1, [told('a'), told('b'), told('c'), told('d', { reliability: 'F', modality: 'negated' })]],
  ] as const)('is %i', (credibility, reports) => {
    expect(itemCredibility(reports)).toBe(credibility)
  })
})

describe('sourceOrigins', () => {
  const copy = { similarity: 0.9, share: 0.9, passages: [] }
  const origin = sourceOrigins([
    { document: 'b', of: 'a', kind: 'near', ...copy },
    { document: 'c', of: 'a', kind: 'passage', ...copy, passages: [[100, 200]] },
  ])
  it('is the earlier text where the words were taken from it, else the text itself', () => {
    expect(origin({ document: 'a', start: 0, end: 9 })).toBe('a')
    expect(origin({ document: 'b', start: 0, end: 9 })).toBe('a')
    expect(origin({ document: 'c', start: 110, end: 150 })).toBe('a')
    expect(origin({ document: 'c', start: 0, end: 90 })).toBe('c')
    expect(origin({ document: 'c', start: 0, end: 120 })).toBe('c')
  })
})
