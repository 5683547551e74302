import { describe, expect, it } from 'vitest'
import { claimCandidates } from '../../src/reading/claim-candidates.ts'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

/** The types of what a sentence says, by the lemma of the predicate. */
function types(text: string): Readonly<Record<string, string | undefined>> {
  const document = { id: 'd', title: '', publisher: null, published: '2024-08-20', text }
  const reading = readThrough(document, vocabulary)
  const all = reading.sentences.flatMap((sentence) => claimCandidates(reading, sentence, vocabulary))
  return Object.fromEntries(all.map(({ core, rule }) => [reading.tokens[core]?.lemma, rule?.type]))
}

describe('matchRule', () => {
  it('takes the preposition of a date for no complement', () => {
    expect(types('Nepal has called on India to act.').call).toBe('REQUEST')
    expect(types('Nepal has called the Indian president on Tuesday.').call).toBe('CONSULT')
  })

  it('looks for no word in the subject', () => {
    expect(types('The Kenyan economy came under strain.').come).not.toBe('CONSULT')
    expect(types('The Kenyan minister went to Mogadishu.').go).toBe('CONSULT')
  })

  it('finds a particle before a full noun phrase', () => {
    expect(types('Ukraine has shot down a Russian bomber.').shoot).toBe('ASSAULT')
    expect(types('Cuba has turned down the American offer.').turn).toBe('REJECT')
  })

  it('knows what a passive and a participle are done to', () => {
    expect(types('Talks with Serbia were cancelled by Kosovo.').cancel).toBe('SANCTION')
    expect(types('Kosovo mourned the talks cancelled by Serbia.').cancel).toBe('SANCTION')
  })

  it('reads through verbs of staying and hoping to what they govern', () => {
    expect(Object.values(types('Relations between Peru and Chile remained tense.'))).toContain('APART')
    expect(types('Italy hopes to visit Libya.').visit).toBe('CONSULT')
    expect(types('Italy wants Libya to act.').want).toBe('INTEREST')
  })
})
