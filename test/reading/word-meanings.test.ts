import { describe, expect, it } from 'vitest'
import { parseMeanings } from '../../src/reading/word-meanings.ts'
import { loadMeanings } from '../../src/tasks/load-meanings.ts'

/** Two words of two numbers each: 3, 4 and 0, -5. */
function file(magic = 'ENTEMEA1'): Uint8Array {
  const text = new TextEncoder().encode('talk 90\npeace 990')
  const head = new Uint8Array(new Uint32Array([2, 2, text.length]).buffer)
  return new Uint8Array([...new TextEncoder().encode(magic), ...head, ...text, ...new Uint8Array([3, 4, 0, -5])])
}

describe('parseMeanings', () => {
  it('gives vectors of length 1, and how rare a word is by its rank', () => {
    const meanings = parseMeanings(file())
    expect([...(meanings('talk')?.vector ?? [])]).toEqual([Math.fround(0.6), Math.fround(0.8)])
    expect([...(meanings('peace')?.vector ?? [])]).toEqual([0, -1])
    expect(meanings('talk')?.rarity).toBeCloseTo(Math.log(100) / 11, 12)
    expect(meanings('peace')?.rarity).toBeCloseTo(Math.log(1000) / 11, 12)
    expect(meanings('war')).toBeNull()
  })

  it('refuses a file of another kind, and says which it needs', () => {
    expect(() => parseMeanings(file('ENTESYN3'))).toThrow('needs a file that begins with ENTEMEA1, got "ENTESYN3"')
  })
})

describe('the meanings that come with the package', () => {
  const meanings = loadMeanings()
  const near = (a: string, b: string) => {
    const [left, right] = [meanings(a)?.vector, meanings(b)?.vector]
    return left?.reduce((sum, one, k) => sum + one * (right?.[k] ?? 0), 0) ?? Number.NaN
  }

  it.each([
    ['pledge', 'promise', 'threat'],
    ['frontier', 'border', 'army'],
    ['gratitude', 'thanks', 'anger'],
    ['prolong', 'extend', 'sign'],
    ['accord', 'agreement', 'dinner'],
  ])('"%s" is nearer to "%s" than to "%s"', (word, same, other) => {
    expect(near(word, same)).toBeGreaterThan(near(word, other) + 0.1)
  })

  it('tell frequent words from rare ones', () => {
    expect(meanings('say')?.rarity).toBeLessThan(meanings('demarcation')?.rarity ?? 0)
  })
})
