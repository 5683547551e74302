import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

/** The rules alone. */
const reader = createReader({ ...loadVocabulary(), judge: null })

function read(text: string) {
  return reader.read({ id: 'd', title: '', publisher: null, published: '2024-08-20', text })
}

describe('judgeSpeech', () => {
  it.each([
    ['Norway has said that Eritrea must leave the islet.', 'REQUEST'],
    ['Norway has said that Eritrea attacked two boats.', 'ACCUSE'],
    ['Norway has said that Eritrea helped the sailors.', 'SUPPORT'],
    ['Norway has said that its boats never entered Eritrea.', 'REJECT'],
    ['Norway has said that it will help Eritrea.', 'AGREE'],
    ['Norway has said that it will punish Eritrea.', 'THREATEN'],
    ['Norway has announced that it will withdraw its troops from Eritrea.', 'RETREAT'],
    ['Norway insisted that it attacked only pirates near Eritrea.', 'REJECT'],
    ['Norway has spoken of an insult from Eritrea.', 'ACCUSE'],
  ])('%s %s', (text, type) => {
    expect(read(text).find(({ kind }) => kind === 'statement')?.type).toBe(type)
  })
})

describe('figures beside deeds', () => {
  it('tells the number that a deed counts as a claim of its own', () => {
    const claims = read('Norwegian gunmen have killed 33 Eritrean soldiers.')
    expect(claims.map(({ kind, type }) => `${kind} ${type}`)).toEqual(['event ASSAULT', 'figure FORCE'])
    expect(claims[1]?.value).toEqual({ amount: 33, unit: 'killed' })
    expect(claims[1]?.direction).toBe('apart')
  })

  it('leaves out what only tells when or where', () => {
    const claims = read('Norwegian gunmen attacked Eritrea for three days.')
    expect(claims.filter(({ kind }) => kind === 'figure')).toEqual([])
  })

  it.each([
    ['Norway sold Eritrea boats for $40 million.', 'TRADE'],
    ['Norway gave Eritrea a loan of $40 million.', 'DEBT'],
    ['Norway lost 40 aircraft in the raid on Eritrea.', 'FORCE'],
  ])('%s %s', (text, type) => {
    expect(read(text).find(({ kind }) => kind === 'figure')?.type).toBe(type)
  })
})
