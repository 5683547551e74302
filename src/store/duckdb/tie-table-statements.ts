/**
 * SQL about the ties of everybody at once. The same formula as src/analysis/tie/tie-warmth.ts, for all ties by month; a test holds
 * the two together.
 */

/** What the table would be made from now, and what it was made from. */
export const TIE_MONTHS_STATE = `
SELECT (SELECT count(*)::INTEGER FROM events) || ' ' || (SELECT coalesce(bit_xor(hash(c)), 0) FROM claim_events AS c)
    || ' ' || (SELECT coalesce(bit_xor(hash(m)), 0) FROM merged_actors AS m)
    || ' ' || $settings::VARCHAR AS state,
  (SELECT max(made_from) FROM summaries WHERE name = 'tie_months') AS made_from`

export const FORGET_TIE_MONTHS = `
DELETE FROM tie_months`

export const FORGET_TIE_MONTHS_STATE = `
DELETE FROM summaries
WHERE name = 'tie_months'`

export const ADD_TIE_MONTHS_STATE = `
INSERT INTO summaries (name, events, made_from)
SELECT 'tie_months', 0, $state`

const MONTH = (day: string) => `(${day} - (day(${day}) - 1)::INTEGER)`

/** Warmth and volume of all directed ties by month, from what was known on a day; NULL for all that is known. */
const TIE_MONTHS = (asOf: string) => `
WITH picked AS (
  SELECT source, target, ${MONTH('day')} AS start, day, material, intensity AS x, coalesce(reports, 1) AS reports,
    CASE
      WHEN modality IS NULL THEN 1
      WHEN modality = 'reported' THEN $reported::DOUBLE
      ELSE $actual::DOUBLE
    END AS w
  FROM events_known(${asOf})
  WHERE source <> target
    AND (until IS NULL OR ${MONTH('until')} = ${MONTH('day')})
),
sums AS (
  SELECT source, target, start,
    count(*)::INTEGER AS events,
    count(x)::INTEGER AS weighed,
    sum(w) FILTER (x IS NOT NULL) AS weight,
    sum(w * w) FILTER (x IS NOT NULL) AS weight_squares,
    sum(w * x) AS total,
    sum(w * x * x) AS squares,
    (count(*) FILTER (x > 0))::INTEGER AS cooperation_events,
    coalesce(sum(w * x) FILTER (x > 0), 0) AS cooperation_sum,
    (count(*) FILTER (x < 0))::INTEGER AS conflict_events,
    coalesce(-sum(w * x) FILTER (x < 0), 0) AS conflict_sum,
    (count(*) FILTER (material))::INTEGER AS material,
    (count(*) FILTER (NOT material))::INTEGER AS verbal,
    coalesce(bit_count(bit_or(1::INTEGER << (day(day) - 1)::INTEGER) FILTER (x IS NOT NULL)), 0)::INTEGER AS active_days,
    sum(reports)::INTEGER AS reports
  FROM picked
  GROUP BY ALL
),
worth AS (
  SELECT *,
    total / weight AS own,
    least(weight, weight * weight / weight_squares) / (1 + (weighed / active_days - 1) * $day_correlation) AS evidence,
    ((start - DATE '1970-01-01') + (last_day(start) - start) / 2) / $half_life::DOUBLE AS age
  FROM sums
),
remembered AS (
  SELECT *,
    coalesce(sum(evidence * 2 ** age) OVER earlier, 0) * 2 ** (-age) + $neutral AS known,
    coalesce(sum(evidence * own * 2 ** age) OVER earlier, 0) * 2 ** (-age) AS told,
    $spread * $spread_worth
      + sum(greatest(0, squares - total * own) * weighed / weight) OVER sofar AS around,
    $spread_worth + sum(greatest(0, weighed - 1)) OVER sofar AS freedom
  FROM worth
  WINDOW earlier AS (PARTITION BY source, target ORDER BY start ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING),
    sofar AS (PARTITION BY source, target ORDER BY start ROWS UNBOUNDED PRECEDING)
),
believed AS (
  SELECT *, $past * known / (known + $past) AS past
  FROM remembered
),
shrunk AS (
  SELECT *,
    (evidence * own + past * told / known) / (evidence + past) AS warmth,
    ($z + $z_a / freedom + $z_b / freedom ** 2 + $z_c / freedom ** 3) * sqrt(around / freedom / (evidence + past)) AS half
  FROM believed
)
SELECT source, target, start, events, weighed, own, evidence, past, warmth, greatest(-10, warmth - half) AS low,
  least(10, warmth + half) AS high, cooperation_events, cooperation_sum, conflict_events, conflict_sum, material, verbal,
  active_days, reports
FROM shrunk`

export const ADD_TIE_MONTHS = `
INSERT INTO tie_months BY NAME${TIE_MONTHS('NULL')}
ORDER BY source, target, start`

/** Ties of some months, in the order asked for. */
export const TIES = `
SELECT *, (count(*) OVER ())::INTEGER AS total
FROM tie_months
WHERE ($since::DATE IS NULL OR start >= $since)
  AND ($until::DATE IS NULL OR start <= $until)
  AND ($actor::VARCHAR IS NULL OR source = $actor OR target = $actor)
  AND events >= $least
ORDER BY CASE $sort::VARCHAR WHEN 'volume' THEN -events WHEN 'coldest' THEN warmth WHEN 'warmest' THEN -warmth END,
  source, target, start
LIMIT $most
OFFSET $after`

export const LAST_TIE_MONTH = `
SELECT max(start) AS start
FROM tie_months`

/**
 * A page of pairs, both ways taken together. Ways are summed as they are stored, and the months of a page found by them: putting the two in
 * order for each month would take longer than all the rest.
 */
const PAGE = (months: string) => `
asked AS NOT MATERIALIZED (
  SELECT *
  FROM ${months}
  WHERE ($since::DATE IS NULL OR start >= $since)
    AND ($until::DATE IS NULL OR start <= $until)
    AND ($actor::VARCHAR IS NULL OR source = $actor OR target = $actor)
    AND ($among::VARCHAR IS NULL OR list_has_any(from_json($among::JSON, '["VARCHAR"]'), [source, target]))
),
ways AS (
  SELECT source, target, sum(events) AS events, max(start) AS newest, max_by(warmth, start) FILTER (warmth IS NOT NULL) AS warmth
  FROM asked
  GROUP BY source, target
),
pairs AS (
  SELECT least(source, target) AS a, greatest(source, target) AS b, sum(events)::INTEGER AS pair_events, max(newest) AS newest,
    avg(warmth) AS level
  FROM ways
  GROUP BY ALL
  HAVING sum(events) >= $least
),
placed AS (
  SELECT a, b, pair_events, (count(*) OVER ())::INTEGER AS total, (row_number() OVER (
      ORDER BY CASE $sort::VARCHAR
        WHEN 'volume' THEN -pair_events
        WHEN 'coldest' THEN level
        WHEN 'warmest' THEN -level
        WHEN 'newest' THEN -(newest - DATE '1970-01-01')
      END NULLS LAST, a, b
    ))::INTEGER AS place
  FROM pairs
),
page AS (
  SELECT *
  FROM placed
  WHERE place > $after
    AND place <= $after + $most
),
both_ways AS (
  SELECT place, a, b, a AS source, b AS target
  FROM page
  UNION ALL
  SELECT place, a, b, b AS source, a AS target
  FROM page
)`

const BOARD = `
SELECT p.place, p.a, p.b, p.pair_events, p.total, asked.*
FROM both_ways AS w
JOIN page AS p USING (place)
JOIN asked USING (source, target)
ORDER BY p.place, asked.start, asked.source`

const NETWORK = `,
seen AS (
  SELECT w.place, sum(events)::INTEGER AS told, max(start) AS newest,
    max_by(warmth, start) FILTER (source = a AND warmth IS NOT NULL) AS there,
    max_by(warmth, start) FILTER (source = b AND warmth IS NOT NULL) AS back
  FROM both_ways AS w
  JOIN asked USING (source, target)
  WHERE $seen::DATE IS NULL OR start <= $seen
  GROUP BY w.place
)
SELECT page.place, page.pair_events, page.total, page.a, page.b, coalesce(told, 0) AS told, seen.newest, there, back
FROM page
LEFT JOIN seen USING (place)
ORDER BY page.place`

const NOW = `
WITH ${PAGE('tie_months')}`
const THEN = `
WITH months AS MATERIALIZED (${TIE_MONTHS('$as_of::VARCHAR')}
),${PAGE('months')}`

/** Pairs with their months. */
export const TIE_BOARD = `${NOW}${BOARD}`
/** The same from what was known on a day. */
export const TIE_BOARD_AS_OF = `${THEN}${BOARD}`

/** Pairs with where they stood in a month. */
export const TIE_NETWORK = `${NOW}${NETWORK}`
/** The same from what was known on a day. */
export const TIE_NETWORK_AS_OF = `${THEN}${NETWORK}`

/** Making the table takes more than the usual memory where there are many ties. */
export const MORE_MEMORY = `
SET memory_limit = '1GB'`

export const USUAL_MEMORY = `
SET memory_limit = '512MB'`
