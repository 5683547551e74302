import { describe, expect, it } from 'vitest'
import { otherPlaces } from '../../../src/analysis/sources/other-places.ts'
import type { Appearance } from '../../../src/model/source.ts'

const at = (publisher: string | null, address: string): Appearance => ({
  document: 'd',
  address,
  title: 'A text',
  publisher,
  published: '2024-05-30',
  retrieved: '2024-05-30T00:00:00Z',
})
const places = (own: string | null, ...all: readonly Appearance[]) =>
  otherPlaces(all, own).map(({ address }) => address)

describe('other places of a text', () => {
  it('are its other publishers, each once, however their names are written', () => {
    expect(
      places('SANA', at('SANA', 'a'), at('Reuters', 'b'), at('reuters', 'c'), at('sana', 'd'), at('Gulf Ledger', 'e')),
    ).toEqual(['b', 'e'])
  })

  it('are other sites where no publisher is told, and no names of files', () => {
    const sites = [at(null, 'https://a.example/1'), at(null, 'https://a.example/2'), at(null, 'https://b.example/1')]
    expect(places(null, ...sites, at(null, 'copy.txt'))).toEqual(['https://b.example/1'])
    expect(places('SANA', ...sites)).toEqual(['https://a.example/1', 'https://b.example/1'])
  })

  it('are none of a text that stood in one place', () => {
    expect(places(null, at(null, 'a.txt'))).toEqual([])
    expect(places('SANA', at('SANA', 'a.txt'))).toEqual([])
  })
})
