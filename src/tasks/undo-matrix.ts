import { randomUUID } from 'node:crypto'
import { checkMatrix } from '../model/check-matrix.ts'
import { EntenteError } from '../model/error.ts'
import { undoneJudgements } from '../model/judged-claim.ts'
import { aboutMatrix, matrixOf } from '../model/matrix-of.ts'
import type { Store } from '../store/store.ts'
import type { ChangedMatrix, ChangeRequest } from './change-matrix.ts'

/**
 * Takes steps of a matrix back, all or none. An undoing is a step as well: taken back, it puts back what it had taken.
 *
 * @param steps ids of records
 * @returns the matrix afterwards, and the ids of the undoings
 * @throws EntenteError "not_found" where one is not in force, "refused" where it is another one's rating and no whole file, "invalid_input" where what is
 *   left could not be reckoned with
 */
export async function undoMatrix(
  store: Store,
  matrix: string,
  steps: readonly string[],
  { by, at }: ChangeRequest,
): Promise<ChangedMatrix> {
  const claim = aboutMatrix(matrix)
  const made = await store.judgements(claim)
  const undone = undoneJudgements(made)
  const whole = made.some(({ id, verdict }) => verdict.kind === 'question' && steps.includes(id))
  for (const step of steps) {
    const found = made.find(({ id }) => id === step)
    if (found === undefined || undone.has(step)) {
      throw new EntenteError('not_found', `No step ${step} of "${matrix}" is in force: there is nothing to take back.`)
    }
    if (found.verdict.kind === 'rate' && found.by !== by && !whole) {
      throw new EntenteError('refused', `A rating is taken back by who made it: this one is by ${found.by}.`)
    }
  }
  const records = [...steps].reverse().map((judgement) => ({
    id: randomUUID(),
    claim,
    verdict: { kind: 'undo' as const, judgement },
    by,
    at,
  }))
  const after = matrixOf(matrix, [...made, ...records])
  if (after !== null) checkMatrix(after)
  await store.addJudgements(records)
  return { matrix: after, steps: records.map(({ id }) => id) }
}
