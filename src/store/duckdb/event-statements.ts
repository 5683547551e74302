/** SQL about events and what they come from: a clause a line, values bound, every list in a total order. */

export const DOCUMENT_OF_CLAIM = `
SELECT DISTINCT document
FROM claims
WHERE id = $claim
ORDER BY document`

const DOCUMENTS_GIVEN = `($documents::VARCHAR IS NULL
  OR document IN (SELECT unnest(from_json($documents::JSON, '["VARCHAR"]'))))`

export const FORGET_CLAIM_EVENTS = `
DELETE FROM claim_events
WHERE ${DOCUMENTS_GIVEN}`

/** Claims of the newest readings that are events, or may have become one by a judgement; and those added by hand. */
export const CLAIMS_FOR_EVENTS = `
WITH newest AS (
  SELECT document, max(number) AS reading
  FROM readings
  WHERE ${DOCUMENTS_GIVEN}
  GROUP BY document
),
given AS (
  SELECT c.*, true AS found
  FROM newest AS n
  JOIN claims AS c ON c.reading = n.reading
  WHERE c.kind = 'event' OR c.id IN (SELECT claim FROM judgements)
  UNION ALL
  SELECT *, false
  FROM claims
  WHERE reading = 0
    AND ${DOCUMENTS_GIVEN}
)
SELECT c.*, d.published, d.known_on
FROM given AS c
JOIN documents AS d ON d.id = c.document
QUALIFY row_number() OVER (PARTITION BY c.id ORDER BY c.reading DESC) = 1
ORDER BY d.known_on, c.document, c.passage_start, c.passage_end, c.id`

/** Shape of one row of `ADD_CLAIM_EVENTS`' JSON array. */
const CLAIM_EVENT_SHAPE = JSON.stringify([
  {
    source: 'VARCHAR',
    target: 'VARCHAR',
    day: 'DATE',
    until: 'DATE',
    known_on: 'DATE',
    dimension: 'VARCHAR',
    material: 'BOOLEAN',
    intensity: 'DOUBLE',
    type: 'VARCHAR',
    modality: 'VARCHAR',
    direction: 'VARCHAR',
    claim: 'VARCHAR',
    document: 'VARCHAR',
    place: 'INTEGER',
    stands_from: 'DATE',
    stands_to: 'DATE',
  },
])

export const ADD_CLAIM_EVENTS = `
INSERT INTO claim_events BY NAME
SELECT unnest(row_of_event)
FROM (
  SELECT unnest(from_json($events::JSON, '${CLAIM_EVENT_SHAPE}')) AS row_of_event
)`

/** Events of a question, with the file each came from. */
export const EVENTS = `
SELECT e.* EXCLUDE (file), f.path AS file
FROM events_known($as_of::VARCHAR) AS e
LEFT JOIN event_files AS f ON f.number = e.file
WHERE ($tie_a::VARCHAR IS NULL OR (e.source = $tie_a AND e.target = $tie_b) OR (e.source = $tie_b AND e.target = $tie_a))
  AND ($source::VARCHAR IS NULL OR e.source = $source)
  AND ($target::VARCHAR IS NULL OR e.target = $target)
  AND ($feed::VARCHAR IS NULL OR e.feed = $feed)
  AND ($file::VARCHAR IS NULL OR (f.path = $file AND e.line = $line))
  AND ($first_day::VARCHAR IS NULL OR coalesce(e.until, e.day) >= $first_day::DATE)
  AND ($last_day::VARCHAR IS NULL OR e.day <= $last_day::DATE)
ORDER BY e.day, e.feed, e.source, e.target, e.file, e.line, e.claim
LIMIT $limit`

/** Rows of each feed; what claims tell counts as it stands now. */
export const FEEDS = `
SELECT feed, sum(events)::INTEGER AS events, sum(figures)::INTEGER AS indicators, sum(files)::INTEGER AS files,
  min(first)::VARCHAR AS first, max(last)::VARCHAR AS last
FROM (
  SELECT feed, count(*)::INTEGER AS events, 0 AS figures, count(DISTINCT file)::INTEGER AS files, min(day) AS first, max(day) AS last
  FROM events
  GROUP BY feed
  UNION ALL
  SELECT feed, 0, count(*)::INTEGER AS figures, count(DISTINCT file)::INTEGER AS files, min(first_day), max(last_day)
  FROM indicators
  GROUP BY feed
  UNION ALL
  SELECT 'claims', count(*)::INTEGER AS events, 0, 0, min(day), max(coalesce(until, day))
  FROM claim_events
  WHERE stands_to = DATE '9999-12-31'
  HAVING count(*)::INTEGER > 0
)
GROUP BY feed
ORDER BY feed`

const SAME_FIGURE = 'i.name, i.unit, i.feed, i.source, i.target, i.first_day, i.last_day'

export const INDICATORS = `
WITH counted AS (
  SELECT coalesce(s.counts_as, i.source) AS source, coalesce(t.counts_as, i.target) AS target,
    i.* EXCLUDE (source, target)
  FROM indicators AS i
  LEFT JOIN merged_actors AS s ON s.actor = i.source
  LEFT JOIN merged_actors AS t ON t.actor = i.target
)
SELECT i.*, f.path
FROM counted AS i
LEFT JOIN event_files AS f ON f.number = i.file
WHERE ($name::VARCHAR IS NULL OR i.name = $name)
  AND ($tie_a::VARCHAR IS NULL OR (i.source = $tie_a AND i.target = $tie_b) OR (i.source = $tie_b AND i.target = $tie_a))
  AND ($actor::VARCHAR IS NULL OR i.source = $actor OR i.target = $actor)
  AND ($feed::VARCHAR IS NULL OR i.feed = $feed)
  AND ($first_day::VARCHAR IS NULL OR i.last_day >= $first_day::DATE)
  AND ($last_day::VARCHAR IS NULL OR i.first_day <= $last_day::DATE)
  AND ($as_of::VARCHAR IS NULL OR i.known_on <= $as_of::DATE)
QUALIFY row_number() OVER (PARTITION BY ${SAME_FIGURE} ORDER BY i.file DESC, i.line DESC) = 1
ORDER BY i.name, i.source, i.target, i.first_day, i.feed, i.unit, i.last_day
LIMIT $limit`

export const INDICATOR_KINDS = `
SELECT name, unit, feed, count(*)::INTEGER AS figures, count(DISTINCT concat_ws('>', source, target))::INTEGER AS series,
  min(period) AS first, max(period) AS last
FROM indicators
GROUP BY name, unit, feed
ORDER BY name, unit, feed`
