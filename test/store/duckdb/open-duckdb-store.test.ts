import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { describe, expect, it } from 'vitest'
import { CREATE_VERSION_TABLE, MIGRATIONS } from '../../../src/store/duckdb/migrations.ts'
import { openDuckdbStore } from '../../../src/store/duckdb/open-duckdb-store.ts'
import { sampleClaim, sampleDocument, TAKEN } from '../sample-claim.ts'
import { temporaryFolder } from '../temporary-folder.ts'

async function run(file: string, statements: readonly string[]): Promise<void> {
  const instance = await DuckDBInstance.create(file)
  const connection = await instance.connect()
  for (const statement of statements) await connection.run(statement)
  connection.closeSync()
  instance.closeSync()
}

describe('openDuckdbStore', () => {
  it('makes the newest schema, and opens it again with what was stored', async () => {
    const file = join(temporaryFolder(), 'case.duckdb')
    const document = sampleDocument('Iran praised Syria.')
    const first = await openDuckdbStore(file, TAKEN)
    await first.addDocument(document, 'originals/x.txt', TAKEN)
    first.close()
    const second = await openDuckdbStore(file, TAKEN)
    expect(await second.document(document.id)).toEqual(document)
    expect((await second.status()).schemaVersion).toBe(MIGRATIONS.length)
    second.close()
  })

  it('brings a file of version 1 up to date and keeps its records', async () => {
    const file = join(temporaryFolder(), 'case.duckdb')
    const steps = MIGRATIONS[0] ?? []
    await run(file, [
      CREATE_VERSION_TABLE,
      ...steps,
      "INSERT INTO schema_version VALUES (1, '2025-01-01T00:00:00.000Z')",
      `INSERT INTO documents VALUES ('d1', 'T', NULL, '2024', '2024-12-31', '2025-01-01T00:00:00.000Z', 'en', 'text/plain',
        'a.txt', 'plain-text', '1', NULL, 12, 'Iran left it', '2025-01-01T00:00:00.000Z')`,
      `INSERT INTO judgements (id, claim, verdict, judge, recorded_at)
        VALUES ('j1', 'c1', '{"kind":"accept"}', 'A', '2025-01-02T00:00:00.000Z')`,
    ])
    const store = await openDuckdbStore(file, TAKEN)
    expect((await store.document('d1')).text).toBe('Iran left it')
    expect(await store.judgements()).toHaveLength(1)
    expect(await store.appearances()).toMatchObject([{ document: 'd1', address: 'a.txt', published: '2024' }])
    expect((await store.status()).schemaVersion).toBe(MIGRATIONS.length)
    store.close()
  })

  it('refuses a file of a newer version in one sentence', async () => {
    const file = join(temporaryFolder(), 'case.duckdb')
    await run(file, [CREATE_VERSION_TABLE, "INSERT INTO schema_version VALUES (99, '2030-01-01T00:00:00.000Z')"])
    await expect(openDuckdbStore(file, TAKEN)).rejects.toMatchObject({
      code: 'conflict',
      message: expect.stringContaining('newer Entente (schema 99'),
    })
  })

  it('refuses what is no database', async () => {
    const file = join(temporaryFolder(), 'case.duckdb')
    writeFileSync(file, 'this is a text file, and long enough to be taken for a header of something else entirely')
    await expect(openDuckdbStore(file, TAKEN)).rejects.toMatchObject({ code: 'unreadable' })
  })

  it('says which process has the case open', async () => {
    const file = join(temporaryFolder(), 'case.duckdb')
    const engine = createRequire(import.meta.url).resolve('@duckdb/node-api')
    const script = `const { DuckDBInstance } = require(${JSON.stringify(engine)})
      DuckDBInstance.create(process.argv[1]).then(() => { console.log('open'); setInterval(() => {}, 1000) })`
    const other = spawn(process.execPath, ['-e', script, file])
    try {
      await new Promise((open) => other.stdout.once('data', open))
      await expect(openDuckdbStore(file, TAKEN)).rejects.toMatchObject({
        code: 'conflict',
        message: expect.stringContaining(`(${other.pid})`),
      })
    } finally {
      other.kill('SIGKILL')
    }
  })

  it('keeps what was committed when the process dies in the middle of a reading', async () => {
    const file = join(temporaryFolder(), 'case.duckdb')
    const store = await openDuckdbStore(file, TAKEN)
    const document = sampleDocument('Iran praised Syria.')
    await store.addDocument(document, null, TAKEN)
    const good = sampleClaim(document, 'Iran praised')
    const broken = { ...sampleClaim(document, 'Syria'), kind: null } as unknown as typeof good
    const reader = { name: 'test', version: '1' }
    await expect(store.addReading(document.id, reader, [good, broken], TAKEN)).rejects.toThrow()
    expect(await store.claims()).toEqual([])
    expect((await store.status()).readings).toBe(0)
    await store.addReading(document.id, reader, [good], TAKEN)
    expect(await store.claims()).toHaveLength(1)
    store.close()
  })
})
