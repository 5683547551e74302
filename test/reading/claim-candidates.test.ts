import { describe, expect, it } from 'vitest'
import { claimCandidates } from '../../src/reading/claim-candidates.ts'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

/** What may carry a claim: the words of each, by form. */
function candidates(text: string) {
  const reading = readThrough({ id: 'd', title: '', publisher: null, published: '2024-08-20', text }, vocabulary)
  return reading.sentences.flatMap((sentence) =>
    claimCandidates(reading, sentence, vocabulary).map((one) => {
      const start = reading.tokens[one.from]?.start ?? 0
      return { ...one, words: text.slice(start, reading.tokens[one.to - 1]?.end) }
    }),
  )
}

const words = (text: string, form: string) =>
  candidates(text)
    .filter((one) => one.form === form)
    .map((one) => one.words)

describe('claimCandidates', () => {
  it('offers what is said beside the saying of it', () => {
    expect(words('Chad announced that Sudan would receive two trains.', 'clause')).toEqual([
      'Chad announced that Sudan would receive two trains',
      'Sudan would receive two trains',
    ])
  })

  it('leaves the word that ties a clause to another out of its words', () => {
    expect(words('Peru recalled its envoy after Chile seized a ferry.', 'clause')).toContain('Chile seized a ferry')
  })

  it('keeps a deed that a verb takes by a preposition in the words of the verb', () => {
    const found = words('Ghana accused Togo of sheltering smugglers.', 'clause')
    expect(found[0]).toBe('Ghana accused Togo of sheltering smugglers')
    expect(found).toContain('sheltering smugglers')
  })

  it('keeps what a bare "what" needs', () => {
    expect(words('Mali burned what Niger had left behind.', 'clause')[0]).toBe('Mali burned what Niger had left behind')
  })

  it('offers every number with what it counts, not only the first', () => {
    expect(words('Kenya and Uganda bought 40 lorries and 900 tractors.', 'figure')).toEqual([
      '40 lorries',
      '900 tractors',
    ])
  })

  it('offers nouns that name an act, and says which clause they stand in', () => {
    const all = candidates('The attack on the Danish consulate shocked Oslo.')
    const noun = all.find((one) => one.form === 'noun')
    expect(noun?.words).toBe('The attack on the Danish consulate')
    expect(all[noun?.above ?? -1]?.words).toContain('shocked Oslo')
  })

  it('never offers words outside the sentence', () => {
    const text = 'Cuba thanked Angola. It sent, as it had promised, 30 doctors; none came back.'
    for (const { from, to, words: said } of candidates(text)) {
      expect(to).toBeGreaterThan(from)
      expect(said).not.toMatch(/\. It/)
    }
  })
})
