/** SQL about outlooks: the months of all ties they are learned from, and the records. */

/**
 * Points of cooperation and conflict between each two actors by month, of those of whom most is told, and of one tie in any case. Who they are is
 * found first, so that months of all others need no memory.
 */
export const PAIR_MONTHS = `
WITH picked AS (
  SELECT least(source, target) AS a, greatest(source, target) AS b, (day - (day(day) - 1)::INTEGER) AS start,
    intensity * CASE
      WHEN modality IS NULL THEN 1
      WHEN modality = 'reported' THEN $reported::DOUBLE
      ELSE $actual::DOUBLE
    END AS points
  FROM events_known($as_of::VARCHAR) AS e
  WHERE source <> target
    AND intensity <> 0
    AND ($feed::VARCHAR IS NULL OR feed = $feed)
    AND (until IS NULL OR date_trunc('month', until) = date_trunc('month', day))
),
wanted AS (
  (SELECT a, b
  FROM picked
  WHERE $most > 0
  GROUP BY a, b
  ORDER BY sum(abs(points)) DESC, a, b
  LIMIT $most)
  UNION
  SELECT $tie_a, $tie_b
)
SELECT a, b, start::VARCHAR AS start,
  coalesce(sum(points) FILTER (points > 0), 0) AS cooperation,
  coalesce(-sum(points) FILTER (points < 0), 0) AS conflict
FROM picked
SEMI JOIN wanted USING (a, b)
GROUP BY a, b, start
ORDER BY a, b, start`

export const ADD_OUTLOOK = `
INSERT INTO outlooks (id, tie_a, tie_b, made, known_as_of, deadline, record)
VALUES ($id, $tie_a, $tie_b, $made, $known_as_of, $deadline, $record)`

export const OUTLOOKS = `
SELECT record
FROM outlooks
WHERE ($tie_a::VARCHAR IS NULL
    OR list_contains(from_json($tie_a::JSON, '["VARCHAR"]'), tie_a) AND list_contains(from_json($tie_b::JSON, '["VARCHAR"]'), tie_b)
    OR list_contains(from_json($tie_b::JSON, '["VARCHAR"]'), tie_a) AND list_contains(from_json($tie_a::JSON, '["VARCHAR"]'), tie_b))
  AND ($as_of::VARCHAR IS NULL OR known_as_of <= $as_of)
ORDER BY number`

export const ADD_SETTLEMENT = `
INSERT INTO outlook_settlements (outlook, known_on, record)
VALUES ($outlook, $known_on, $record)`

export const SETTLEMENTS = `
SELECT record
FROM outlook_settlements
WHERE $as_of::VARCHAR IS NULL OR known_on <= $as_of
ORDER BY number`
