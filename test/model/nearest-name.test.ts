import { describe, expect, it } from 'vitest'
import { nearestName } from '../../src/model/nearest-name.ts'

describe('nearestName', () => {
  it.each([
    ['dates', ['date', 'state', 'tags'], 'date'],
    ['Event_Date', ['event date', 'event id'], 'event date'],
    ['sorce', ['target', 'source'], 'source'],
    ['x', ['identifier'], null],
    ['anything', [], null],
  ])('of %s among %j is %s', (name, names, nearest) => {
    expect(nearestName(name, names)).toBe(nearest)
  })
})
