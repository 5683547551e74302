import { describe, expect, it } from 'vitest'
import { danglingPronoun } from '../../../src/analysis/brief/prose/dangling-pronoun.ts'
import { tagWords } from './small-case.ts'

describe('danglingPronoun', () => {
  it.each([
    'Iran would stand by it in reconstruction',
    'The minister met him in Geneva',
    'Norway promised to help them',
  ])('says too little alone: %s', (clause) => {
    expect(danglingPronoun(tagWords(clause))).toBe(true)
  })

  it.each([
    'Norway said that it would help Sweden',
    'Mr Olsen promised that Oslo will not forget who stood beside it',
    'Norway sent Sweden a loan and then doubled it',
    'Norway closed the border',
    'It closed the border',
  ])('can stand alone, or is left to its caller: %s', (clause) => {
    expect(danglingPronoun(tagWords(clause))).toBe(false)
  })
})
