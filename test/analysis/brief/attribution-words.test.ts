import { describe, expect, it } from 'vitest'
import { sayAttribution } from '../../../src/analysis/brief/prose/attribution-words.ts'
import { registry } from './small-case.ts'

describe('sayAttribution', () => {
  it.each([
    ['OST', 'Ostland'],
    ['anonymous', 'unnamed sources'],
    ['anonymous: reportedly', 'unnamed sources'],
    ['anonymous: some', 'some observers'],
    ['anonymous: central bank governor', 'a central bank governor'],
    ['anonymous: aide to the president', 'an aide to the president'],
    ['anonymous: officials in the port', 'officials in the port'],
    ['anonymous: A member of the chamber', 'a member of the chamber'],
    ['anonymous: one of the people', 'one of the people'],
    ['anonymous: the minister’s adviser', 'the minister’s adviser'],
  ])('%s: %s', (attribution, words) => {
    expect(sayAttribution(attribution, registry)).toBe(words)
  })
})
