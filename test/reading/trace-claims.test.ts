import { describe, expect, it } from 'vitest'
import { READER_NAME, readThrough } from '../../src/reading/read-document.ts'
import { traceClaims } from '../../src/reading/trace-claims.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

function tracesOf(text: string) {
  const reading = readThrough({ id: 'd', title: '', publisher: null, published: '2024-06-15', text }, vocabulary)
  return { reading, traces: traceClaims(reading, vocabulary, READER_NAME) }
}

describe('traceClaims', () => {
  it('traces every claim that was made, once', () => {
    const { reading, traces } = tracesOf(
      'Japan accused Russia of violating its airspace. Peru recalled its envoy from Bolivia.',
    )
    expect(traces.map((one) => one.claim.id).sort()).toEqual(reading.claims.map((claim) => claim.id).sort())
  })

  it('tells the tree, the names, the rule and what spoke for the sides', () => {
    const [trace] = tracesOf('Japan accused Russia of violating its airspace.').traces
    expect(trace?.predicate).toBe('accuse')
    expect(trace?.rule?.type).toBe('ACCUSE')
    expect(trace?.told).toBe(2)
    expect(trace?.words.map((word) => word.text)).toContain('airspace')
    expect(trace?.words.filter((word) => word.head === 0)).toHaveLength(1)
    expect(trace?.words.find((word) => word.text === 'Japan')?.means).toEqual({ actors: ['JPN'], by: 'name' })
    expect(trace?.who.some(({ sign }) => sign.startsWith('s subject'))).toBe(true)
  })
})
