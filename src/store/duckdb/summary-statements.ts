/** Whether the days and months below were made from the events that are there now. */
export const SUMMARY_STATE = `
SELECT (SELECT count(*)::INTEGER FROM events) AS events,
  (SELECT max(events)::INTEGER FROM summaries WHERE name = $name) AS summed`

export const FORGET_SUMMARY = `
DELETE FROM summaries
WHERE name = $name`

export const ADD_SUMMARY = `
INSERT INTO summaries (name, events)
SELECT $name, count(*)
FROM events`

export const FORGET_FEED_DAYS = `
DELETE FROM feed_days`

/** The first day on which it was known that a feed told of a day. */
export const ADD_FEED_DAYS = `
INSERT INTO feed_days (feed, day, known_on)
SELECT feed, day, min(known_on)
FROM events
GROUP BY feed, day
ORDER BY feed, day`

export const FORGET_DAY_VOLUMES = `
DELETE FROM day_volumes`

/** What is told of a day alone; events that may lie on several days are gone through each time. */
export const ADD_DAY_VOLUMES = `
INSERT INTO day_volumes (feed, day, known_on, events, size)
SELECT feed, day, known_on, count(*), sum(abs(intensity))
FROM events
WHERE until IS NULL
  AND source <> target
  AND intensity IS NOT NULL
GROUP BY feed, day, known_on
ORDER BY feed, day, known_on`
