import { describe, expect, it } from 'vitest'
import type { Actor } from '../../src/model/actor.ts'
import { officeOn } from '../../src/model/office-on.ts'

const person: Actor = {
  id: 'p',
  kind: 'person',
  names: [],
  speaksFor: [],
  members: [],
  partOf: [
    { of: 'CHN', as: 'vice president', from: '2008', to: '2013' },
    { of: 'CHN', as: 'general secretary', from: '2012-11', to: null },
    { of: 'CHN', as: 'president', from: '2013-03', to: null },
  ],
}

describe('officeOn', () => {
  it('is the highest of several', () => {
    expect(officeOn(person, '2020')).toBe('president')
    expect(officeOn(person, '2012-12')).toBe('general secretary')
    expect(officeOn(person, '2010')).toBe('vice president')
  })

  it('is the latest where the date is open, and none before the first', () => {
    expect(officeOn(person, null)).toBe('president')
    expect(officeOn(person, '2001')).toBeNull()
  })
})
