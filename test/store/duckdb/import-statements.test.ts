import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { FEED_KINDS } from '../../../src/feeds/events/feed-kinds.ts'
import { feedMapping } from '../../../src/feeds/events/feed-mapping.ts'
import { mappedLayout } from '../../../src/feeds/events/mapped-layout.ts'
import { pieceSql } from '../../../src/store/duckdb/import-sql.ts'
import * as statements from '../../../src/store/duckdb/import-statements.ts'
import { MIGRATIONS } from '../../../src/store/duckdb/migrations.ts'
import { gdeltText } from '../../fixtures/feed-samples.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const FIGURES = mappedLayout(
  feedMapping(
    'm.yaml',
    '{feed: f, kind: indicators, period: y, source: {column: a, codes: cow}, figures: [{column: v, name: "it\'s", unit: u}]}',
  ),
  ',',
  ['y', 'a', 'v'],
  'f.csv',
)
const layouts = [
  ...FEED_KINDS.map((kind) => kind.layout(kind.header ? kind.needs : Array(kind.counts.at(-1)).fill('x'))),
  FIGURES,
]

describe('SQL of the import', () => {
  let instance: DuckDBInstance
  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    for (const sql of MIGRATIONS.flat()) await connection.run(sql)
    connection.closeSync()
  })
  afterAll(() => instance.closeSync())

  it.each(layouts.map((layout) => [layout.id, layout] as const))('reads pieces of %s', async (_, layout) => {
    const connection = await instance.connect()
    const prepared = await connection.prepare(pieceSql(layout, layout.file.quoted))
    expect(prepared.parameterCount).toBe(2)
    prepared.destroySync()
    connection.closeSync()
  })

  it('is understood by the engine, and puts every list in an order', async () => {
    const connection = await instance.connect()
    const path = join(temporaryFolder(), 'piece')
    writeFileSync(path, gdeltText([{ id: '1' }]))
    const [gdelt] = layouts
    if (gdelt === undefined) throw new Error('no layout')
    const run = (sql: string, values = {}) => connection.run(sql, values)
    for (const [name, sql] of Object.entries(statements)) {
      if (name === 'FORGET_PIECE') continue
      if (name === 'ADD_FIGURES') {
        writeFileSync(path, '1\t1985\t2\t3\n')
        await run(pieceSql(FIGURES, true), { path, before: 0 })
      } else await run(pieceSql(gdelt, false), { path, before: 0 })
      await run(statements.STORED_EVENTS, { feed: 'gdelt' })
      for (const set of [statements.SET_SOURCE_ACTORS, statements.SET_TARGET_ACTORS]) await run(set, { actors: '[]' })
      await run(statements.SET_CODES, { codes: '[]' })
      await run(statements.TAKE_OUT, { files: '[]' })
      const prepared = await connection.prepare(sql)
      expect(prepared.parameterCount, name).toBe(new Set(sql.match(/\$[a-z0-9_]+/g) ?? []).size)
      prepared.destroySync()
      if (/^\s*SELECT/.test(sql) && !/_COUNTS?$/.test(name)) expect(sql, name).toMatch(/ORDER BY/)
    }
    connection.closeSync()
  })
})
