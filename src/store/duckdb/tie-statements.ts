import type { Per } from '../../model/periods.ts'

/** SQL about ties: sums of events by directed dyad and period. One statement for each way to cut time. */

const YEAR_START = (day: string) => `make_date(year(${day}), 1, 1)`

/** The first day of the period in which a day lies: src/model/periods.ts in SQL. */
const START: Readonly<Record<Per, (day: string) => string>> = {
  day: (day) => day,
  week: (day) => `(${day} - (isodow(${day}) - 1)::INTEGER)`,
  month: (day) => `(${day} - (day(${day}) - 1)::INTEGER)`,
  quarter: (day) => `make_date(year(${day}), 3 * quarter(${day}) - 2, 1)`,
  year: YEAR_START,
  'year-week': (day) => `(${YEAR_START(day)} + (7 * least((dayofyear(${day}) - 1) // 7, 51))::INTEGER)`,
}

/** Events known by `$as_of`, of one feed or all, that certainly happened within one period. */
const KNOWN_EVENTS = (per: Per) => `events_known($as_of::VARCHAR) AS e
  WHERE ($feed::VARCHAR IS NULL OR feed = $feed)
    AND (until IS NULL OR ${START[per]('until')} = ${START[per]('day')})`

const OF_TIE = `source IN ($tie_a, $tie_b)
    AND target IN ($tie_a, $tie_b)
    AND source <> target`

const INTENSITY = `CASE $scale::VARCHAR
      WHEN 'feed' THEN intensity
      WHEN 'sign' THEN 5 * sign(intensity)
      ELSE json_extract($types::JSON, '$.' || type)::DOUBLE
    END`

const WEIGHT = `CASE WHEN material THEN $material::DOUBLE ELSE $verbal::DOUBLE END
      * coalesce(reports, 1) ** $reports::DOUBLE
      * CASE WHEN modality IS NULL THEN 1 ELSE json_extract($modalities::JSON, '$.' || modality)::DOUBLE END`

/** Who published it: the host of its address, the document of a claim, else the feed. */
const PUBLISHER = `CASE WHEN claim IS NULL
      THEN coalesce(nullif(regexp_extract(address, '^[a-z]+://([^/]+)', 1), ''), feed)
      ELSE (SELECT min(c.document) FROM claim_events AS c WHERE c.claim = e.claim)
    END`

const SUMS = `count(*)::INTEGER AS events,
  count(x)::INTEGER AS weighed,
  coalesce(sum(w) FILTER (x IS NOT NULL), 0) AS weight,
  coalesce(sum(w * w) FILTER (x IS NOT NULL), 0) AS weight_squares,
  coalesce(sum(w * x), 0) AS sum,
  coalesce(sum(w * x * x), 0) AS squares,
  (count(*) FILTER (x > 0))::INTEGER AS cooperation_events,
  coalesce(sum(w * x) FILTER (x > 0), 0) AS cooperation_sum,
  (count(*) FILTER (x < 0))::INTEGER AS conflict_events,
  coalesce(-sum(w * x) FILTER (x < 0), 0) AS conflict_sum,
  (count(*) FILTER (material))::INTEGER AS material,
  (count(*) FILTER (NOT material))::INTEGER AS verbal,
  (count(DISTINCT day) FILTER (x IS NOT NULL))::INTEGER AS active_days,
  coalesce(sum(coalesce(reports, 1)), 0)::INTEGER AS reports,
  count(DISTINCT publisher)::INTEGER AS sources`

const PICKED = (per: Per) => `SELECT source, target, dimension, material, reports, day,
    ${START[per]('day')} AS start,
    ${WEIGHT} AS w,
    CASE WHEN w > 0 THEN ${INTENSITY} END AS x,
    ${PUBLISHER} AS publisher
  FROM ${KNOWN_EVENTS(per)}`

export const HAS_EVENTS_OF = `
SELECT EXISTS (SELECT 1 FROM events WHERE source = $actor)
  OR EXISTS (SELECT 1 FROM events WHERE target = $actor) AS there`

/** A tie both ways, by period, in each dimension and altogether. */
const cells = (per: Per) => `
WITH picked AS (
  ${PICKED(per)}
    AND ${OF_TIE}
)
SELECT source, target, CASE WHEN grouping(dimension) = 1 THEN 'all' ELSE dimension END AS dimension, start,
  ${SUMS}
FROM picked
GROUP BY GROUPING SETS ((source, target, start), (source, target, start, dimension))
HAVING grouping(dimension) = 1 OR dimension IS NOT NULL
ORDER BY source, target, dimension, start`

/** All ties of two actors, each summed over the time asked for. */
export const TIE_TOTALS = `
WITH picked AS (
  ${PICKED('day')}
    AND (source IN ($tie_a, $tie_b) OR target IN ($tie_a, $tie_b))
    AND source <> target
    AND ($since::DATE IS NULL OR day >= $since)
    AND ($until::DATE IS NULL OR day <= $until)
    AND ($dimension::VARCHAR IS NULL OR dimension = $dimension)
)
SELECT source, target, 'all' AS dimension, DATE '1970-01-01' AS start,
  ${SUMS}
FROM picked
GROUP BY source, target
ORDER BY source, target`

/** How much was told of all ties but one, by period. */
const besides = (per: Per) => `
WITH picked AS (
  ${PICKED(per)}
    AND NOT (source IN ($tie_a, $tie_b) AND target IN ($tie_a, $tie_b))
    AND source <> target
)
SELECT start, sum(w * abs(x)) AS sum
FROM picked
WHERE x IS NOT NULL
GROUP BY start
ORDER BY start`

/** Events behind the points of a tie, those of most weight first in each period. */
const events = (per: Per) => `
WITH picked AS (
  SELECT *, ${START[per]('day')} AS start,
    coalesce(abs(${INTENSITY}) * ${WEIGHT}, 0) AS size
  FROM ${KNOWN_EVENTS(per)}
    AND ${OF_TIE}
    AND ($source::VARCHAR IS NULL OR source = $source)
    AND ($dimension::VARCHAR IS NULL OR dimension = $dimension)
    AND ($since::DATE IS NULL OR day >= $since)
    AND ($until::DATE IS NULL OR day <= $until)
),
numbered AS (
  SELECT *,
    (count(*) OVER ())::INTEGER AS total,
    row_number() OVER (
      PARTITION BY start, source
      ORDER BY size DESC, day, feed, key, file, line, claim
    ) AS place
  FROM picked
)
SELECT n.* EXCLUDE (file), f.path AS file
FROM numbered AS n
LEFT JOIN event_files AS f ON f.number = n.file
WHERE place > $after AND place <= $after + $most
ORDER BY n.start, n.source, n.place`

/** On how many days of each period a feed told of anything; that of claims, on how many a document was published. */
const live = (per: Per) => `
WITH alive AS (
  SELECT feed, day
  FROM feed_days
  WHERE $as_of::VARCHAR IS NULL OR known_on <= $as_of::DATE
  UNION
  SELECT 'claims', day
  FROM claim_events
  WHERE (until IS NULL OR ${START[per]('until')} = ${START[per]('day')})
    AND ($as_of::VARCHAR IS NULL OR known_on <= $as_of::DATE)
    AND stands_from <= coalesce($as_of::DATE, DATE '9999-12-30')
    AND stands_to > coalesce($as_of::DATE, DATE '9999-12-30')
  UNION
  SELECT 'claims', try_cast(left(published || '-01-01', 10) AS DATE) AS day
  FROM documents
  WHERE ($as_of::VARCHAR IS NULL OR known_on <= $as_of)
    AND length(published) >= ${{ day: 10, week: 10, 'year-week': 10, month: 7, quarter: 7, year: 4 }[per]}
)
SELECT feed, ${START[per]('day')} AS start, count(*)::INTEGER AS days
FROM alive
WHERE day IS NOT NULL
  AND ($feed::VARCHAR IS NULL OR feed = $feed)
GROUP BY ALL
ORDER BY feed, start`

const each = (write: (per: Per) => string): Readonly<Record<Per, string>> => ({
  day: write('day'),
  week: write('week'),
  month: write('month'),
  quarter: write('quarter'),
  year: write('year'),
  'year-week': write('year-week'),
})

export const TIE_CELLS = each(cells)
export const VOLUME_BESIDES = each(besides)
export const TIE_EVENTS = each(events)
export const LIVE_DAYS = each(live)

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
