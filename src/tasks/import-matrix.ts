import { randomUUID } from 'node:crypto'
import { checkMatrix } from '../model/check-matrix.ts'
import type { Matrix, MatrixStep } from '../model/matrix.ts'
import { aboutMatrix, matrixOf } from '../model/matrix-of.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import type { MatrixFile } from './matrix-file.ts'
import { matrixOfFile } from './matrix-of-file.ts'

export interface MatrixImport {
  /** who takes it in; ratings are their analysts' own */
  readonly by: string
  /** ISO instant */
  readonly at: string
  readonly why?: string
  /** leave out what the case has and the file has not */
  readonly prune: boolean
}

/** What an import changed, and what it left. */
export interface ImportedMatrix {
  readonly matrix: Matrix
  readonly steps: number
  /** explanations, evidence and ratings that the case has and the file has not; left out where that was asked for */
  readonly absent: number
}

/**
 * Takes a matrix in: what the file says otherwise than the case becomes new records, nothing is overwritten.
 *
 * @throws EntenteError "invalid_input" where the matrix cannot be reckoned with, or its evidence is not in the case
 */
export async function importMatrix(
  store: Store,
  registry: Registry,
  file: MatrixFile,
  request: MatrixImport,
): Promise<ImportedMatrix> {
  const wanted = await matrixOfFile(store, registry, file)
  checkMatrix(wanted)
  const kept = await store.judgements()
  const before = matrixOf(file.matrix, kept)
  const why = request.why ?? null
  const steps = [...stepsBetween(before, wanted, why, request.by)]
  const gone = before === null ? [] : removals(before, wanted, why)
  const all = request.prune ? [...steps, ...gone] : steps
  const claim = aboutMatrix(file.matrix)
  const records = all.map(({ verdict, by }) => ({
    id: randomUUID(),
    claim,
    verdict,
    by: by ?? request.by,
    at: request.at,
  }))
  const matrix = matrixOf(file.matrix, [...kept, ...records]) ?? wanted
  // what the file leaves out stays, and may not fit what it says: priors of explanations it does not have, say
  checkMatrix(matrix)
  await store.addJudgements(records)
  return { matrix, steps: all.length, absent: gone.length }
}

interface Step {
  readonly verdict: MatrixStep
  /** null for whoever takes the file in */
  readonly by: string | null
}

function* stepsBetween(before: Matrix | null, wanted: Matrix, why: string | null, by: string): Iterable<Step> {
  const { question, tie } = wanted
  if (before === null || before.question !== question || !same(before.tie, tie)) {
    yield { verdict: { kind: 'question', question, tie, why }, by }
  }
  for (const hypothesis of wanted.hypotheses) {
    const old = before?.hypotheses.find(({ id }) => id === hypothesis.id)
    if (!same(old, hypothesis)) yield { verdict: { kind: 'hypothesis', hypothesis, why }, by }
  }
  for (const evidence of wanted.evidence) {
    const old = before?.evidence.find(({ id }) => id === evidence.id)
    if (!same(old, evidence)) yield { verdict: { kind: 'evidence', evidence, why }, by }
  }
  yield* reordered(before, wanted, why, by)
  for (const row of wanted.ratings) {
    const old = before?.ratings.find(({ evidence, analyst }) => evidence === row.evidence && analyst === row.analyst)
    const changed = Object.entries(row.ratings).filter(([hypothesis, rating]) => old?.ratings[hypothesis] !== rating)
    if (changed.length === 0 && (row.why === null || row.why === old?.why)) continue
    const verdict = {
      kind: 'rate',
      evidence: row.evidence,
      ratings: Object.fromEntries(changed),
      why: row.why ?? old?.why ?? null,
    } as const
    yield { verdict, by: row.analyst }
  }
}

/** Where the file has another order than the case would have, it becomes a record of its own. */
function* reordered(before: Matrix | null, wanted: Matrix, why: string | null, by: string): Iterable<Step> {
  for (const [what, list] of [
    ['hypothesis', 'hypotheses'],
    ['evidence', 'evidence'],
  ] as const) {
    const ids = wanted[list].map(({ id }) => id)
    const old = (before?.[list] ?? []).map(({ id }) => id)
    const after = [...old, ...ids.filter((id) => !old.includes(id))].filter((id) => ids.includes(id))
    if (after.join(' ') !== ids.join(' ')) yield { verdict: { kind: 'order', what, ids, why }, by }
  }
}

function removals(before: Matrix, wanted: Matrix, why: string | null): readonly Step[] {
  const without = (what: 'hypothesis' | 'evidence', old: readonly { id: string }[], now: readonly { id: string }[]) =>
    old
      .filter(({ id }) => !now.some((one) => one.id === id))
      .map(({ id }): Step => ({ verdict: { kind: 'leave-out', what, id, why }, by: null }))
  const ratings = before.ratings.flatMap((row): readonly Step[] => {
    const now = wanted.ratings.find(({ evidence, analyst }) => evidence === row.evidence && analyst === row.analyst)
    const still = wanted.evidence.some(({ id }) => id === row.evidence)
    const gone = Object.keys(row.ratings).filter((hypothesis) => now?.ratings[hypothesis] === undefined)
    if (!still || gone.length === 0) return []
    const taken = Object.fromEntries(gone.map((hypothesis) => [hypothesis, null]))
    return [
      { verdict: { kind: 'rate', evidence: row.evidence, ratings: taken, why: now?.why ?? null }, by: row.analyst },
    ]
  })
  return [
    ...without('hypothesis', before.hypotheses, wanted.hypotheses),
    ...without('evidence', before.evidence, wanted.evidence),
    ...ratings,
  ]
}

function same(a: unknown, b: unknown): boolean {
  return JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))
}

function sorted(value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
