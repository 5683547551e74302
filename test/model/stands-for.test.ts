import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/model/actor.ts'
import { countryOf, standsFor } from '../../src/model/stands-for.ts'

const actor = (id: string, more: Partial<Actor> = {}): Actor => ({
  id,
  kind: 'organisation',
  names: [],
  partOf: [],
  speaksFor: [],
  members: [],
  ...more,
})
const part = (of: string, from: string | null = null, to: string | null = null) => ({ of, as: null, from, to })
const actors = new Map(
  [
    actor('SYR', { kind: 'state' }),
    actor('DEU', { kind: 'state' }),
    actor('minister', { kind: 'person', partOf: [part('SYR', '2000-07', '2010')] }),
    actor('mover', { kind: 'person', partOf: [part('DEU', '2000', '2004'), part('eu', '2005', '2009')] }),
    actor('eu'),
    actor('chair', { kind: 'person', partOf: [part('DEU', '2000', '2004'), part('league', '1999', '2005')] }),
    actor('league'),
    actor('member', { kind: 'person', base: 'brigade' }),
    actor('army', { partOf: [part('SYR')] }),
    actor('brigade', { partOf: [part('army')] }),
    actor('voice', { kind: 'outlet', speaksFor: ['brigade'] }),
    actor('rebels', { base: 'SYR' }),
    actor('here', { partOf: [part('there')] }),
    actor('there', { partOf: [part('here')] }),
  ].map((one) => [one.id, one]),
)

describe('standsFor', () => {
  it.each([
    ['minister', '2005-03-01', 'SYR'],
    ['minister', '2000-06-30', 'minister'],
    ['minister', '2000', 'SYR'],
    ['minister', '2010-12-31', 'SYR'],
    ['minister', '2011', 'minister'],
    ['minister', null, 'SYR'],
    ['mover', null, 'mover'],
    ['mover', '2007', 'eu'],
    ['chair', '2003', 'DEU'],
    ['chair', '2005', 'league'],
    ['army', null, 'SYR'],
    ['brigade', '1999', 'SYR'],
    ['voice', '1999', 'SYR'],
    ['rebels', '1999', 'rebels'],
    ['nobody', null, 'nobody'],
  ])('%s on %s is %s', (id, date, stands) => {
    expect(standsFor(actors, id, date)).toBe(stands)
  })

  it('ends where two are part of each other', () => {
    expect(['here', 'there']).toContain(standsFor(actors, 'here', null))
  })
})

describe('countryOf', () => {
  it.each([
    ['rebels', 'SYR'],
    ['voice', 'SYR'],
    ['eu', 'eu'],
    ['member', 'SYR'],
    ['nobody', null],
  ])('%s belongs to %s', (id, country) => {
    expect(countryOf(actors, id, '1999')).toBe(country)
  })
})
