import { describe, expect, it } from 'vitest'
import { namedActors } from '../../../src/analysis/brief/named-actors.ts'
import { loadRegistry } from '../../../src/tasks/load-registry.ts'

const registry = loadRegistry()
const named = (words: string, date: string | null = null) =>
  [...namedActors(words.split(' '), registry, date)].sort().join(' ')

describe('namedActors', () => {
  it.each([
    ['Syria still buys Iranian fuel', 'IRN SYR'],
    ['Tehran lent money to a neighbour', 'IRN'],
    ['the two governments signed', ''],
    ['it relies on them', ''],
    ['Syria ’s port was shut', 'SYR'],
    ['Jordan shut its border', 'JOR'],
    ['Israel struck a depot near Aleppo', 'ISR'],
    ['the Arab League met in Riyadh', 'arab-league'],
    ['Riyadh asked the Arab League to meet', 'SAU arab-league'],
  ])('%s: %s', (words, sides) => {
    expect(named(words)).toBe(sides)
  })

  it('counts people for their state while they are in office', () => {
    expect(named('Ahmadinejad spoke at length', '2008-03')).toBe('IRN')
    expect(named('Ahmadinejad spoke at length', '2019-03')).not.toContain('IRN')
  })
})
