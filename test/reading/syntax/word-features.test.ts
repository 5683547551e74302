import { describe, expect, it } from 'vitest'
import {
  affixCount,
  affixRows,
  shapeRows,
  straighten,
  wordFeatures,
  wordKey,
} from '../../../src/reading/syntax/word-features.ts'

function features(form: string): { readonly affixes: readonly number[]; readonly shape: number } {
  const out = new Int32Array(affixCount + 1)
  wordFeatures(straighten(form), out)
  return { affixes: [...out.subarray(0, affixCount)], shape: out[affixCount] as number }
}

describe('wordFeatures', () => {
  it('sees the same ending in different words, and no ending longer than the word', () => {
    const [signing, ending] = [features('signing'), features('ending')]
    expect(signing.affixes.slice(3, 6)).toEqual(ending.affixes.slice(3, 6))
    expect(signing.affixes[0]).not.toBe(ending.affixes[0])
    expect(features('of').affixes.map((row) => row >= 0)).toEqual([true, true, false, true, true, false, false, false])
  })

  it('tells capitals and marks apart, and not letters or the length of a run', () => {
    expect(features('Damascus').shape).toBe(features('Tehran').shape)
    expect(features('2024').shape).toBe(features('195').shape)
    const shapes = ['Iran', 'iran', 'IRAN', 'U.S.', '1970s', 'al-Assad', '’s'].map((form) => features(form).shape)
    expect(new Set(shapes).size).toBe(shapes.length)
  })

  it('stays within its tables', () => {
    for (const form of ['x', 'Пресс', '—', 'a'.repeat(500), '😀', '\ud800']) {
      const { affixes, shape } = features(form)
      for (const row of affixes) expect(row).toBeLessThan(affixRows)
      expect(shape).toBeGreaterThanOrEqual(0)
      expect(shape).toBeLessThan(shapeRows)
    }
  })
})

describe('wordKey', () => {
  it('is one for capitals, digits and curly marks', () => {
    expect(wordKey('Iran')).toBe(wordKey('IRAN'))
    expect(wordKey('1999')).toBe(wordKey('2024'))
    expect(wordKey(straighten('’s'))).toBe(wordKey("'s"))
    expect(wordKey('Iran')).not.toBe(wordKey('Iraq'))
  })
})
