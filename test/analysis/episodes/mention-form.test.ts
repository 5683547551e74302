import { describe, expect, it } from 'vitest'
import { mentionForm } from '../../../src/analysis/episodes/mention-form.ts'
import { loadEpisodeVocabulary } from '../../../src/tasks/load-episode-vocabulary.ts'
import { mention } from './mention.ts'

const vocabulary = loadEpisodeVocabulary()
const formOf = (words: string, sentence = `${words}.`) => mentionForm(mention('m', { words, sentence }), vocabulary)

describe('mentionForm', () => {
  it.each([
    ['Norway’s king opened the bridge on 3 May', 'deed', 'date'],
    ['The minister said that the bridge would open on 3 May', 'speech', 'none'],
    ['The minister said on Monday that the bridge would open', 'speech', 'date'],
    ['“We built it and it stands,” the mayor told his guests', 'speech', 'none'],
    ['the opening of the bridge', 'phrase', 'none'],
    ['the visit he paid to Oslo last December', 'deed', 'date'],
    ['They met again some weeks later', 'deed', 'relative'],
  ])('%s', (words, kind, time) => expect(formOf(words)).toMatchObject({ kind, time }))

  it('tells where in its sentence a mention stands', () => {
    const sentence = 'On Monday the king opened the bridge, which was built after the ferry sank.'
    expect(formOf('the king opened the bridge', sentence)).toMatchObject({ lead: 'head', timeBeside: true })
    expect(formOf('which was built', sentence).lead).toBe('relative')
    expect(formOf('the ferry sank', sentence)).toMatchObject({ lead: 'time', definite: true })
  })

  it('takes only the main clause for the time it is told in', () => {
    expect(formOf('He had signed the treaty').perfect).toBe(true)
    expect(formOf('He said that Norway had signed the treaty').perfect).toBe(false)
  })
})
