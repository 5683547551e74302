import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Document } from '../../src/model/document.ts'
import { type AddedStep, addDocuments } from '../../src/tasks/add-documents.ts'
import { openCase } from '../../src/tasks/open-case.ts'
import type { TakenIn } from '../../src/tasks/take-in.ts'
import { sampleDocument, TAKEN } from '../store/sample-claim.ts'
import { temporaryFolder } from '../store/temporary-folder.ts'

const now = () => TAKEN
const first = sampleDocument('Iran praised Syria on 2 May 2023.')
const second = sampleDocument('Syria accused Iran of delaying the oil.')

async function* takenIn(...documents: readonly Document[]): AsyncIterable<TakenIn> {
  for (const document of documents) {
    const bytes = new TextEncoder().encode(document.text)
    yield { kind: 'document', document, bytes, name: 'a.TXT', notes: ['a note'] }
  }
}

async function steps(added: AsyncIterable<AddedStep>): Promise<readonly AddedStep[]> {
  const all: AddedStep[] = []
  for await (const step of added) all.push(step)
  return all
}

describe('addDocuments', () => {
  it('stores and reads what is new, and knows what came twice', async () => {
    const folder = temporaryFolder()
    const store = await openCase(folder, TAKEN, { create: true })
    const done = await steps(addDocuments(store, folder, takenIn(first, second, first), now))
    expect(done.map(({ kind }) => kind)).toEqual(['added', 'read', 'added', 'read', 'known'])
    const [entry] = await store.documents()
    expect(readFileSync(join(folder, entry?.original ?? ''), 'utf8')).toBe((await store.document(entry?.id ?? '')).text)
    expect(entry?.original).toMatch(/^originals\/[0-9a-f]{64}\.txt$/)
    store.close()
  })

  it('keeps each address and publisher of a text once, the text itself once', async () => {
    const folder = temporaryFolder()
    const store = await openCase(folder, TAKEN, { create: true })
    const elsewhere = { ...first, address: 'https://example.org/copy', publisher: 'The Copyist', published: '2024-06' }
    await steps(addDocuments(store, folder, takenIn(first, elsewhere), now))
    await steps(addDocuments(store, folder, takenIn(elsewhere, first), now))
    expect(await store.documents()).toHaveLength(1)
    const { id: document, address, title, publisher, published, retrieved } = first
    expect(new Set(await store.appearances({ document: first.id }))).toEqual(
      new Set([
        { document, address, title, publisher, published, retrieved },
        { document, address: elsewhere.address, title, publisher: 'The Copyist', published: '2024-06', retrieved },
      ]),
    )
    store.close()
  })

  it('takes up what was stored and never read', async () => {
    const folder = temporaryFolder()
    const store = await openCase(folder, TAKEN, { create: true })
    await store.addDocument(first, null, TAKEN)
    const done = await steps(addDocuments(store, folder, takenIn(), now))
    expect(done).toMatchObject([{ kind: 'read', document: { id: first.id } }])
    expect(await steps(addDocuments(store, folder, takenIn(), now))).toEqual([])
    store.close()
  })

  it('reads everything again once actors were imported, and keeps the judgements', async () => {
    const folder = temporaryFolder()
    const store = await openCase(folder, TAKEN, { create: true })
    await steps(addDocuments(store, folder, takenIn(second), now))
    const [before] = await store.claims()
    const id = before?.claim.id ?? ''
    await store.addJudgement({ id: 'j', claim: id, verdict: { kind: 'accept' }, by: 'A', at: TAKEN })
    await store.addActorPack({ name: 'mine', source: 'mine.csv', actors: [] }, TAKEN)
    store.close()
    const again = await openCase(folder, TAKEN)
    const done = await steps(addDocuments(again, folder, takenIn(), now))
    expect(done.map(({ kind }) => kind)).toEqual(['read'])
    expect((await again.claim(id)).status).toBe('accepted')
    expect((await again.status()).readings).toBe(2)
    again.close()
  })

  it('stops when asked, with what is under way stored', async () => {
    const folder = temporaryFolder()
    const store = await openCase(folder, TAKEN, { create: true })
    let asked = 0
    const done = await steps(addDocuments(store, folder, takenIn(first, second), now, () => asked++ > 0))
    expect(done.map(({ kind }) => kind)).toEqual(['added', 'read'])
    expect(await store.documents()).toHaveLength(1)
    store.close()
  })
})

describe('openCase', () => {
  it('says how to make one where there is none', async () => {
    const folder = join(temporaryFolder(), 'none')
    await expect(openCase(folder, TAKEN)).rejects.toMatchObject({
      code: 'not_found',
      message: expect.stringContaining('entente init'),
    })
  })

  it('refuses a folder that cannot be made', async () => {
    const folder = temporaryFolder()
    const file = join(folder, 'originals')
    const { writeFileSync } = await import('node:fs')
    writeFileSync(file, 'a file')
    await expect(openCase(join(file, 'case'), TAKEN, { create: true })).rejects.toMatchObject({ code: 'unavailable' })
  })
})
