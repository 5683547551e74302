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

/** Claims of the newest readings that are events, or may have become one by a judgement. */
export const CLAIMS_FOR_EVENTS = `
WITH newest AS (
  SELECT document, max(number) AS reading
  FROM readings
  WHERE ${DOCUMENTS_GIVEN}
  GROUP BY document
)
SELECT c.*, d.published, d.known_on
FROM newest AS n
JOIN claims AS c ON c.reading = n.reading
JOIN documents AS d ON d.id = c.document
WHERE c.kind = 'event' OR c.id IN (SELECT claim FROM judgements)
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
  AND ($first_day::VARCHAR IS NULL OR coalesce(e.until, e.day) >= $first_day::DATE)
  AND ($last_day::VARCHAR IS NULL OR e.day <= $last_day::DATE)
ORDER BY e.day, e.feed, e.source, e.target, e.file, e.line, e.claim
LIMIT $limit`
