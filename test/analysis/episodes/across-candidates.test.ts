import { describe, expect, it } from 'vitest'
import { acrossCandidates } from '../../../src/analysis/episodes/across-candidates.ts'

import { newChain } from '../../../src/analysis/episodes/chain.ts'
import { mentionProfile } from '../../../src/analysis/episodes/mention-profile.ts'
import { rarityOf } from '../../../src/analysis/episodes/rarity.ts'
import { wordTable } from '../../../src/analysis/episodes/word-table.ts'
import { seededRandom } from '../../../src/model/seeded-random.ts'

import { loadEpisodeVocabulary } from '../../../src/tasks/load-episode-vocabulary.ts'
import { mention } from './mention.ts'

const vocabulary = loadEpisodeVocabulary()

/** Pairs of reports to compare, each report a document of its own. */
function candidates(reports: readonly (readonly [words: string, when: string | null])[]) {
  const table = wordTable()
  const profiles = reports.map(([words, when], i) =>
    mentionProfile(mention(`r${i}`, { words, when }), vocabulary, table),
  )
  return acrossCandidates(profiles.map(newChain), rarityOf(profiles, table.size()))
}

describe('acrossCandidates', () => {
  it('compares what shares a word, and what was on one day', () => {
    const found = candidates([
      ['Norway shelled Gothenburg', null],
      ['the ruin of Gothenburg', null],
      ['The harbour burned on 3 May 1991', '1991-05-03'],
      ['Guns were heard on 3 May 1991', '1991-05-03'],
      ['Nobody spoke', null],
    ])
    expect(found).toEqual([
      [0, 1],
      [2, 3],
    ])
  })

  it('compares what shares a rare word however far apart in time, and each pair once', () => {
    const found = candidates([
      ['the frigate Sahand capsized', '2014-01-01'],
      ['they buried the cook of the Sahand', '2019-06-01'],
      ['the Sahand was raised', '2020-06-01'],
    ])
    expect(found).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
  })

  it('does not compare mentions of one document', () => {
    const table = wordTable()
    const profiles = ['a', 'b'].map((id) =>
      mentionProfile(mention(id, { document: 'one', words: 'the fall of Gothenburg' }), vocabulary, table),
    )
    expect(acrossCandidates(profiles.map(newChain), rarityOf(profiles, table.size()))).toEqual([])
  })

  it('grows with the number of reports, however many share a word', () => {
    const many = (size: number) => {
      const random = seededRandom(size)
      const word = () => `w${Math.floor(3000 ** random())}`
      return candidates(
        Array.from({ length: size }, (_, i) => {
          const day = new Date(Date.UTC(2014, 0, 1) + ((i * 3650) / size) * 86_400_000).toISOString().slice(0, 10)
          return [`Norway struck ${word()} ${word()} ${word()}`, day] as const
        }),
      ).length
    }
    const [small, large] = [many(1000), many(4000)]
    expect(large).toBeLessThan(5 * small)
    expect(large).toBeLessThan(4000 * 60)
  })
})
