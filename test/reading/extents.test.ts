import { describe, expect, it } from 'vitest'
import { extentsOf } from '../../src/reading/extents.ts'
import { startReading } from '../../src/reading/start-reading.ts'
import { subtree } from '../../src/reading/syntax-tree.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

describe('extentsOf', () => {
  it('reaches from the first to the last word below each token', () => {
    const text =
      'The minister who left said that, as far as he knew, nobody from the embassy had asked for it. He then went home.'
    const reading = startReading({ id: 'd', title: '', publisher: null, published: null, text }, loadVocabulary())
    const { left, right } = extentsOf(reading.tokens)
    for (const { index } of reading.tokens) {
      const words = subtree(reading, index)
      expect([left[index], right[index]]).toEqual([Math.min(...words), Math.max(...words)])
    }
  })
})
