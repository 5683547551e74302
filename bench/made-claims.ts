import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { type Claim, PLOVER_TYPES } from '../src/model/claim.ts'
import { claimId } from '../src/model/claim-id.ts'
import type { Document } from '../src/model/document.ts'
import { seededRandom } from '../src/model/seeded-random.ts'
import { parseTable } from '../src/model/table.ts'
import type { Store } from '../src/store/store.ts'

const A_DOCUMENT = 50
const AT = '2026-01-05T08:00:00.000Z'
const states = parseTable('states.tsv', readFileSync(new URL('../data/actors/states.tsv', import.meta.url), 'utf8'), [
  'id',
  'sovereign',
])
  .filter((row) => row.sovereign === 'yes')
  .map((row) => row.id)

/** Fills a case with made claims of states toward states, few of which take most, fifty to a document. */
export async function fillClaims(store: Store, claims: number): Promise<void> {
  const random = seededRandom(1)
  const some = <T>(list: readonly T[], power: number) => list[Math.floor(list.length * random() ** power)] as T
  for (let number = 0; number < claims / A_DOCUMENT; number++) {
    const day = new Date(Date.UTC(2000, 0, 1) + Math.floor(random() * 9000) * 86_400_000).toISOString().slice(0, 10)
    const lines = Array.from(
      { length: A_DOCUMENT },
      (_, i) => `Document ${number}, sentence ${i}: one acts toward the other.`,
    )
    const document = documentOf(lines.join('\n'), day)
    await store.addDocument(document, null, AT)
    const found = lines.map((line): Claim => {
      const start = document.text.indexOf(line)
      const passage = { document: document.id, start, end: start + line.length, quote: line }
      const [source, target] = [some(states, 3), some(states, 3)]
      const content = {
        kind: random() < 0.6 ? 'event' : 'statement',
        source: [source],
        target: [target],
        type: some(PLOVER_TYPES, 1),
        attribution: [],
        modality: 'actual',
        when: day,
        dimension: 'diplomatic',
        dyad: source === target ? null : ([source, target].sort() as [string, string]),
        direction: random() < 0.5 ? 'closer' : 'apart',
        value: null,
      } as const
      const sentence = [start, start + line.length] as const
      return {
        ...content,
        id: claimId(passage, content),
        passage,
        sentence,
        reader: { name: 'made', version: '1', score: 1 },
      }
    })
    await store.addReading(document.id, { name: 'made', version: '1' }, found, AT)
  }
}

function documentOf(text: string, published: string): Document {
  return {
    id: createHash('sha256').update(text).digest('hex'),
    title: 'Made',
    publisher: 'Made',
    published,
    retrieved: AT,
    language: 'en',
    mediaType: 'text/plain',
    address: 'made.txt',
    text,
    extractor: { name: 'plain-text', version: '1' },
  }
}
