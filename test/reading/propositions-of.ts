import type { ReadoutItem } from '../../src/model/readout.ts'
import { findPropositions } from '../../src/reading/find-propositions.ts'
import { readToAttributions } from '../../src/reading/read-document.ts'
import { loadMeanings } from '../../src/tasks/load-meanings.ts'
import { loadVocabulary } from '../../src/tasks/load-reader.ts'

const vocabulary = loadVocabulary()
const meanings = loadMeanings()

/** The propositions of a text between Norway and Eritrea, which Norway tells. */
export function propositionsOf(text: string, title = ''): readonly ReadoutItem[] {
  const document = { id: 'd', title, publisher: null, published: '2024-08-20', text }
  const reading = readToAttributions(document, vocabulary)
  return findPropositions(reading, { sides: ['NOR', 'ERI'], own: 'NOR' }, vocabulary, meanings)
}

/** The only proposition of a text. */
export function propositionOf(text: string): ReadoutItem {
  const [one, ...more] = propositionsOf(text)
  if (one === undefined || more.length > 0) throw new Error(`"${text}" has ${more.length + (one ? 1 : 0)} propositions`)
  return one
}
