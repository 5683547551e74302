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
