import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { openDuckdbStore } from '../../../src/store/duckdb/open-duckdb-store.ts'
import { sampleDocument, TAKEN } from '../sample-claim.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const document = sampleDocument('Iran praised Syria on 2 May 2023.')

describe('a store that is closed', () => {
  it('carries out what is under way, and refuses what comes after', async () => {
    const file = join(temporaryFolder(), 'entente.duckdb')
    const store = await openDuckdbStore(file, TAKEN)
    const written = store.addDocument(document, null, TAKEN)
    const asked = Promise.all(Array.from({ length: 8 }, () => store.documents()))
    store.close()
    store.close()
    expect(await written).toBe(true)
    expect(await asked).toHaveLength(8)
    await expect(store.documents()).rejects.toMatchObject({ code: 'unavailable', message: 'The case is closed.' })
    const again = await openDuckdbStore(file, TAKEN)
    expect(await again.documents()).toMatchObject([{ id: document.id }])
    again.close()
  })

  it('told of each thing that was stored until it was taken back', async () => {
    const store = await openDuckdbStore(join(temporaryFolder(), 'entente.duckdb'), TAKEN)
    let told = 0
    const release = store.follow(() => told++)
    await store.addDocument(document, null, TAKEN)
    expect(told).toBe(1)
    await store.documents()
    await store.status()
    expect(told).toBe(1)
    release()
    await store.addDocument(sampleDocument('Syria praised Iran.'), null, TAKEN)
    expect(told).toBe(1)
    store.close()
  })
})
