import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import type { Reader } from '../../src/reading/read-document.ts'
import type { ReaderDocument } from '../../src/reading/reading.ts'
import { loadReader } from '../../src/tasks/load-reader.ts'
import { type ReadOutcome, readMany } from '../../src/tasks/read-many.ts'
import { sampleClaim, sampleDocument } from '../store/sample-claim.ts'

const WORKER = new URL('../../dist/tasks/read-worker.js', import.meta.url)
const WORDS = ['praised', 'accused', 'visited', 'condemned', 'thanked']

const oneClaim: Reader = {
  name: 'test',
  version: '1',
  read: ({ text }) => {
    if (text.includes('broken')) throw new Error('it broke')
    return [sampleClaim(sampleDocument(text), text.slice(0, 4))]
  },
}

async function collect<T>(outcomes: AsyncIterable<ReadOutcome<T>>): Promise<readonly ReadOutcome<T>[]> {
  const all: ReadOutcome<T>[] = []
  for await (const outcome of outcomes) all.push(outcome)
  return all
}

function documents(count: number): readonly ReaderDocument[] {
  return Array.from({ length: count }, (_, i) =>
    sampleDocument(`Iran ${WORDS[i % 5]} Syria on ${1 + (i % 28)} May 2023. Report ${i} ends here.`),
  )
}

describe('readMany', () => {
  it('reads on one thread, passes on what is no document, and goes on after a failure', async () => {
    const items = ['Iran left.', null, 'This is broken.', 'Syria stayed.']
    const toDocument = (text: string | null) => (text === null ? null : sampleDocument(text))
    const outcomes = await collect(readMany(items, toDocument, { reader: oneClaim, threads: 1 }))
    expect(outcomes.map(({ item }) => item)).toEqual(items)
    expect(outcomes.map(({ claims }) => claims?.length ?? null)).toEqual([1, null, null, 1])
    expect(outcomes.map(({ error }) => error)).toEqual([null, null, 'it broke', null])
  })

  it('loads no reader where there is nothing to read', async () => {
    expect(await collect(readMany([1, 2], () => null))).toEqual([
      { item: 1, claims: null, error: null },
      { item: 2, claims: null, error: null },
    ])
  })

  it('gives over threads just what one thread gives, in the same order', async () => {
    expect(existsSync(fileURLToPath(WORKER)), 'npm run build makes the worker').toBe(true)
    const items = documents(40)
    const itself = (document: ReaderDocument) => document
    const alone = await collect(readMany(items, itself, { reader: loadReader(), threads: 1 }))
    const together = await collect(readMany(items, itself, { threads: 2, worker: WORKER }))
    expect(together).toEqual(alone)
    expect(alone.flatMap(({ claims }) => claims ?? []).length).toBeGreaterThan(30)
  })

  it('takes no more from its source than it can hold', async () => {
    let taken = 0
    async function* source() {
      for (const document of documents(400)) {
        taken++
        yield document
      }
    }
    const outcomes = readMany(source(), (document) => document, { threads: 2, worker: WORKER })
    for await (const { claims } of outcomes) {
      expect(claims).not.toBeNull()
      break
    }
    expect(taken).toBeLessThan(40)
  })
})
