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

/** Both directions of a tie, each narrowed by equality: only that skips the row groups that cannot hold it. */
const bothWays = (select: string) => `${select}
    AND source = $tie_a
    AND target = $tie_b
  UNION ALL
  ${select}
    AND source = $tie_b
    AND target = $tie_a`

/** Of what claims tell, what was known by `$as_of` under the judgements made by then. */
const CLAIMS_STANDING = `($as_of::VARCHAR IS NULL OR known_on <= $as_of::DATE)
    AND stands_from <= coalesce($as_of::DATE, DATE '9999-12-30')
    AND stands_to > coalesce($as_of::DATE, DATE '9999-12-30')`

/** How an event's size and its share in sums are told. */
interface Scale {
  readonly intensity: string
  readonly weight: string
}

/** What a claim tells counts by how firmly; `claim_events` has no other modalities. */
const FIRMNESS = `CASE
      WHEN modality IS NULL THEN 1
      WHEN modality = 'reported' THEN $reported::DOUBLE
      ELSE $actual::DOUBLE
    END`

/** At the default weights, which are reckoned in a fraction of the time. */
const PLAIN: Scale = { intensity: 'intensity', weight: FIRMNESS }

const WEIGHED: Scale = {
  // an event that counts nothing has no intensity either, so that it is not counted among those that have one
  intensity: `CASE
      WHEN NOT (CASE WHEN material THEN $material::DOUBLE ELSE $verbal::DOUBLE END > 0) THEN NULL
      WHEN $scale::VARCHAR = 'feed' THEN intensity
      WHEN $scale::VARCHAR = 'sign' THEN 5 * sign(intensity)
      ELSE json_extract($types::JSON, '$.' || type)::DOUBLE
    END`,
  weight: `CASE WHEN material THEN $material::DOUBLE ELSE $verbal::DOUBLE END
      * coalesce(reports, 1) ** $repeated::DOUBLE
      * ${FIRMNESS}`,
}

/** Who published it: the host of its address, else the feed; claims of a case are one. */
const PUBLISHER = `coalesce(nullif(split_part(address, '/', 3), ''), feed)`

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
  coalesce(sum(coalesce(reports, 1)), 0)::INTEGER AS reports`

const PICKED = (per: Per, { intensity, weight }: Scale) => `SELECT source, target, dimension, material, reports, day,
    ${START[per]('day')} AS start,
    ${weight} AS w,
    ${intensity} AS x,
    ${PUBLISHER} AS publisher
  FROM ${KNOWN_EVENTS(per)}`

export const HAS_EVENTS_OF = `
SELECT EXISTS (SELECT 1 FROM events WHERE source = $actor)
  OR EXISTS (SELECT 1 FROM events WHERE target = $actor)
  OR EXISTS (SELECT 1 FROM merged_events WHERE $actor IN (source, target)) AS there`

/** The months of a period that is made of months; a shorter one is its own only part. Days of a part fit into the bits of a number. */
const PARTS: Readonly<Record<Per, { readonly part: Per; readonly months: number }>> = {
  day: { part: 'day', months: 1 },
  week: { part: 'week', months: 1 },
  month: { part: 'month', months: 1 },
  quarter: { part: 'month', months: 3 },
  year: { part: 'month', months: 12 },
  'year-week': { part: 'year-week', months: 1 },
}

/** On how many days of a period something happened: of each of its months, the bits that any of its sums has. */
const activeDays = (months: number) =>
  Array.from(
    { length: months },
    (_, i) => `bit_count(coalesce(bit_or(days) FILTER ((month(part) - 1) % ${months} = ${i}), 0))::INTEGER`,
  ).join('\n    + ')

/**
 * A tie both ways, by period, in each dimension and altogether. Events are summed once, by publisher and part of a period; what is
 * shown is made of these sums, which are few.
 */
const cells = (scale: Scale) => (per: Per) => {
  const { part, months } = PARTS[per]
  return `
WITH picked AS (
  ${bothWays(PICKED(per, scale))}
),
parts AS (
  SELECT source, target, start, ${START[part]('day')} AS part, dimension, publisher,
    count(*)::INTEGER AS events,
    count(x)::INTEGER AS weighed,
    sum(w) FILTER (x IS NOT NULL) AS weight,
    sum(w * w) FILTER (x IS NOT NULL) AS weight_squares,
    sum(w * x) AS sum,
    sum(w * x * x) AS squares,
    (count(*) FILTER (x > 0))::INTEGER AS cooperation_events,
    sum(w * x) FILTER (x > 0) AS cooperation_sum,
    (count(*) FILTER (x < 0))::INTEGER AS conflict_events,
    -sum(w * x) FILTER (x < 0) AS conflict_sum,
    (count(*) FILTER (material))::INTEGER AS material,
    (count(*) FILTER (NOT material))::INTEGER AS verbal,
    bit_or(1::INTEGER << (day - ${START[part]('day')})::INTEGER) FILTER (x IS NOT NULL) AS days,
    sum(coalesce(reports, 1)) AS reports
  FROM picked
  GROUP BY ALL
)
SELECT source, target, CASE WHEN grouping(dimension) = 1 THEN 'all' ELSE dimension END AS dimension, start,
  sum(events)::INTEGER AS events,
  sum(weighed)::INTEGER AS weighed,
  coalesce(sum(weight), 0) AS weight,
  coalesce(sum(weight_squares), 0) AS weight_squares,
  coalesce(sum(sum), 0) AS sum,
  coalesce(sum(squares), 0) AS squares,
  sum(cooperation_events)::INTEGER AS cooperation_events,
  coalesce(sum(cooperation_sum), 0) AS cooperation_sum,
  sum(conflict_events)::INTEGER AS conflict_events,
  coalesce(sum(conflict_sum), 0) AS conflict_sum,
  sum(material)::INTEGER AS material,
  sum(verbal)::INTEGER AS verbal,
  sum(reports)::INTEGER AS reports,
  (${activeDays(months)})::INTEGER AS active_days,
  count(DISTINCT publisher)::INTEGER AS sources
FROM parts
GROUP BY GROUPING SETS ((source, target, start), (source, target, start, dimension))
HAVING grouping(dimension) = 1 OR dimension IS NOT NULL
ORDER BY source, target, dimension, start`
}

/** All ties of two actors, each summed over the time asked for; each event stands for itself, whatever its day. */
const totals = (scale: Scale) => `
WITH picked AS (
  ${PICKED('day', scale)}
    AND (source IN ($tie_a, $tie_b) OR target IN ($tie_a, $tie_b))
    AND source <> target
    AND ($since::DATE IS NULL OR day >= $since)
    AND ($until::DATE IS NULL OR day <= $until)
    AND ($dimension::VARCHAR IS NULL OR dimension = $dimension)
)
SELECT source, target, 'all' AS dimension, DATE '1970-01-01' AS start,
  ${SUMS},
  count(x)::INTEGER AS active_days,
  1 AS sources
FROM picked
GROUP BY source, target
ORDER BY source, target`

/** A list of ids given as JSON. */
const GIVEN = (ids: string) => `IN (SELECT unnest(from_json(${ids}::JSON, '["VARCHAR"]')))`

/** Days of a period as bits, where they fit; else their number. */
const dayCount = (per: Per) =>
  PARTS[per].months === 1
    ? `coalesce(bit_count(bit_or(1::INTEGER << (day - start)::INTEGER) FILTER (x IS NOT NULL)), 0)::INTEGER`
    : `(count(DISTINCT day) FILTER (x IS NOT NULL))::INTEGER`

/** Ties of two actors with some others, both ways, by period. */
const around = (scale: Scale) => (per: Per) =>
  `
WITH picked AS (
  ${PICKED(per, scale)}
    AND ((source IN ($tie_a, $tie_b) AND target ${GIVEN('$others')})
      OR (target IN ($tie_a, $tie_b) AND source ${GIVEN('$others')}))
    AND ($dimension::VARCHAR IS NULL OR dimension = $dimension)
    AND ($since::DATE IS NULL OR day >= $since)
    AND ($until::DATE IS NULL OR day <= $until)
)
SELECT source, target, 'all' AS dimension, start,
  ${SUMS},
  ${dayCount(per)} AS active_days,
  1 AS sources
FROM picked
GROUP BY source, target, start
ORDER BY source, target, start`

/** What others did to either of two actors in some periods, the event of most weight first. */
const moves = (per: Per) => `
WITH picked AS (
  SELECT *, ${START[per]('day')} AS start, coalesce(abs(intensity), 0) AS size, sign(intensity) AS way
  FROM ${KNOWN_EVENTS(per)}
    AND target IN ($tie_a, $tie_b)
    AND source ${GIVEN('$others')}
    AND concat_ws(' ', source, ${START[per]('day')}) ${GIVEN('$moves')}
    AND ($dimension::VARCHAR IS NULL OR dimension = $dimension)
),
numbered AS (
  SELECT *,
    row_number() OVER (
      PARTITION BY source, start, way
      ORDER BY size DESC, day, target, feed, key, file, line, claim
    ) AS place
  FROM picked
)
SELECT n.* EXCLUDE (file), f.path AS file
FROM numbered AS n
LEFT JOIN event_files AS f ON f.number = n.file
WHERE place <= $most
ORDER BY n.source, n.start, n.way DESC, n.place`

/** Every tie summed over the time asked for. */
const network = (scale: Scale) => `
WITH picked AS (
  ${PICKED('day', scale)}
    AND source <> target
    AND ($since::DATE IS NULL OR day >= $since)
    AND ($until::DATE IS NULL OR day <= $until)
    AND ($dimension::VARCHAR IS NULL OR dimension = $dimension)
)
SELECT source, target, 'all' AS dimension, DATE '1970-01-01' AS start,
  ${SUMS},
  count(DISTINCT day) FILTER (x IS NOT NULL)::INTEGER AS active_days,
  1 AS sources
FROM picked
GROUP BY source, target
ORDER BY source, target`

/** How much was told of all ties but one, by period. */
const besides = (per: Per) => `
WITH picked AS (
  ${PICKED(per, WEIGHED)}
    AND NOT (source IN ($tie_a, $tie_b) AND target IN ($tie_a, $tie_b))
    AND source <> target
)
SELECT start, sum(w * abs(x)) AS sum
FROM picked
WHERE x IS NOT NULL
GROUP BY start
ORDER BY start`

/** The same where each event of a feed counts once: what the days of all ties add up to, less what is told of the one. */
const plainBesides = (per: Per) => {
  const [start, own] = [START[per]('day'), PICKED(per, PLAIN)]
  return `
WITH own AS (
  ${bothWays(own)}
),
told AS (
  SELECT ${start} AS start, events, size
  FROM day_volumes
  WHERE ($as_of::VARCHAR IS NULL OR known_on <= $as_of::DATE)
    AND ($feed::VARCHAR IS NULL OR feed = $feed)
  UNION ALL
  SELECT ${start}, 1, abs(intensity)
  FROM events
  WHERE until IS NOT NULL
    AND ${START[per]('until')} = ${start}
    AND ($as_of::VARCHAR IS NULL OR known_on <= $as_of::DATE)
    AND ($feed::VARCHAR IS NULL OR feed = $feed)
    AND source <> target
    AND intensity IS NOT NULL
  UNION ALL
  SELECT ${start}, 1, abs(intensity) * ${FIRMNESS}
  FROM claim_events
  WHERE (until IS NULL OR ${START[per]('until')} = ${start})
    AND ${CLAIMS_STANDING}
    AND ($feed::VARCHAR IS NULL OR $feed = 'claims')
    AND source <> target
    AND intensity IS NOT NULL
  UNION ALL
  SELECT start, -1, -w * abs(x)
  FROM own
  WHERE x IS NOT NULL
)
SELECT start, sum(size) AS sum
FROM told
GROUP BY start
HAVING sum(events) > 0
ORDER BY start`
}

/** Events behind the points of a tie, those of most weight first in each period. */
const events = (scale: Scale) => (per: Per) =>
  `
WITH picked AS (
  ${bothWays(`SELECT *, ${START[per]('day')} AS start,
    coalesce(abs(${scale.intensity}) * ${scale.weight}, 0) AS size
  FROM ${KNOWN_EVENTS(per)}
    AND ($source::VARCHAR IS NULL OR source = $source)
    AND ($dimension::VARCHAR IS NULL OR dimension = $dimension)
    AND ($since::DATE IS NULL OR day >= $since)
    AND ($until::DATE IS NULL OR day <= $until)`)}
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
    AND ${CLAIMS_STANDING}
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

export const TIE_CELLS = each(cells(PLAIN))
export const TIE_CELLS_WEIGHED = each(cells(WEIGHED))
export const TIE_TOTALS = totals(PLAIN)
export const TIE_TOTALS_WEIGHED = totals(WEIGHED)
export const NETWORK_TOTALS = network(PLAIN)
export const NETWORK_TOTALS_WEIGHED = network(WEIGHED)
export const TIE_EVENTS = each(events(PLAIN))
export const TIE_EVENTS_WEIGHED = each(events(WEIGHED))
export const TIES_AROUND = each(around(PLAIN))
export const TIES_AROUND_WEIGHED = each(around(WEIGHED))
export const MOVES_TOWARD = each(moves)
export const VOLUME_BESIDES = each(plainBesides)
export const VOLUME_BESIDES_WEIGHED = each(besides)
export const LIVE_DAYS = each(live)
