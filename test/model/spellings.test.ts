import { describe, expect, it } from 'vitest'
import { spellings } from '../../src/model/spellings.ts'

describe('spellings', () => {
  const variants = spellings([
    ['asad', 'assad', 'esad'],
    ['mohamed', 'muhamad', 'mehmed'],
  ])

  it('gives the word itself first, then those beside it', () => {
    expect(variants('asad')).toEqual(['asad', 'assad', 'esad'])
  })

  it('leaves unknown words alone', () => {
    expect(variants('angela merkel')).toEqual(['angela merkel'])
  })

  it('combines the words of a name', () => {
    const all = variants('mohamed asad')
    expect(all).toHaveLength(9)
    expect(all).toContain('mehmed esad')
  })

  it('stops combining before there are too many', () => {
    const many = spellings([Array.from({ length: 10 }, (_, i) => `w${i}`)])
    expect(many('w0 w1 w2').length).toBeLessThanOrEqual(24)
  })
})
