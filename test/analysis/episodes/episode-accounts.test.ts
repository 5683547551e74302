import { describe, expect, it } from 'vitest'
import { episodeAccounts } from '../../../src/analysis/episodes/episode-accounts.ts'
import { EPISODES } from '../../../src/analysis/episodes/episodes.ts'
import type { EpisodeReport } from '../../../src/model/episode.ts'
import { loadEpisodeVocabulary } from '../../../src/tasks/load-episode-vocabulary.ts'
import { registry } from '../brief/small-case.ts'
import { report } from './mention.ts'

const vocabulary = loadEpisodeVocabulary()
const accounts = (...others: readonly EpisodeReport[]) => {
  const episodes = EPISODES.run(
    { tie: null, reports: [report('a'), ...others], judgements: [], registry, vocabulary },
    {},
  )
  const own = episodes.find(({ reports }) => reports.some(({ mention }) => mention.id === 'a'))
  if (own === undefined) throw new Error('a report is in an episode')
  return Object.fromEntries(episodeAccounts(own, episodes).map(({ document, places }) => [document, places]))
}
const elsewise = { words: 'the guest was shown the gardens of the palace', type: 'SUPPORT' } as const

describe('accounts of an episode', () => {
  it('are all of a text that opens with it within a week', () => {
    expect(accounts()).toEqual({ 'd-a': null })
  })

  it('are its places alone in a text that comes to it later, or long after', () => {
    const late = report('b', { published: '2024-07-01' })
    const deep = report('c', { place: [6, 20] })
    expect(accounts(late, deep)).toEqual({ 'd-a': null, 'd-b': [[0, 48]], 'd-c': [[0, 48]] })
  })

  it('are what is told of the same two on the same day, in whatever words', () => {
    expect(accounts(report('e', elsewise))).toEqual({ 'd-a': null, 'd-e': null })
    expect(accounts(report('f', { ...elsewise, when: '2024-05-28' }))).toEqual({ 'd-a': null })
    expect(accounts(report('g', { ...elsewise, target: ['RUS'] }))).toEqual({ 'd-a': null })
    expect(accounts(report('h', { ...elsewise, when: '2024' }))).toEqual({ 'd-a': null })
  })
})
