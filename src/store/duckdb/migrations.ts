/** The schema as the steps it grew by: step n (from 1) makes version n of version n - 1. A step that was released stays as it is. */
export const MIGRATIONS: readonly (readonly string[])[] = [
  [
    `CREATE TABLE documents (
       id VARCHAR PRIMARY KEY,
       title VARCHAR NOT NULL,
       publisher VARCHAR,
       published VARCHAR,
       known_on VARCHAR NOT NULL,
       retrieved VARCHAR NOT NULL,
       language VARCHAR NOT NULL,
       media_type VARCHAR NOT NULL,
       address VARCHAR NOT NULL,
       extractor_name VARCHAR NOT NULL,
       extractor_version VARCHAR NOT NULL,
       original VARCHAR,
       length INTEGER NOT NULL,
       text VARCHAR NOT NULL,
       recorded_at VARCHAR NOT NULL
     )`,
    'CREATE SEQUENCE reading_numbers',
    `CREATE TABLE readings (
       number INTEGER PRIMARY KEY DEFAULT nextval('reading_numbers'),
       document VARCHAR NOT NULL,
       reader VARCHAR NOT NULL,
       version VARCHAR NOT NULL,
       claims INTEGER NOT NULL,
       recorded_at VARCHAR NOT NULL
     )`,
    `CREATE TABLE claims (
       reading INTEGER NOT NULL,
       id VARCHAR NOT NULL,
       document VARCHAR NOT NULL,
       passage_start INTEGER NOT NULL,
       passage_end INTEGER NOT NULL,
       quote VARCHAR NOT NULL,
       sentence_start INTEGER NOT NULL,
       sentence_end INTEGER NOT NULL,
       kind VARCHAR NOT NULL,
       source VARCHAR[] NOT NULL,
       target VARCHAR[] NOT NULL,
       type VARCHAR NOT NULL,
       attribution VARCHAR[] NOT NULL,
       modality VARCHAR NOT NULL,
       happened VARCHAR,
       first_day VARCHAR,
       last_day VARCHAR,
       dimension VARCHAR NOT NULL,
       dyad VARCHAR[],
       direction VARCHAR NOT NULL,
       figure VARCHAR,
       reader VARCHAR NOT NULL,
       version VARCHAR NOT NULL,
       score DOUBLE NOT NULL
     )`,
    'CREATE SEQUENCE judgement_numbers',
    `CREATE TABLE judgements (
       number INTEGER PRIMARY KEY DEFAULT nextval('judgement_numbers'),
       id VARCHAR NOT NULL,
       claim VARCHAR NOT NULL,
       verdict VARCHAR NOT NULL,
       judge VARCHAR NOT NULL,
       recorded_at VARCHAR NOT NULL
     )`,
    'CREATE SEQUENCE actor_pack_numbers',
    `CREATE TABLE actor_packs (
       number INTEGER PRIMARY KEY DEFAULT nextval('actor_pack_numbers'),
       name VARCHAR NOT NULL,
       pack VARCHAR NOT NULL,
       recorded_at VARCHAR NOT NULL
     )`,
  ],
  [
    'CREATE SEQUENCE event_file_numbers',
    `CREATE TABLE event_files (
       number INTEGER PRIMARY KEY DEFAULT nextval('event_file_numbers'),
       feed VARCHAR NOT NULL,
       layout VARCHAR NOT NULL,
       path VARCHAR NOT NULL,
       sha256 VARCHAR NOT NULL,
       bytes BIGINT NOT NULL,
       bytes_done BIGINT NOT NULL,
       lines_done BIGINT NOT NULL,
       stored BIGINT NOT NULL,
       duplicate BIGINT NOT NULL,
       rejected BIGINT NOT NULL,
       started_at VARCHAR NOT NULL,
       imported_at VARCHAR
     )`,
    `CREATE TABLE event_rejects (
       file INTEGER NOT NULL,
       line BIGINT NOT NULL,
       field VARCHAR,
       reason VARCHAR NOT NULL,
       text VARCHAR
     )`,
    `CREATE TABLE unresolved_codes (
       file INTEGER NOT NULL,
       kind VARCHAR NOT NULL,
       code VARCHAR NOT NULL,
       rows BIGINT NOT NULL
     )`,
    // sorted by source, target and day within each piece that is imported, so that a tie is found by the ends of row groups
    `CREATE TABLE events (
       source VARCHAR,
       target VARCHAR,
       day DATE NOT NULL,
       until DATE,
       known_on DATE NOT NULL,
       feed VARCHAR NOT NULL,
       dimension VARCHAR,
       material BOOLEAN,
       intensity DOUBLE,
       reports INTEGER,
       type VARCHAR,
       mode VARCHAR,
       cameo VARCHAR,
       weis VARCHAR,
       source_home VARCHAR,
       target_home VARCHAR,
       source_code VARCHAR,
       target_code VARCHAR,
       key UBIGINT NOT NULL,
       own_id VARCHAR,
       file INTEGER NOT NULL,
       line BIGINT NOT NULL,
       address VARCHAR
     )`,
    `CREATE TABLE claim_events (
       source VARCHAR,
       target VARCHAR,
       day DATE NOT NULL,
       until DATE,
       known_on DATE NOT NULL,
       dimension VARCHAR,
       material BOOLEAN,
       intensity DOUBLE,
       type VARCHAR,
       modality VARCHAR NOT NULL,
       direction VARCHAR NOT NULL,
       claim VARCHAR NOT NULL,
       document VARCHAR NOT NULL,
       place INTEGER NOT NULL,
       stands_from DATE NOT NULL,
       stands_to DATE NOT NULL
     )`,
    `CREATE MACRO events_known(as_of) AS TABLE
       SELECT source, target, day, until, known_on, feed, dimension, material, intensity, reports, type, mode, cameo, weis,
         source_home, target_home, source_code, target_code, key, own_id, file, line, address,
         NULL::VARCHAR AS claim, NULL::VARCHAR AS modality
       FROM events
       WHERE as_of IS NULL OR known_on <= as_of::DATE
       UNION ALL
       SELECT source, target, day, until, known_on, 'claims', dimension, material, intensity, 1, type, NULL, NULL, NULL,
         source, target, source, target, NULL, NULL, NULL, NULL, NULL, claim, modality
       FROM claim_events
       WHERE (as_of IS NULL OR known_on <= as_of::DATE)
         AND stands_from <= coalesce(as_of::DATE, DATE '9999-12-30')
         AND stands_to > coalesce(as_of::DATE, DATE '9999-12-30')`,
    `CREATE TABLE indicators (
       source VARCHAR,
       target VARCHAR,
       name VARCHAR NOT NULL,
       period VARCHAR NOT NULL,
       first_day DATE NOT NULL,
       last_day DATE NOT NULL,
       known_on DATE NOT NULL,
       value DOUBLE NOT NULL,
       unit VARCHAR NOT NULL,
       feed VARCHAR NOT NULL,
       source_code VARCHAR,
       target_code VARCHAR,
       key UBIGINT NOT NULL,
       file INTEGER NOT NULL,
       line BIGINT NOT NULL
     )`,
  ],
  [
    // what follows from `events` alone and is made anew when they change; `summaries` tells how many events each was made from
    `CREATE TABLE summaries (
       name VARCHAR PRIMARY KEY,
       events BIGINT NOT NULL
     )`,
    `CREATE TABLE feed_days (
       feed VARCHAR NOT NULL,
       day DATE NOT NULL,
       known_on DATE NOT NULL
     )`,
  ],
  [
    'ALTER TABLE summaries ADD COLUMN made_from VARCHAR',
    // every tie by month at the default settings; see TIE_MONTHS_STATE
    `CREATE TABLE tie_months (
       source VARCHAR NOT NULL,
       target VARCHAR NOT NULL,
       start DATE NOT NULL,
       events INTEGER NOT NULL,
       weighed INTEGER NOT NULL,
       own DOUBLE,
       evidence DOUBLE,
       past DOUBLE,
       warmth DOUBLE,
       low DOUBLE,
       high DOUBLE,
       cooperation_events INTEGER NOT NULL,
       cooperation_sum DOUBLE NOT NULL,
       conflict_events INTEGER NOT NULL,
       conflict_sum DOUBLE NOT NULL,
       material INTEGER NOT NULL,
       verbal INTEGER NOT NULL,
       active_days INTEGER NOT NULL,
       reports INTEGER NOT NULL
     )`,
  ],
  [
    // a document is its text; where else and under whose name the same text stood
    `CREATE TABLE appearances (
       document VARCHAR NOT NULL,
       address VARCHAR NOT NULL,
       title VARCHAR NOT NULL,
       publisher VARCHAR,
       published VARCHAR,
       known_on VARCHAR NOT NULL,
       retrieved VARCHAR NOT NULL,
       recorded_at VARCHAR NOT NULL
     )`,
    `INSERT INTO appearances
       SELECT id, address, title, publisher, published, known_on, retrieved, recorded_at
       FROM documents
       ORDER BY known_on, id`,
  ],
  [
    'CREATE SEQUENCE outlook_numbers',
    `CREATE TABLE outlooks (
       number INTEGER PRIMARY KEY DEFAULT nextval('outlook_numbers'),
       id VARCHAR NOT NULL,
       tie_a VARCHAR NOT NULL,
       tie_b VARCHAR NOT NULL,
       made VARCHAR NOT NULL,
       known_as_of VARCHAR NOT NULL,
       deadline VARCHAR NOT NULL,
       record VARCHAR NOT NULL
     )`,
    'CREATE SEQUENCE settlement_numbers',
    `CREATE TABLE outlook_settlements (
       number INTEGER PRIMARY KEY DEFAULT nextval('settlement_numbers'),
       outlook VARCHAR NOT NULL,
       known_on VARCHAR NOT NULL,
       record VARCHAR NOT NULL
     )`,
  ],
  [
    // how much feeds told of anybody on a day, by the day it was known; see ADD_DAY_VOLUMES
    `CREATE TABLE day_volumes (
       feed VARCHAR NOT NULL,
       day DATE NOT NULL,
       known_on DATE NOT NULL,
       events INTEGER NOT NULL,
       size DOUBLE NOT NULL
     )`,
  ],
  [
    // what follows from the merges in force: who counts as whom, and the events of those merged, as they count
    `CREATE TABLE merged_actors (
       actor VARCHAR PRIMARY KEY,
       counts_as VARCHAR NOT NULL
     )`,
    `CREATE TABLE merged_events AS
       SELECT *
       FROM events
       LIMIT 0`,
    `CREATE OR REPLACE MACRO events_known(as_of) AS TABLE
       SELECT source, target, day, until, known_on, feed, dimension, material, intensity, reports, type, mode, cameo, weis,
         source_home, target_home, source_code, target_code, key, own_id, file, line, address,
         NULL::VARCHAR AS claim, NULL::VARCHAR AS modality
       FROM events AS e
       WHERE (as_of IS NULL OR known_on <= as_of::DATE)
         AND NOT EXISTS (SELECT 1 FROM merged_actors AS m WHERE m.actor = e.source)
         AND NOT EXISTS (SELECT 1 FROM merged_actors AS m WHERE m.actor = e.target)
       UNION ALL
       SELECT source, target, day, until, known_on, feed, dimension, material, intensity, reports, type, mode, cameo, weis,
         source_home, target_home, source_code, target_code, key, own_id, file, line, address, NULL, NULL
       FROM merged_events
       WHERE as_of IS NULL OR known_on <= as_of::DATE
       UNION ALL
       SELECT source, target, day, until, known_on, 'claims', dimension, material, intensity, 1, type, NULL, NULL, NULL,
         source, target, source, target, NULL, NULL, NULL, NULL, NULL, claim, modality
       FROM claim_events
       WHERE (as_of IS NULL OR known_on <= as_of::DATE)
         AND stands_from <= coalesce(as_of::DATE, DATE '9999-12-30')
         AND stands_to > coalesce(as_of::DATE, DATE '9999-12-30')`,
  ],
]

export const CREATE_VERSION_TABLE = `
CREATE TABLE IF NOT EXISTS schema_version (
  version INTEGER NOT NULL,
  applied_at VARCHAR NOT NULL
)`

export const SCHEMA_VERSION = `
SELECT coalesce(max(version), 0)::INTEGER AS version
FROM schema_version`

export const ADD_VERSION = `
INSERT INTO schema_version (version, applied_at)
VALUES ($version, $at)`
