import { DuckDBInstance } from '@duckdb/node-api'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as eventStatements from '../../../src/store/duckdb/event-statements.ts'
import * as mergeStatements from '../../../src/store/duckdb/merge-statements.ts'
import * as migrations from '../../../src/store/duckdb/migrations.ts'
import * as outlookStatements from '../../../src/store/duckdb/outlook-statements.ts'
import * as statements from '../../../src/store/duckdb/statements.ts'
import * as summaryStatements from '../../../src/store/duckdb/summary-statements.ts'
import * as tieStatements from '../../../src/store/duckdb/tie-statements.ts'
import * as tieTableStatements from '../../../src/store/duckdb/tie-table-statements.ts'

/** Statements that answer with one row. */
const SINGLE = [
  'HAS_DOCUMENT',
  'HAS_ADDED_CLAIM',
  'DOCUMENT',
  'DOCUMENT_DATE',
  'COUNTS',
  'TELLINGS_VERSION',
  'MATERIAL_VERSION',
  'JUDGED_VERSION',
  'CLAIMS_VERSION',
  'SUMMARY_STATE',
  'HAS_EVENTS_OF',
  'TIE_MONTHS_STATE',
  'LAST_TIE_MONTH',
]

/** One statement for each way to cut time. */
const ties = Object.fromEntries(
  Object.entries({ ...summaryStatements, ...tieStatements, ...tieTableStatements }).flatMap(([name, sql]) =>
    typeof sql === 'string' ? [[name, sql]] : Object.entries(sql).map(([per, one]) => [`${name} by ${per}`, one]),
  ),
)

describe('every statement of the embedded store', () => {
  let instance: DuckDBInstance
  beforeAll(async () => {
    instance = await DuckDBInstance.create(':memory:')
    const connection = await instance.connect()
    for (const sql of [migrations.CREATE_VERSION_TABLE, ...migrations.MIGRATIONS.flat()]) await connection.run(sql)
    connection.closeSync()
  })
  afterAll(() => instance.closeSync())

  const all = {
    ...statements,
    ...eventStatements,
    ...outlookStatements,
    ...mergeStatements,
    ...ties,
    SCHEMA_VERSION: migrations.SCHEMA_VERSION,
    ADD_VERSION: migrations.ADD_VERSION,
  }
  it.each(Object.entries(all))('%s is understood by the engine', async (_, sql) => {
    const connection = await instance.connect()
    const prepared = await connection.prepare(sql)
    expect(prepared.parameterCount).toBe(new Set(sql.match(/\$[a-z_]+/g) ?? []).size)
    prepared.destroySync()
    connection.closeSync()
  })

  it('finds a statement that is wrong', async () => {
    const connection = await instance.connect()
    await expect(connection.prepare('SELECT nothing FROM documents')).rejects.toThrow(/nothing/)
    connection.closeSync()
  })

  it('puts every list in an order, and casts every count', () => {
    for (const [name, sql] of Object.entries({
      ...statements,
      ...eventStatements,
      ...outlookStatements,
      ...mergeStatements,
      ...ties,
    })) {
      const one = SINGLE.includes(name) || /^(?:ADD|FORGET)_|_MEMORY$/.test(name)
      if (!one) expect(sql, name).toMatch(/ORDER BY [^()]+(?:LIMIT \$limit)?$/)
      const counts = sql.split('\n').filter((line) => /\bcount\(/.test(line) && !name.startsWith('ADD_'))
      for (const line of counts) expect(line, name).toContain('::INTEGER')
    }
  })
})
