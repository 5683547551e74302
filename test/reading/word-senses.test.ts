import { describe, expect, it } from 'vitest'
import { hashString } from '../../src/reading/syntax/hash.ts'
import type { Token } from '../../src/reading/token.ts'
import { parseWordSenses, senseOf } from '../../src/reading/word-senses.ts'

const table = [
  'word\tkind\ttype\tlean\tdimension\troles',
  'v:shell\te\tASSAULT\t-2\tm\ts',
  'n:pact\te\tAGREE\t2\td\tm',
  'a:academic\t-\t-\t0\tc\t-',
  'n:film\ts\tNONE\t1\tp\ts',
].join('\n')
const senses = parseWordSenses('word-senses.tsv', table)
const word = (pos: string, lemma: string) => senseOf({ pos, lemma } as Token, senses)

describe('senseOf', () => {
  it('finds a word as the part of speech it is, in any case', () => {
    expect(word('VERB', 'Shell')).toMatchObject({
      type: hashString('ASSAULT'),
      lean: -2,
      dimension: hashString('military'),
    })
    expect(word('NOUN', 'film')?.dimension).toBe(hashString('media'))
  })

  it('takes another part of speech where its own has none, and nothing for names and unknown words', () => {
    expect(word('NOUN', 'shell')?.type).toBe(hashString('ASSAULT'))
    expect(word('PROPN', 'pact')).toBeNull()
    expect(word('NOUN', 'kettle')).toBeNull()
    expect(word('ADJ', 'academic')).toBeNull()
  })
})
