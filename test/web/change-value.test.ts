import { describe, expect, it } from 'vitest'
import { movedTo, withPart } from '../../src/web/pages/positions/change-value.ts'

const AXIS = { least: 0, most: 100 }
const VALUE = { low: 40, likely: 50, high: 70 }

describe('a value that is changed', () => {
  it.each([
    ['low', 30, { low: 30, likely: 50, high: 70 }],
    ['low', 60, { low: 60, likely: 60, high: 70 }],
    ['likely', 80, { low: 40, likely: 80, high: 80 }],
    ['likely', 10, { low: 10, likely: 10, high: 70 }],
    ['high', 20, { low: 20, likely: 20, high: 20 }],
    ['high', 300, { low: 40, likely: 50, high: 100 }],
  ] as const)('takes along what is in the way of its %s at %d', (part, to, wanted) => {
    expect(withPart(VALUE, part, to, AXIS)).toEqual(wanted)
  })

  it('moves as a whole, to a place of the axis, and no further than its ends', () => {
    expect(movedTo(VALUE, 60.2, AXIS)).toEqual({ low: 50, likely: 60, high: 80 })
    expect(movedTo(VALUE, 95, AXIS)).toEqual({ low: 85, likely: 95, high: 100 })
    expect(movedTo(VALUE, -8, AXIS)).toEqual({ low: 0, likely: 0, high: 20 })
    expect(movedTo({ low: 0.4, likely: 0.5, high: 0.6 }, 0.1234, { least: 0, most: 1 })).toEqual({
      low: 0.025,
      likely: 0.125,
      high: 0.225,
    })
  })
})
