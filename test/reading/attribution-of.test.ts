import { describe, expect, it } from 'vitest'
import { loadReader } from '../../src/tasks/load-reader.ts'

const reader = loadReader()

function attributions(text: string): readonly (readonly string[])[] {
  const document = { id: 'd', title: '', publisher: null, published: '2024-06-15', text }
  return reader.read(document).map((claim) => claim.attribution)
}

describe('attributionOf', () => {
  it('gives a reported clause to whom the text has it from', () => {
    expect(attributions('According to Reuters, Iran supplied drones to Russia.')[0]).toEqual(['reuters'])
  })

  it('leaves what the author says to nobody', () => {
    expect(attributions('Iran supplied drones to Russia.')[0]).toEqual([])
  })

  it('does not give what a thing indicates to the thing', () => {
    for (const sources of attributions('The silence indicates that Iran distrusts Russia.')) expect(sources).toEqual([])
  })
})
