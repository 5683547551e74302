import { describe, expect, it } from 'vitest'
import { sidesNamed } from '../../../src/analysis/brief/sides-named.ts'
import { loadRegistry } from '../../../src/tasks/load-registry.ts'

const registry = loadRegistry()
const named = (words: string, date: string | null = null) =>
  sidesNamed(words.split(' '), ['IRN', 'SYR'], registry, date).join(' ')

describe('sidesNamed', () => {
  it.each([
    ['Syria still buys Iranian fuel', 'IRN SYR'],
    ['Tehran lent money to a neighbour', 'IRN'],
    ['the two governments signed', ''],
    ['it relies on them', ''],
    ['Syria ’s port was shut', 'SYR'],
    ['Jordan shut its border', ''],
  ])('%s: %s', (words, sides) => {
    expect(named(words)).toBe(sides)
  })

  it('counts people for their state while they are in office', () => {
    expect(named('Ahmadinejad spoke at length', '2008-03')).toBe('IRN')
    expect(named('Ahmadinejad spoke at length', '2019-03')).toBe('')
  })
})
