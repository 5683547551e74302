/** SQL of the import of feeds, over the table `piece` of one connection: a clause a line, values bound, every list in a total order. */

/** What the engine may hold while it sorts a piece; the rest of the time less does. */
export const SET_IMPORT_MEMORY = "SET memory_limit = '1GB'"
export const SET_USUAL_MEMORY = "SET memory_limit = '512MB'"

export const FILE_OF_HASH = `
SELECT number, bytes_done, lines_done, stored, duplicate, rejected, imported_at
FROM event_files
WHERE sha256 = $sha256
  AND layout = $layout
ORDER BY number
LIMIT 1`

export const ADD_FILE = `
INSERT INTO event_files (feed, layout, path, sha256, bytes, bytes_done, lines_done, stored, duplicate, rejected, started_at)
VALUES ($feed, $layout, $path, $sha256, $bytes, 0, 0, 0, 0, 0, $at)
RETURNING number`

export const ADVANCE_FILE = `
UPDATE event_files
SET bytes_done = $bytes_done,
  lines_done = $lines_done,
  stored = stored + $stored,
  duplicate = duplicate + $duplicate,
  rejected = rejected + $rejected
WHERE number = $file`

export const END_FILE = `
UPDATE event_files
SET imported_at = $at
WHERE number = $file`

/** How many rows there are, how many are in order, and whether some of these have one key. */
export const PIECE_COUNTS = `
SELECT (SELECT count(*) FROM piece)::INTEGER AS rows,
  (SELECT count(*) FROM piece WHERE field IS NULL)::INTEGER AS good,
  (SELECT count(DISTINCT key) FROM piece WHERE field IS NULL)::INTEGER AS keys`

const stored = (table: 'events' | 'indicators') => `
CREATE OR REPLACE TEMP TABLE repeated AS
SELECT p.line, p.key
FROM piece AS p
JOIN (
  SELECT key
  FROM ${table}
  WHERE feed = $feed
    AND key IN (SELECT key FROM piece WHERE field IS NULL)
) AS e ON e.key = p.key
WHERE p.field IS NULL`

/** Rows of the piece that are stored already. */
export const STORED_EVENTS = stored('events')
export const STORED_FIGURES = stored('indicators')

/** Rows of the piece that come again within it. */
export const ADD_REPEATED = `
INSERT INTO repeated
SELECT line, key
FROM (
  SELECT line, key, row_number() OVER (PARTITION BY key ORDER BY line) AS nth
  FROM piece
  WHERE field IS NULL
)
WHERE nth > 1
  AND key NOT IN (SELECT key FROM repeated)`

export const REPEATED_COUNT = `
SELECT count(*)::INTEGER AS rows
FROM repeated`

/** New rows are those in order that are not there yet. */
const NEW_ROWS = `FROM piece AS p
ANTI JOIN repeated AS r ON r.line = p.line AND r.key = p.key`

const keysOf = (key: string, code: string) => `
SELECT ${key} AS key, any_value(${code}) AS code, count(*)::INTEGER AS rows
${NEW_ROWS}
WHERE p.field IS NULL
  AND ${key} IS NOT NULL
GROUP BY ${key}
ORDER BY key`

export const SOURCE_KEYS = keysOf('source_key', 'source_code')
export const TARGET_KEYS = keysOf('target_key', 'target_code')
export const CODE_KEYS = keysOf('code_key', 'code_key')

const ACTOR_SHAPE = JSON.stringify([
  { key: 'VARCHAR', actor: 'VARCHAR', home: 'VARCHAR', from: 'DATE', before: 'DATE' },
])
const actors = (side: 'source' | 'target') => `
CREATE OR REPLACE TEMP TABLE ${side}_actors AS
SELECT one.key, one.actor, one.home,
  coalesce(one."from", DATE '0001-01-01') AS first_day,
  coalesce(one.before, DATE '9999-12-31') AS day_after
FROM (
  SELECT unnest(from_json($actors::JSON, '${ACTOR_SHAPE}')) AS one
)`

export const SET_SOURCE_ACTORS = actors('source')
export const SET_TARGET_ACTORS = actors('target')

const CODE_SHAPE = JSON.stringify([
  {
    key: 'VARCHAR',
    cameo: 'VARCHAR',
    weis: 'VARCHAR',
    type: 'VARCHAR',
    mode: 'VARCHAR',
    dimension: 'VARCHAR',
    material: 'BOOLEAN',
    intensity: 'DOUBLE',
  },
])
export const SET_CODES = `
CREATE OR REPLACE TEMP TABLE piece_codes AS
SELECT unnest(row_of_code)
FROM (
  SELECT unnest(from_json($codes::JSON, '${CODE_SHAPE}')) AS row_of_code
)`

const actorJoin = (side: 'source' | 'target') => `LEFT JOIN ${side}_actors AS ${side}s ON ${side}s.key = p.${side}_key
  AND p.day >= ${side}s.first_day
  AND p.day < ${side}s.day_after`

export const ADD_EVENTS = `
INSERT INTO events BY NAME
SELECT coalesce(sources.actor, p.source_code) AS source,
  coalesce(targets.actor, p.target_code) AS target,
  p.day,
  nullif(p.until, p.day) AS until,
  coalesce(p.known_on, p.until, p.day) AS known_on,
  $feed AS feed,
  k.dimension,
  k.material,
  CASE WHEN $intensity_first::BOOLEAN THEN coalesce(p.intensity, k.intensity) ELSE coalesce(k.intensity, p.intensity) END AS intensity,
  p.reports,
  k.type,
  k.mode,
  k.cameo,
  k.weis,
  sources.home AS source_home,
  targets.home AS target_home,
  p.source_code,
  p.target_code,
  p.key,
  p.own_id,
  $file AS file,
  p.line,
  p.address
${NEW_ROWS}
${actorJoin('source')}
${actorJoin('target')}
LEFT JOIN piece_codes AS k ON k.key = p.code_key
WHERE p.field IS NULL
ORDER BY source, target, day, line`

export const ADD_FIGURES = `
INSERT INTO indicators BY NAME
SELECT coalesce(sources.actor, p.source_code) AS source,
  coalesce(targets.actor, p.target_code) AS target,
  p.name,
  p.period,
  p.first_day,
  p.last_day,
  p.last_day AS known_on,
  p.value,
  p.unit,
  $feed AS feed,
  p.source_code,
  p.target_code,
  p.key,
  $file AS file,
  p.line
${NEW_ROWS}
${actorJoin('source')}
${actorJoin('target')}
WHERE p.field IS NULL
ORDER BY source, target, name, first_day, line`

export const ADD_REJECTED = `
INSERT INTO event_rejects
SELECT $file, line, field, reason, left(found, 200)
FROM piece
WHERE field IS NOT NULL
ORDER BY line`

const REJECT_SHAPE = JSON.stringify([{ line: 'BIGINT', field: 'VARCHAR', reason: 'VARCHAR', text: 'VARCHAR' }])
export const ADD_REJECTED_LINES = `
INSERT INTO event_rejects
SELECT $file, one.line, one.field, one.reason, one.text
FROM (
  SELECT unnest(from_json($rejects::JSON, '${REJECT_SHAPE}')) AS one
)`

const UNKNOWN_SHAPE = JSON.stringify([{ kind: 'VARCHAR', code: 'VARCHAR', rows: 'BIGINT' }])
export const ADD_UNKNOWN_CODES = `
INSERT INTO unresolved_codes
SELECT $file, one.kind, one.code, one.rows
FROM (
  SELECT unnest(from_json($codes::JSON, '${UNKNOWN_SHAPE}')) AS one
)`

export const REJECTS = `
SELECT line, field, reason, text
FROM event_rejects
WHERE file = $file
ORDER BY line, field, reason, text
LIMIT $limit
OFFSET $offset`

export const UNKNOWN_CODES = `
SELECT kind, code, sum(rows)::INTEGER AS rows
FROM unresolved_codes
WHERE file = $file
GROUP BY kind, code
ORDER BY sum(rows) DESC, kind, code
LIMIT $limit`

export const UNKNOWN_TOTALS = `
SELECT kind, count(DISTINCT code)::INTEGER AS codes, sum(rows)::INTEGER AS rows
FROM unresolved_codes
WHERE file = $file
GROUP BY kind
ORDER BY kind`

const SETTLED = `file IN (SELECT unnest(from_json($files::JSON, '["INTEGER"]')))`

export const TAKE_OUT = `
CREATE OR REPLACE TEMP TABLE settling AS
SELECT *
FROM events
WHERE ${SETTLED}`

export const FORGET_UNSETTLED = `
DELETE FROM events
WHERE ${SETTLED}`

export const ADD_SETTLED = `
INSERT INTO events
SELECT *
FROM settling
ORDER BY source, target, day, file, line`

export const FORGET_SETTLING = `
DROP TABLE IF EXISTS settling`

export const FORGET_PIECE = `
DROP TABLE IF EXISTS piece`
