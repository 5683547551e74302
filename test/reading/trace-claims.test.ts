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

  it('tells what spoke for the type and the direction, against the next best, by words of the sentence', () => {
    const [trace] = tracesOf('Japan accused Russia of violating its airspace.').traces
    expect(trace?.judged?.rules).toEqual({ kind: 'statement', type: 'ACCUSE', direction: 'apart' })
    const { type, direction } = trace?.judged ?? { type: null, direction: null }
    expect(type?.ahead).toBeGreaterThan(0)
    expect(type?.signs.map(({ sign }) => sign)).toContain('core accuse')
    expect(type?.signs.every(({ sign }) => !/-?\d{5,}/.test(sign))).toBe(true)
    expect(direction?.signs.length).toBeGreaterThan(5)
    const weights = direction?.signs.map(({ weight }) => Math.abs(weight)) ?? []
    expect(weights).toEqual([...weights].sort((a, b) => b - a))
  })

  it('says that nothing was weighed where a form of words settles it', () => {
    const [trace] = tracesOf('The government of Togo would fall without Bhutan.').traces
    expect(trace?.judged).toEqual({
      rules: { kind: 'assessment', type: 'DEPENDENCE', direction: 'closer' },
      type: null,
      direction: null,
    })
  })
})
