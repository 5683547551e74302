/** All SQL of the embedded store but its schema: a clause a line, values bound, every list in a total order. */

export const ADD_DOCUMENT = `
INSERT INTO documents
SELECT $id, $title, $publisher, $published, $known_on, $retrieved, $language, $media_type, $address,
  $extractor_name, $extractor_version, $original, $length, $text, $recorded_at`

/** Where a text stood, once for each address and publisher. */
export const ADD_APPEARANCE = `
INSERT INTO appearances
SELECT $document, $address, $title, $publisher, $published, $known_on, $retrieved, $recorded_at
WHERE NOT EXISTS (
  SELECT 1
  FROM appearances
  WHERE document = $document
    AND address = $address
    AND publisher IS NOT DISTINCT FROM $publisher
)`

export const APPEARANCES = `
SELECT document, address, title, publisher, published, retrieved
FROM appearances
WHERE ($document::VARCHAR IS NULL OR document = $document)
  AND ($as_of::VARCHAR IS NULL OR known_on <= $as_of)
ORDER BY document, known_on, retrieved, address, publisher`

export const HAS_DOCUMENT = `
SELECT count(*)::INTEGER AS documents
FROM documents
WHERE id = $id`

const DOCUMENT_COLUMNS = `id, title, publisher, published, known_on, retrieved, language, media_type, address,
  extractor_name, extractor_version, original, length, recorded_at`

export const DOCUMENT = `
SELECT ${DOCUMENT_COLUMNS}, text
FROM documents
WHERE id = $id`

export const DOCUMENT_DATE = `
SELECT published
FROM documents
WHERE id = $id`

const NEWEST_READINGS = `newest AS (
  SELECT document, max(number) AS reading
  FROM readings
  GROUP BY document
)`

const DOCUMENT_FILTER = `($as_of::VARCHAR IS NULL OR d.known_on <= $as_of)
  AND ($ids::VARCHAR IS NULL OR d.id IN (SELECT unnest(from_json($ids::JSON, '["VARCHAR"]'))))
  AND ($reader::VARCHAR IS NULL OR NOT EXISTS (
    SELECT 1
    FROM readings AS r
    WHERE r.document = d.id
      AND r.reader = $reader
      AND r.version = $version
  ))`

export const DOCUMENTS = `
WITH ${NEWEST_READINGS}
SELECT ${DOCUMENT_COLUMNS.replace(/[a-z_]+/g, 'd.$&')},
  r.reader AS reader, r.version AS reader_version, r.recorded_at AS read_at, r.claims AS claims
FROM documents AS d
LEFT JOIN newest AS n ON n.document = d.id
LEFT JOIN readings AS r ON r.number = n.reading
WHERE ${DOCUMENT_FILTER}
ORDER BY d.known_on, d.id`

/** One page of documents with their texts, after the last one of the page before. */
export const TEXTS = `
SELECT ${DOCUMENT_COLUMNS}, text
FROM documents AS d
WHERE ${DOCUMENT_FILTER}
  AND (d.known_on > $after_day OR (d.known_on = $after_day AND d.id > $after_id))
ORDER BY d.known_on, d.id
LIMIT $limit`

export const ADD_READING = `
INSERT INTO readings (document, reader, version, claims, recorded_at)
VALUES ($document, $reader, $version, $claims, $at)
RETURNING number`

/** Shape of one claim of `ADD_CLAIMS`' JSON array. */
const CLAIM_SHAPE = JSON.stringify([
  {
    reading: 'INTEGER',
    id: 'VARCHAR',
    document: 'VARCHAR',
    passage_start: 'INTEGER',
    passage_end: 'INTEGER',
    quote: 'VARCHAR',
    sentence_start: 'INTEGER',
    sentence_end: 'INTEGER',
    kind: 'VARCHAR',
    source: ['VARCHAR'],
    target: ['VARCHAR'],
    type: 'VARCHAR',
    attribution: ['VARCHAR'],
    modality: 'VARCHAR',
    happened: 'VARCHAR',
    first_day: 'VARCHAR',
    last_day: 'VARCHAR',
    dimension: 'VARCHAR',
    dyad: ['VARCHAR'],
    direction: 'VARCHAR',
    figure: 'VARCHAR',
    reader: 'VARCHAR',
    version: 'VARCHAR',
    score: 'DOUBLE',
  },
])

export const ADD_CLAIMS = `
INSERT INTO claims BY NAME
SELECT unnest(row_of_claim)
FROM (
  SELECT unnest(from_json($claims::JSON, '${CLAIM_SHAPE}')) AS row_of_claim
)`

/** Whether some row already holds a claim that was added by hand: its reading is 0, which no reader's is. */
export const HAS_ADDED_CLAIM = `
SELECT count(*)::INTEGER AS claims
FROM claims
WHERE id = $id
  AND reading = 0`

/** Whether one of the ids, an actor with all that count as it, is in a list. */
const HAS_ANY = (list: string, ids: string) => `list_has_any(${list}, from_json(${ids}::JSON, '["VARCHAR"]'))`

/** What of a claim's own fields is asked for; actors are lists of ids as JSON. */
const CLAIM_FILTER = `($kind::VARCHAR IS NULL OR kind = $kind)
  AND ($dimension::VARCHAR IS NULL OR dimension = $dimension)
  AND ($direction::VARCHAR IS NULL OR direction = $direction)
  AND ($actor::VARCHAR IS NULL OR ${HAS_ANY('source', '$actor')} OR ${HAS_ANY('target', '$actor')}
    OR ${HAS_ANY('dyad', '$actor')})
  AND ($tie_a::VARCHAR IS NULL OR (${HAS_ANY('dyad', '$tie_a')} AND ${HAS_ANY('dyad', '$tie_b')})
    OR ((${HAS_ANY('source', '$tie_a')} OR ${HAS_ANY('target', '$tie_a')})
      AND (${HAS_ANY('source', '$tie_b')} OR ${HAS_ANY('target', '$tie_b')})))
  AND ($first_day::VARCHAR IS NULL OR last_day >= $first_day)
  AND ($last_day::VARCHAR IS NULL OR first_day <= $last_day)`

/**
 * Claims of the newest readings, and judged ones that these do not find; a judged one passes the narrow filters unseen. Each comes as one
 * text: taking lists out of the engine's own vectors takes three times as long. Rows are found by their narrow columns first.
 */
export const CLAIMS = `
WITH ${NEWEST_READINGS},
judged AS (
  SELECT id, max(reading) AS reading
  FROM claims
  WHERE id IN (SELECT claim FROM judgements)
  GROUP BY id
),
fit AS MATERIALIZED (
  SELECT c.rowid AS place, coalesce(c.reading = n.reading, false) AS found, d.published, d.known_on
  FROM claims AS c
  LEFT JOIN newest AS n ON n.document = c.document
  JOIN documents AS d ON d.id = c.document
  LEFT JOIN judged AS j ON j.id = c.id
  WHERE c.reading = coalesce(j.reading, n.reading)
    AND ($as_of::VARCHAR IS NULL OR d.known_on <= $as_of)
    AND ($document::VARCHAR IS NULL OR c.document = $document)
    AND ($id_start::VARCHAR IS NULL OR starts_with(c.id, $id_start))
    AND ($ids::VARCHAR IS NULL OR c.id IN (SELECT unnest(from_json($ids::JSON, '["VARCHAR"]'))))
    AND ($judged_only::BOOLEAN IS NOT TRUE OR j.id IS NOT NULL)
    AND (j.id IS NOT NULL OR (${CLAIM_FILTER}))
)
SELECT to_json(c)::VARCHAR AS claim, f.found, f.published
FROM fit AS f
JOIN claims AS c ON c.rowid = f.place
ORDER BY f.known_on, c.document, c.passage_start, c.passage_end, c.id`

/** Some of the claims that nobody judged and of the judged ones that are given, after so many, and how many there are. */
export const CLAIM_PAGE = `
WITH ${NEWEST_READINGS},
given AS (
  SELECT unnest(from_json($given::JSON, '[{"id": "VARCHAR", "reading": "INTEGER"}]'), recursive := true)
),
fit AS MATERIALIZED (
  SELECT c.rowid AS place, d.known_on, c.document, c.passage_start, c.passage_end, c.id
  FROM claims AS c
  JOIN newest AS n ON n.reading = c.reading
  JOIN documents AS d ON d.id = c.document
  WHERE $unjudged::BOOLEAN
    AND c.id NOT IN (SELECT claim FROM judgements)
    AND ($as_of::VARCHAR IS NULL OR d.known_on <= $as_of)
    AND ($document::VARCHAR IS NULL OR c.document = $document)
    AND ($ids::VARCHAR IS NULL OR c.id IN (SELECT unnest(from_json($ids::JSON, '["VARCHAR"]'))))
    AND ${CLAIM_FILTER}
  UNION ALL
  SELECT c.rowid, d.known_on, c.document, c.passage_start, c.passage_end, c.id
  FROM given AS g
  JOIN claims AS c ON c.id = g.id AND c.reading = g.reading
  JOIN documents AS d ON d.id = c.document
),
page AS (
  SELECT *
  FROM fit
  ORDER BY known_on, document, passage_start, passage_end, id
  LIMIT $most
  OFFSET $after
)
SELECT c.*, p.known_on, t.total
FROM (SELECT count(*)::INTEGER AS total FROM fit) AS t
LEFT JOIN page AS p ON true
LEFT JOIN claims AS c ON c.rowid = p.place
ORDER BY p.known_on, c.document, c.passage_start, c.passage_end, c.id`

export const ACTORS = `
SELECT DISTINCT unnest(list_concat(source, target)) AS actor
FROM claims
ORDER BY actor`

export const ADD_JUDGEMENT = `
INSERT INTO judgements (id, claim, verdict, judge, recorded_at)
VALUES ($id, $claim, $verdict, $judge, $at)`

export const JUDGEMENTS = `
SELECT id, claim, verdict, judge, recorded_at
FROM judgements
WHERE ($claim::VARCHAR IS NULL OR claim = $claim)
ORDER BY number`

export const ADD_ACTOR_PACK = `
INSERT INTO actor_packs (name, pack, recorded_at)
VALUES ($name, $pack, $at)`

export const ACTOR_PACKS = `
SELECT arg_max(pack, number) AS pack, min(number) AS first_number
FROM actor_packs
GROUP BY name
ORDER BY first_number`

export const COUNTS = `
WITH ${NEWEST_READINGS},
unjudged AS (
  SELECT c.kind, c.modality
  FROM claims AS c
  JOIN newest AS n ON n.reading = c.reading
  WHERE c.id NOT IN (SELECT claim FROM judgements)
)
SELECT
  (SELECT count(*) FROM documents)::INTEGER AS documents,
  (SELECT count(*) FROM documents WHERE id NOT IN (SELECT document FROM readings))::INTEGER AS unread,
  (SELECT count(*) FROM readings)::INTEGER AS readings,
  (SELECT count(*) FROM unjudged)::INTEGER AS unjudged_claims,
  (SELECT count(*) FROM unjudged WHERE kind = 'event' AND modality <> 'negated')::INTEGER AS unjudged_events,
  (SELECT count(*) FROM judgements)::INTEGER AS judgements,
  (SELECT min(published) FROM documents) AS first_published,
  (SELECT max(published) FROM documents) AS last_published`

export const LANGUAGES = `
SELECT language, count(*)::INTEGER AS documents
FROM documents
GROUP BY language
ORDER BY documents DESC, language`

/** What tells whether there may be other claims than before. */
export const CLAIMS_VERSION = `
SELECT (SELECT count(*)::INTEGER FROM readings)
    || ' ' || (SELECT count(*)::INTEGER FROM claims WHERE reading = 0) AS version`

/** What tells whether a judged claim may stand otherwise than before. */
export const JUDGED_VERSION = `
SELECT (SELECT count(*)::INTEGER FROM judgements)
    || ' ' || (SELECT count(*)::INTEGER FROM readings)
    || ' ' || (SELECT count(*)::INTEGER FROM claims WHERE reading = 0) AS version`

/** Records are only ever added, so that their numbers tell whether there are new ones. */
export const TELLINGS_VERSION = `
SELECT (SELECT count(*)::INTEGER FROM documents)
    || ' ' || (SELECT count(*)::INTEGER FROM appearances)
    || ' ' || (SELECT count(*)::INTEGER FROM readings)
    || ' ' || (SELECT count(*)::INTEGER FROM actor_packs)
    || ' ' || (
      SELECT count(*)::INTEGER
      FROM judgements
      WHERE NOT starts_with(claim, 'matrix:') AND NOT starts_with(claim, 'positions:') AND NOT starts_with(claim, 'brief:')
    )
  AS version`

/** Of everything that is only ever added, how much there is; events and figures by what their files have taken in. */
export const MATERIAL_VERSION = `
SELECT concat_ws(' ',
  (SELECT count(*)::INTEGER FROM documents),
  (SELECT count(*)::INTEGER FROM appearances),
  (SELECT count(*)::INTEGER FROM readings),
  (SELECT count(*)::INTEGER FROM actor_packs),
  (SELECT count(*)::INTEGER FROM judgements WHERE NOT starts_with(claim, 'brief:')),
  (SELECT count(*)::INTEGER FROM outlooks),
  (SELECT count(*)::INTEGER FROM outlook_settlements),
  (SELECT count(*)::INTEGER FROM events),
  (SELECT count(*)::INTEGER FROM indicators),
  (SELECT coalesce(max(number), 0)::INTEGER FROM event_files)
) AS version`
