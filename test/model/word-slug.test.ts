import { expect, it } from 'vitest'
import { wordSlug } from '../../src/model/word-slug.ts'

it.each([
  ['the Syrian merchants', 'syrian-merchants'],
  ['two senior Turkish officials', 'turkish-officials'],
  ['Iran’s allies', 'iran-allies'],
  ['the', 'the'],
])('%s becomes %s', (phrase, slug) => {
  expect(wordSlug(phrase)).toBe(slug)
})
