import { existsSync, renameSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DuckDBInstance } from '@duckdb/node-api'
import { TIE_SETTINGS } from '../src/analysis/tie/tie-settings.ts'
import type { Claim } from '../src/model/claim.ts'
import type { Judgement, Verdict } from '../src/model/judgement.ts'
import type { Store } from '../src/store/store.ts'
import { loadRegistry } from '../src/tasks/load-registry.ts'
import { openCase } from '../src/tasks/open-case.ts'
import { fillEvents, STATES_BY_RANK } from './generated-feed.ts'
import { type MadePaper, madePapers, READER } from './made-papers.ts'

/** What the case is made of. Another version is another case: one that was kept is then made anew. */
export const WORKBENCH_CASE = { version: 2, papers: 5_000, claims: 200_000, events: 5_000_000, actors: 5_000 }

const NOW = '2025-01-05T08:00:00.000Z'
const TOGETHER = 100
/** Ties of each actor of whom little is told, and reports of each tie. */
const FEW_TIES = 4
const FEW_REPORTS = 3
const SECTORS =
  'GOV MIL OPP BUS COP JUD LAB MED REB CVL EDU HLH ELI REF SPY LEG CRM DEV ENV HRI AGR ETH REL SET UAF'.split(' ')

const GIVEN = (list: string) => `from_json($${list}::JSON, '["VARCHAR"]')`

/** Sectors of states, as feeds code those who are no state: few reports of each, on ties with states and with one another. */
const ADD_FEW = `
INSERT INTO events BY NAME
WITH sectors AS (
  SELECT state || sector AS code, (row_number() OVER (ORDER BY hash(state || sector)))::INTEGER AS n
  FROM (SELECT unnest(${GIVEN('states')}) AS state), (SELECT unnest(${GIVEN('sectors')}) AS sector)
  QUALIFY n <= $most
),
ties AS (
  SELECT code, n, i AS tie, 1 + (hash(n, i, 1) % $most)::INTEGER AS near,
    1 + floor(len(${GIVEN('states')}) * power((hash(n, i, 2) % 10007) / 10007.0, 2))::INTEGER AS far
  FROM sectors, range($ties::BIGINT) AS drawn(i)
),
told AS (
  SELECT t.n, t.tie, t.code AS one,
    CASE WHEN hash(t.n, t.tie, 3) % 2 = 0 THEN ${GIVEN('states')}[t.far] ELSE s.code END AS other,
    DATE '2000-01-01' + (hash(t.n, t.tie, i) % 9131)::INTEGER AS day, hash(t.n, t.tie, i, 5) AS drawn
  FROM ties AS t
  JOIN sectors AS s ON s.n = t.near, range($reports::BIGINT) AS drawn(i)
)
SELECT CASE WHEN drawn % 2 = 0 THEN one ELSE other END AS source, CASE WHEN drawn % 2 = 0 THEN other ELSE one END AS target,
  day, NULL::DATE AS until, day AS known_on, 'gdelt' AS feed, 'diplomatic' AS dimension, false AS material,
  CASE WHEN drawn % 3 = 0 THEN -5.0 ELSE 3.4 END AS intensity, 1 AS reports,
  CASE WHEN drawn % 3 = 0 THEN 'THREATEN' ELSE 'CONSULT' END AS type, CASE WHEN drawn % 3 = 0 THEN '130' ELSE '040' END AS cameo,
  hash(n, tie, day, drawn) AS key, 1 AS file, (10000000 + n * 100 + tie * 10)::BIGINT AS line
FROM told
WHERE one <> other
ORDER BY source, target, day`

export interface MadeCase {
  readonly folder: string
  /** id of the paper of a hundred pages */
  readonly long: string
  readonly madeAnew: boolean
  /** how long that took */
  readonly seconds: number
}

/** The folder of the case, made where it is not kept from an earlier run. */
export async function workbenchCase(): Promise<MadeCase> {
  const start = performance.now()
  const folder = join(tmpdir(), 'entente-bench-cases', `workbench-${WORKBENCH_CASE.version}`)
  const papers = madePapers({
    papers: WORKBENCH_CASE.papers,
    claims: WORKBENCH_CASE.claims / WORKBENCH_CASE.papers,
    actors: STATES_BY_RANK,
    registry: loadRegistry(),
  })
  const first = papers.next().value as MadePaper
  const long = first.document.id
  if (existsSync(folder)) return { folder, long, madeAnew: false, seconds: 0 }
  const making = `${folder}.${process.pid}`
  try {
    ;(await openCase(making, NOW, { create: true })).close()
    await addEvents(join(making, 'entente.duckdb'))
    const store = await openCase(making, NOW)
    await addPapers(store, first, papers)
    // what an import leaves to the first question
    await store.lastTieMonth(TIE_SETTINGS)
    await store.liveDays({ per: 'month' })
    await store.volumeBesides(['AFG', 'AGO'], { per: 'month', weights: TIE_SETTINGS.weights })
    store.close()
    renameSync(making, folder)
  } finally {
    rmSync(making, { recursive: true, force: true })
  }
  return { folder, long, madeAnew: true, seconds: (performance.now() - start) / 1000 }
}

async function addEvents(file: string): Promise<void> {
  const instance = await DuckDBInstance.create(file, { threads: '2', memory_limit: '1GB' })
  const connection = await instance.connect()
  const few = WORKBENCH_CASE.actors - STATES_BY_RANK.length
  await fillEvents(connection, { rows: WORKBENCH_CASE.events - few * FEW_TIES * FEW_REPORTS })
  await connection.run(ADD_FEW, {
    states: JSON.stringify(STATES_BY_RANK),
    sectors: JSON.stringify(SECTORS),
    most: few,
    ties: FEW_TIES,
    reports: FEW_REPORTS,
  })
  await connection.run('CHECKPOINT')
  connection.closeSync()
  instance.closeSync()
}

async function addPapers(store: Store, first: MadePaper, rest: Iterable<MadePaper>): Promise<void> {
  let batch = [first]
  let number = 0
  const add = async () => {
    await store.addDocuments(
      batch.map(({ document }) => ({ document, original: null })),
      NOW,
    )
    await store.addReadings(
      batch.map(({ document, claims }) => ({ document: document.id, claims })),
      READER,
      NOW,
    )
    await store.addJudgements(batch.flatMap(({ claims }) => judgementsOf(claims, number++)))
    batch = []
  }
  for (const paper of rest) {
    batch.push(paper)
    if (batch.length === TOGETHER) await add()
  }
  if (batch.length > 0) await add()
}

/** Of each paper one claim is judged: accepted, rejected or corrected in turn. */
function judgementsOf(claims: readonly Claim[], number: number): readonly Judgement[] {
  const claim = claims[number % Math.max(1, claims.length)]
  if (claim === undefined) return []
  const verdicts: readonly Verdict[] = [
    { kind: 'accept' },
    { kind: 'reject', why: 'the text denies it' },
    { kind: 'correct', fields: { modality: 'possible' }, why: null },
  ]
  const verdict = verdicts[number % verdicts.length] as Verdict
  return [{ id: `made-${claim.id}`, claim: claim.id, verdict, by: 'Karam', at: NOW }]
}
