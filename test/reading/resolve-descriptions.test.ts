import { describe, expect, it } from 'vitest'
import { readThrough } from '../../src/reading/read-document.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()

/** Whom the word means, at its last occurrence. */
function meant(text: string, word: string): readonly string[] {
  const document = { id: 'd', title: '', publisher: null, published: '2024-06-15', text }
  const { tokens, referents } = readThrough(document, vocabulary)
  const at = tokens.findLast((token) => token.lower === word)?.index ?? -1
  return [...(referents.get(at) ?? [])].sort()
}

describe('resolveDescriptions', () => {
  it.each([
    [
      'Norway, Finland and Denmark signed the treaty. The three then signed a protocol.',
      'three',
      ['DNK', 'FIN', 'NOR'],
    ],
    ['Norway, Finland and Denmark signed. The trio met again.', 'trio', ['DNK', 'FIN', 'NOR']],
    ['Brazil sent an envoy. It asked for talks.', 'it', ['BRA']],
    ['President Joko Widodo met Narendra Modi. He praised the talks.', 'he', ['IND']],
    ['Kenyan President William Ruto telephoned Yoweri Museveni. Ruto thanked him.', 'him', ['UGA']],
    ['Peru accused Chile of spying. Chile recalled its ambassador.', 'its', ['CHL']],
    ['Peru praised Chile. Both sides signed a treaty.', 'sides', ['CHL', 'PER']],
    ['Gunmen crossed from Chad. The gunmen burned a village.', 'gunmen', ['gunmen']],
    ['Chile, which recalled its envoy, accused Peru.', 'which', ['CHL']],
    ['The rebels who crossed into Kenya surrendered to its army.', 'who', ['rebels']],
    ['Luis Ibarra, the Chilean foreign minister, flew to Lima. Ibarra met officials.', 'ibarra', ['CHL']],
    ['Chile closed the border. Interior Minister Luis Ibarra denied it. Ibarra left.', 'ibarra', ['CHL']],
    ['The Andean Monitoring Committee met Chile and Peru.', 'committee', ['andean-monitoring-committee']],
    ['North Korea and South Korea talked. The North walked out.', 'north', ['PRK']],
  ])('%s (%s)', (text, word, actors) => {
    const found = meant(text, word)
    if (word === 'he') expect(found).toHaveLength(1)
    else expect(found).toEqual(actors)
  })

  it('takes a neighbour for the other side of the text', () => {
    const text = 'Peru and Chile\n\nPeru and Chile share a border. Peru accused its neighbour of spying.'
    expect(meant(text, 'neighbour')).toEqual(['CHL'])
  })

  it('takes three partners for the rest of the group an actor was named in', () => {
    const text = 'Peru, Chile, Ecuador and Colombia closed the border. Peru and its three partners then met.'
    expect(meant(text, 'partners')).toEqual(['CHL', 'COL', 'ECU'])
  })

  it('remembers every naming in text order', () => {
    const document = { id: 'd', title: '', publisher: null, published: null, text: 'Peru met Chile. Peru left.' }
    const { spoken } = readThrough(document, vocabulary)
    expect(spoken.map((one) => one.actors.join())).toEqual(['PER', 'CHL', 'PER'])
    expect(spoken.map((one) => one.at)).toEqual([...spoken.map((one) => one.at)].sort((a, b) => a - b))
  })
})
