import { describe, expect, it } from 'vitest'
import { createReader } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const reader = createReader(loadVocabulary())

function dimensions(text: string): readonly string[] {
  const claims = reader.read({ id: 'd', title: '', publisher: null, published: '2024-08-20', text })
  return claims.map(({ dimension }) => dimension)
}

describe('judgeDimension', () => {
  it.each([
    ['Norway has praised Eritrea.', 'diplomatic'],
    ['Norway has praised Eritrea for its frigates and missiles.', 'military'],
    ['Norway buys Eritrean cotton.', 'economic'],
    ['Norway has condemned Eritrea for its raid on a mosque and on pilgrims.', 'cultural'],
    ['The newspaper of Norway published a map of Eritrea.', 'media'],
    ['Norway has arrested two Eritrean spies.', 'intelligence'],
  ])('%s %s', (text, dimension) => {
    expect(dimensions(text)[0]).toBe(dimension)
  })

  it('goes by the words around where the clause itself tells nothing', () => {
    expect(dimensions('Norway signed it after Eritrea had fired rockets at its frigate and its soldiers.')[0]).toBe(
      'military',
    )
  })
})
