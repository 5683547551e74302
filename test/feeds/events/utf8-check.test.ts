import { isUtf8 } from 'node:buffer'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Utf8Check } from '../../../src/feeds/events/utf8-check.ts'

describe('Utf8Check', () => {
  it('agrees with a look at all bytes at once, however they are cut', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 20 }).map((one) => Buffer.from(one))
    const bytes = fc.uint8Array({ maxLength: 3 }).map((one) => Buffer.from(one))
    const mixed = fc
      .array(fc.oneof({ weight: 6, arbitrary: text }, bytes), { maxLength: 4 })
      .map((parts) => Buffer.concat(parts))
    fc.assert(
      fc.property(mixed, fc.integer({ min: 1, max: 5 }), (all, size) => {
        const check = new Utf8Check()
        for (let at = 0; at < all.length; at += size) check.add(all.subarray(at, at + size))
        expect(check.end()).toBe(isUtf8(all))
      }),
      { numRuns: 500, seed: 3 },
    )
  })
})
