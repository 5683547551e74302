import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type KnownWord, parseSentences, startParser } from '../../../src/reading/syntax/parser.ts'
import { longestParse } from '../../../src/reading/syntax/parser-kernel.ts'
import { loadSyntax } from '../../../src/tasks/load-syntax.ts'
import { shareArrays } from '../../../src/tasks/share-arrays.ts'

const model = loadSyntax()
const parser = startParser(model)

interface Parsed {
  readonly tags: readonly number[]
  readonly heads: readonly number[]
  readonly relations: readonly number[]
}

function parse(sentences: readonly (readonly string[])[], own = parser): Parsed {
  const forms = sentences.flat()
  let end = 0
  const ends = sentences.map((sentence) => {
    end += sentence.length
    return end
  })
  const columns = {
    words: new Array<KnownWord>(forms.length),
    tags: new Uint8Array(forms.length),
    heads: new Int32Array(forms.length),
    relations: new Uint8Array(forms.length),
  }
  parseSentences(own, (i) => forms[i] as string, ends, columns)
  return { tags: [...columns.tags], heads: [...columns.heads], relations: [...columns.relations] }
}

const words =
  'Iran said that the envoy of Turkey , who had left Damascus , will not sign it and " . ! 2024 zzgrx Ω é'.split(' ')
const sentence = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 40 })
const sentences = fc.array(sentence, { minLength: 1, maxLength: 20 })

describe('parseSentences', () => {
  it('reads a sentence the same alone and among others, whatever was read before', () => {
    fc.assert(
      fc.property(sentences, (some) => {
        const together = parse(some)
        let from = 0
        for (const each of some) {
          const to = from + each.length
          const alone = parse([each])
          expect(together.tags.slice(from, to)).toEqual(alone.tags)
          expect(together.relations.slice(from, to)).toEqual(alone.relations)
          expect(together.heads.slice(from, to)).toEqual(alone.heads.map((head) => (head < 0 ? -1 : head + from)))
          from = to
        }
      }),
      { seed: 7, numRuns: 30 },
    )
  })

  it('forgets words when it has met too many, and reads on as before', () => {
    const first = [['The', 'minister', 'left', 'Damascus', '.']]
    const before = parse(first)
    const own = startParser(model)
    const many = Array.from({ length: 6000 }, (_, i) => [`word${i}`])
    parse(many, own)
    expect(own.known.size).toBeLessThanOrEqual(model.sizes.SLOTS as number)
    expect(parse(first, own)).toEqual(before)
  })

  it('makes one tree of a sentence that is too long to be read at once', () => {
    const long = Array.from({ length: 3 * longestParse + 7 }, (_, i) => words[i % words.length] as string)
    const { heads } = parse([['Yes', '.'], long, ['No', '.']])
    const own = heads.slice(2, 2 + long.length)
    expect(own.filter((head) => head === -1)).toHaveLength(1)
    for (const start of own.keys()) {
      let at = start
      for (let step = 0; at !== -1 && step <= long.length; step++) at = own[at] === -1 ? -1 : (own[at] as number) - 2
      expect(at).toBe(-1)
    }
  })

  it('reads the same with weights in memory that threads share', () => {
    const some = [['Egypt', 'and', 'Ethiopia', 'signed', 'a', 'declaration', '.']]
    expect(parse(some, startParser(shareArrays(model)))).toEqual(parse(some))
  })

  it('reads nothing', () => {
    expect(parse([])).toEqual({ tags: [], heads: [], relations: [] })
  })
})
