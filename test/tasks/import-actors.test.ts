import { describe, expect, it } from 'vitest'
import { importActors } from '../../src/tasks/import-actors.ts'

describe('importActors', () => {
  it('tells a dictionary, a CSV and a pack apart', () => {
    expect(importActors('a', '# d\nFREEDONIA_ [FRD]\n').actors[0]?.id).toBe('FRD')
    expect(importActors('b', 'OLD_KEDS_NAME [FRDREB]\n').actors[0]?.id).toBe('old-keds-name')
    expect(importActors('c', '\uFEFFid;name\nnew-front;New Front\n').actors[0]?.id).toBe('new-front')
    const pack = importActors('d', 'id,name\nnew-front,New Front\n')
    expect(importActors('e', JSON.stringify(pack))).toEqual({ ...pack, name: 'e', source: 'd' })
  })

  it.each([
    ['', /x is empty/],
    ['just some words\nand more', /neither an actor dictionary/],
    ['{ broken', /begins like JSON/],
    ['{ "actors": 3 }', /no actor pack/],
  ])('says what is wrong with %j', (text, message) => {
    expect(() => importActors('x', text)).toThrow(message)
  })
})
