import { describe, expect, it } from 'vitest'
import { shareArrays } from '../../src/tasks/share-arrays.ts'

describe('shareArrays', () => {
  it('gives the same data, with its numbers in shared memory', () => {
    const numbers = new Int16Array([1, -2, 300]).subarray(1)
    const before = { a: numbers, b: [new Uint8Array([7])], c: new Map([['k', { d: numbers }]]), e: 'text', f: null }
    const after = shareArrays(before)
    expect(after).toEqual(before)
    expect(after.a.buffer).toBeInstanceOf(SharedArrayBuffer)
    expect(after.c.get('k')?.d).toBe(after.a)
    expect(numbers.buffer).toBeInstanceOf(ArrayBuffer)
  })

  it('takes a Buffer for what it is', () => {
    expect([...shareArrays({ bytes: Buffer.from('ab') as Uint8Array }).bytes]).toEqual([97, 98])
  })
})
