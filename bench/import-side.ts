import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { gdeltColumns } from '../src/feeds/events/gdelt.ts'
import { importFeeds } from '../src/tasks/import-feeds.ts'
import { openCase } from '../src/tasks/open-case.ts'

const TYPES: Readonly<Record<string, string>> = {
  GLOBALEVENTID: 'BIGINT',
  SQLDATE: 'DATE',
  MonthYear: 'INTEGER',
  Year: 'INTEGER',
  FractionDate: 'DOUBLE',
  IsRootEvent: 'INTEGER',
  QuadClass: 'INTEGER',
  GoldsteinScale: 'DOUBLE',
  NumMentions: 'INTEGER',
  NumSources: 'INTEGER',
  NumArticles: 'INTEGER',
  AvgTone: 'DOUBLE',
  DATEADDED: 'BIGINT',
}

/** One side of the comparison in a process of its own: its memory and processor time are told as JSON. */
const [name = '', file = '', target = ''] = process.argv.slice(2)
const start = performance.now()
const before = process.cpuUsage()
const rows = name === 'peer' ? await peer() : await own()
const spent = process.cpuUsage(before)
process.stdout.write(
  JSON.stringify({
    rows,
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: (spent.user + spent.system) / 1e6,
    peakMegabytes: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
)

async function peer(): Promise<number> {
  mkdirSync(target)
  const instance = await DuckDBInstance.create(join(target, 'peer.duckdb'), { threads: '2', memory_limit: '1GB' })
  const connection = await instance.connect()
  const columns = gdeltColumns(2).map((column) => [column, typeOf(column)] as const)
  await connection.run(`CREATE TABLE gdelt (${columns.map(([column, type]) => `"${column}" ${type}`).join(', ')})`)
  const types = columns.map(([column, type]) => `'${column}': '${type}'`).join(', ')
  await connection.run(
    `INSERT INTO gdelt SELECT * FROM read_csv('${file}', delim = '\t', quote = '', escape = '', header = false,
      auto_detect = false, dateformat = '%Y%m%d', columns = {${types}})`,
  )
  await connection.run('CHECKPOINT')
  const [row] = (await connection.runAndReadAll('SELECT count(*)::INTEGER AS rows FROM gdelt')).getRowObjectsJson()
  connection.closeSync()
  instance.closeSync()
  return Number(row?.rows)
}

async function own(): Promise<number> {
  const now = () => new Date().toISOString()
  const store = await openCase(target, now(), { create: true })
  let stored = 0
  for await (const step of importFeeds(store, target, [file], { choice: { kind: 'guess' }, now })) {
    if (step.kind === 'problem') throw new Error(step.message)
    if (step.kind === 'file') stored = step.account.stored
  }
  store.close()
  return stored
}

function typeOf(column: string): string {
  if (/Geo_(?:Lat|Long)$/.test(column)) return 'DOUBLE'
  if (/Geo_Type$/.test(column)) return 'INTEGER'
  return TYPES[column] ?? 'VARCHAR'
}
