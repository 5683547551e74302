import { describe, expect, it } from 'vitest'
import { acrossCandidates } from '../../../src/analysis/episodes/across-candidates.ts'
import { type Chain, newChain } from '../../../src/analysis/episodes/chain.ts'
import { mentionProfile } from '../../../src/analysis/episodes/mention-profile.ts'
import { rarityOf } from '../../../src/analysis/episodes/rarity.ts'
import type { EpisodeMention } from '../../../src/model/episode.ts'
import { loadEpisodeVocabulary } from '../../../src/tasks/load-episode-vocabulary.ts'
import { mention } from './mention.ts'

const vocabulary = loadEpisodeVocabulary()
const day = (n: number) => new Date(Date.UTC(2014, 0, 1) + n * 86_400_000).toISOString().slice(0, 10)
const pairs = (mentions: readonly EpisodeMention[]) => {
  const profiles = mentions.map((one) => mentionProfile(one, vocabulary))
  const chains: readonly Chain[] = profiles.map(newChain)
  return acrossCandidates(chains, rarityOf(profiles))
}
const told = (id: string, words: string, when: string, more: Partial<EpisodeMention> = {}) =>
  mention(id, { words, sentence: words, when, published: when, ...more })

describe('pairs worth comparing', () => {
  it('are those that share a rare word, however far apart in time', () => {
    const found = pairs([
      told('a', 'the frigate Sahand capsized', '2014-01-01'),
      told('b', 'they buried the cook of the Sahand', '2019-06-01', { type: 'NONE' }),
    ])
    expect(found).toEqual([[0, 1]])
  })

  it('are none of one document, and none that share nothing', () => {
    const words = 'the frigate Sahand capsized'
    expect(
      pairs([told('a', words, '2014-01-01', { document: 'd' }), told('b', words, '2014-01-02', { document: 'd' })]),
    ).toEqual([])
    expect(
      pairs([
        told('a', 'the frigate capsized', '2014-01-01', { type: 'NONE', source: ['IRN'] }),
        told('b', 'a bridge was opened', '2019-01-01', { type: 'NONE', source: ['RUS'] }),
      ]),
    ).toEqual([])
  })

  it('are each told once, the lower number first', () => {
    const same = ['a', 'b', 'c'].map((id) => told(id, 'Khamenei received Assad in Tehran on 30 May 2024', '2024-05-30'))
    expect(pairs(same)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
    ])
  })

  it('grow with the number of chains, not with its square, where all share their words', () => {
    const many = (count: number) =>
      pairs(Array.from({ length: count }, (_, i) => told(`m${i}`, `Assad visited Tehran again`, day(i % 700)))).length
    const [small, large] = [many(200), many(800)]
    expect(large).toBeGreaterThan(small)
    expect(large / small).toBeLessThan(6)
    expect(large).toBeLessThan(800 * 799 * 0.1)
  })
})
