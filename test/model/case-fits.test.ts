import { describe, expect, it } from 'vitest'
import { caseFits } from '../../src/model/case-fits.ts'

const form = (text: string, exactCase = true) => ({ text, exactCase })

describe('caseFits', () => {
  it.each([
    ['Turkey', 'Turkey', true],
    ['Turkey', "Turkey's", true],
    ['Turkey', 'TURKEY', true],
    ['Turkey', 'turkey', false],
    ['Chad', 'CHAD', false],
    ['US', 'US', true],
    ['US', 'U.S.', true],
    ['US', 'us', false],
    ['US', 'Us', false],
    ['WHO', 'Who', false],
    ['NATO', 'Nato', true],
    ['SANA', "Sana'a", false],
    ['Assad', 'al-Asad', true],
    ['Power', 'power', false],
  ])('form %s written %s: %s', (text, surface, fits) => {
    expect(caseFits(form(text), surface)).toBe(fits)
  })

  it('lets other forms be written in any way', () => {
    expect(caseFits(form('Iran', false), 'iran')).toBe(true)
  })
})
