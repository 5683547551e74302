import { readFileSync } from 'node:fs'
import type { DuckDBConnection } from '@duckdb/node-api'
import { parseTable } from '../src/model/table.ts'

/** What a generated feed is like. The same options give the same feed. */
export interface GeneratedFeed {
  readonly rows: number
  readonly seed?: number
  /** first and last ISO day */
  readonly from?: string
  readonly to?: string
}

const PIECE = 1_000_000
const read = (path: string) => readFileSync(new URL(`../data/${path}`, import.meta.url), 'utf8')
/** Sovereign states, those of whom most is told first. */
export const STATES_BY_RANK: readonly string[] = parseTable('states.tsv', read('actors/states.tsv'), [
  'id',
  'sovereign',
])
  .filter((row) => row.sovereign === 'yes')
  .map((row) => row.id)
const codes = parseTable('cameo.tsv', read('scales/cameo.tsv'), ['code', 'goldstein', 'material', 'type', 'dimension'])

/** Even numbers in [0, 1), one for each row and purpose. */
const even = (purpose: number) => `(hash(i, ${purpose}, $seed) % 1000003) / 1000003.0`

/** Few actors and codes take most rows, as in real feeds: the rank falls with the cube of an even number. */
const DRAWN = `
SELECT i,
  1 + floor(${STATES_BY_RANK.length} * power(${even(1)}, 3))::INTEGER AS a,
  1 + floor(${STATES_BY_RANK.length} * power(${even(2)}, 3))::INTEGER AS b,
  1 + floor(${codes.length} * power(${even(3)}, 2))::INTEGER AS c,
  $from::DATE + floor((i + ${even(4)}) / $rows * ($to::DATE - $from::DATE + 1))::INTEGER AS day,
  ${even(5)} AS role, ${even(6)} AS mentions
FROM range($first::BIGINT, $last::BIGINT) AS drawn(i)`

/** The codes in an order that is no code's own, so that the common ones are of all kinds. */
const SHUFFLED = [...codes].sort((a, b) => ((Number(a.code) * 7919) % 613) - ((Number(b.code) * 7919) % 613))
const STATES = STATES_BY_RANK.map((state, i) => `(${i + 1}, '${state}')`).join(', ')
const CODES = SHUFFLED.map(
  ({ code, goldstein, material, type, dimension }, i) =>
    `(${i + 1}, '${code}', ${goldstein}::DOUBLE, ${material === 'material'}, '${type}', '${dimension}')`,
).join(', ')
const JOINED = `(${DRAWN}) AS d
JOIN (VALUES ${STATES}) AS s(n, state) ON s.n = d.a
JOIN (VALUES ${STATES}) AS t(n, state) ON t.n = d.b
JOIN (VALUES ${CODES}) AS k(n, code, weight, material, type, dimension) ON k.n = d.c`

const ADD_EVENTS = `
INSERT INTO events BY NAME
SELECT s.state AS source, t.state AS target, least(day, $to::DATE) AS day, NULL::DATE AS until,
  least(day, $to::DATE) AS known_on, 'gdelt' AS feed, k.dimension, k.material, k.weight AS intensity,
  1 + floor(8 * power(mentions, 4))::INTEGER AS reports, k.type, k.code AS cameo,
  s.state AS source_home, t.state AS target_home, s.state AS source_code, t.state AS target_code,
  i::UBIGINT AS key, 1 AS file, i + 1 AS line
FROM ${JOINED}
ORDER BY source, target, day`

/** Fills the table `events` of an open case with rows as an import leaves them, piece by piece in time. */
export async function fillEvents(connection: DuckDBConnection, feed: GeneratedFeed): Promise<void> {
  await eachPiece(connection, ADD_EVENTS, feed)
}

const GEO = `CASE WHEN mentions < 0.1 THEN '0' ELSE '1' END, s.state, 'US', 'US', '', '38.0', '-97.0', 'US'`
const place = (version: 1 | 2) => (version === 2 ? GEO : GEO.replace(" '',", ''))
const party = (side: 's' | 't') => `${side}.state || CASE WHEN role < 0.5 THEN '' WHEN role < 0.8 THEN 'GOV'
  WHEN role < 0.9 THEN 'MIL' WHEN role < 0.95 THEN 'BUS' ELSE 'OPP' END, 'NAME OF ' || ${side}.state, ${side}.state,
  '', '', '', '', CASE WHEN role < 0.5 THEN '' ELSE 'GOV' END, '', ''`

/** Rows of GDELT's own columns, 58 in version 1 and 61 in version 2. */
const gdeltRows = (version: 1 | 2) => `
SELECT 100000000 + i, strftime(least(day, $to::DATE), '%Y%m%d'), strftime(least(day, $to::DATE), '%Y%m'),
  strftime(least(day, $to::DATE), '%Y'), strftime(least(day, $to::DATE), '%Y') || '.4110', ${party('s')}, ${party('t')},
  '1', k.code, k.code[1:3], k.code[1:2], CASE WHEN k.weight > 0 THEN '1' ELSE '4' END, k.weight,
  2 + floor(20 * power(mentions, 4))::INTEGER, 1 + floor(8 * power(mentions, 4))::INTEGER,
  2 + floor(18 * power(mentions, 4))::INTEGER, (mentions * 12 - 6)::DECIMAL(18, 14), ${place(version)}, ${place(version)},
  ${place(version)}, strftime(least(day, $to::DATE), '%Y%m%d')${version === 2 ? " || '174500'" : ''},
  'https://www.example' || (i % 977) || '.com/world/' || (i % 31) || '/story-about-something-that-happened-' || (i / 3)::BIGINT
FROM ${JOINED}`

/** Writes a file of GDELT's layout, tab-separated and without a header. */
export async function writeGdelt(
  connection: DuckDBConnection,
  file: string,
  feed: GeneratedFeed & { readonly version: 1 | 2 },
): Promise<void> {
  const sql = `COPY (${gdeltRows(feed.version)}) TO '${file.replaceAll("'", "''")}' (DELIMITER '\\t', HEADER false, QUOTE '')`
  const values = valuesOf(feed)
  const filled = Object.entries({ ...values, first: 0, last: feed.rows }).reduce(
    (text, [name, value]) => text.replaceAll(`$${name}`, typeof value === 'number' ? String(value) : `'${value}'`),
    sql,
  )
  await connection.run(filled)
}

async function eachPiece(connection: DuckDBConnection, sql: string, feed: GeneratedFeed): Promise<void> {
  for (let first = 0; first < feed.rows; first += PIECE) {
    await connection.run(sql, { ...valuesOf(feed), first, last: Math.min(first + PIECE, feed.rows) })
  }
}

function valuesOf({ rows, seed = 1, from = '2000-01-01', to = '2024-12-31' }: GeneratedFeed) {
  return { rows, seed, from, to }
}
