/** SQL about actors that were merged into others: what follows from the merges in force. */

export const MERGED_ACTORS = `
SELECT actor, counts_as
FROM merged_actors
ORDER BY actor`

export const ACTOR_JUDGEMENTS = `
SELECT id, claim, verdict, judge, recorded_at
FROM judgements
WHERE starts_with(claim, 'actor:')
ORDER BY number`

export const FORGET_MERGED_ACTORS = `
DELETE FROM merged_actors`

export const ADD_MERGED_ACTORS = `
INSERT INTO merged_actors
SELECT m.actor, m.counts_as
FROM (
  SELECT unnest(from_json($merges::JSON, '[{"actor": "VARCHAR", "counts_as": "VARCHAR"}]')) AS m
)`

export const FORGET_MERGED_EVENTS = `
DELETE FROM merged_events
WHERE ($file::INTEGER IS NULL OR file = $file)`

/** Events of those merged, of one file or all; one between two that are now the same is left out. */
export const ADD_MERGED_EVENTS = `
INSERT INTO merged_events
SELECT coalesce(s.counts_as, e.source) AS source, coalesce(t.counts_as, e.target) AS target,
  e.* EXCLUDE (source, target)
FROM events AS e
LEFT JOIN merged_actors AS s ON s.actor = e.source
LEFT JOIN merged_actors AS t ON t.actor = e.target
WHERE (s.actor IS NOT NULL OR t.actor IS NOT NULL)
  AND coalesce(s.counts_as, e.source) IS DISTINCT FROM coalesce(t.counts_as, e.target)
  AND ($file::INTEGER IS NULL OR e.file = $file)
ORDER BY 1, 2, e.day, e.file, e.line`
