import { describe, expect, it } from 'vitest'
import { sayContradiction } from '../../../src/analysis/readouts/say-contradiction.ts'
import type { ContradictionAbout, Readout, ReadoutItem } from '../../../src/model/readout.ts'

const account = (name: string) => ({ name }) as Readout
const item = (more: Partial<ReadoutItem>): ReadoutItem =>
  ({ numbers: [], dates: [], speakers: [], initiators: [], negated: false, hedged: false, ...more }) as ReadoutItem
const say = (about: ContradictionAbout, a: Partial<ReadoutItem>, b: Partial<ReadoutItem>) =>
  sayContradiction([about], [account('Moscow'), item(a)], [account('Ankara'), item(b)], (id) =>
    id === 'RUS' ? 'Russia' : 'Turkey',
  )

describe('a contradiction in a sentence', () => {
  it('has amounts and dates as people write them', () => {
    const [one, two] = [62e9, 69e9].map((low) => ({ numbers: [{ low, high: low, unit: 'USD' }] }))
    expect(say('number', one ?? {}, two ?? {})).toBe('the numbers differ: $62 billion in Moscow, $69 billion in Ankara')
    const range = { numbers: [{ low: 2, high: 3, unit: 'hours' }] }
    expect(say('number', range, { numbers: [{ low: 5, high: 5, unit: 'hours' }] })).toBe(
      'the numbers differ: 2 to 3 hours in Moscow, 5 hours in Ankara',
    )
    expect(say('date', { dates: ['2023-09-04'] }, { dates: ['2023-09'] })).toBe(
      'the dates differ: 4 September 2023 in Moscow, September 2023 in Ankara',
    )
  })

  it('says who denies, who leaves open, who says it, and whose idea it was', () => {
    expect(say('negation', { negated: true }, {})).toBe('Moscow denies what Ankara tells')
    expect(say('hedge', {}, { hedged: true })).toBe('it is settled in Moscow, left open in Ankara')
    expect(say('speaker', { speakers: ['RUS'] }, { speakers: ['TUR'] })).toBe('Moscow has Russia say it, Ankara Turkey')
    expect(say('speaker', { initiators: ['RUS'] }, { initiators: ['TUR'] })).toBe(
      'in Moscow it was Russia’s idea, in Ankara Turkey’s',
    )
  })

  it('is none where there is none', () => {
    expect(sayContradiction([], [account('A'), item({})], [account('B'), item({})], (id) => id)).toBeNull()
  })
})
