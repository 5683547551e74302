import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { claimCandidates } from '../../src/reading/claim-candidates.ts'
import { readThrough } from '../../src/reading/read-document.ts'
import type { PredicateRule } from '../../src/reading/reader-vocabulary.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()
const rules = [...new Set([...vocabulary.predicates.values()].flat())]

const nameOf = ({ lemmas, part, with: conditions }: PredicateRule) =>
  `${part} ${lemmas[0]} ${conditions.map(({ slot }) => slot).join(' ')} (${lemmas.length})`

function fired(text: string): ReadonlySet<PredicateRule | null> {
  const document = { id: 'd', title: '', publisher: null, published: '2024-08-20', text }
  const reading = readThrough(document, vocabulary)
  const all = reading.sentences.flatMap((sentence) => claimCandidates(reading, sentence, vocabulary))
  return new Set(all.map(({ rule }) => rule))
}

describe('the rules of predicates.tsv', () => {
  it('stand in the table that is shipped', () => {
    const rows = readFileSync(new URL('../../data/reading/predicates.tsv', import.meta.url), 'utf8')
    const lines = rows.split('\n').filter((line) => line !== '' && !line.startsWith('#'))
    expect(rules.length).toBe(lines.length - 1)
  })

  it('name no word twice under the same conditions, of which only the first could hold', () => {
    const seen = rules.flatMap(({ lemmas, part, with: conditions }) => {
      const under = conditions.map(({ slot, words }) => `${slot}:${[...words].sort().join('|')}`).sort()
      return lemmas.map((lemma) => `${part}:${lemma} ${under.join(' ')}`)
    })
    expect(seen.filter((key, at) => seen.indexOf(key) !== at)).toEqual([])
  })

  it.each(rules.map((rule) => [nameOf(rule), rule] as const))(
    '%s: reason, a sentence it matches, one it misses',
    (_, rule) => {
      expect(rule.reason).not.toBe('')
      expect(fired(rule.matches)).toContain(rule)
      expect(fired(rule.misses)).not.toContain(rule)
    },
  )
})
