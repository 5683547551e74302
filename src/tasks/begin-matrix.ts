import { checkMatrix } from '../model/check-matrix.ts'
import { freeSlug } from '../model/free-slug.ts'
import type { Hypothesis, Matrix } from '../model/matrix.ts'
import { aboutMatrix } from '../model/matrix-of.ts'
import type { Registry } from '../model/registry.ts'
import type { Store } from '../store/store.ts'
import { addSteps, type ChangedMatrix, type ChangeRequest, ID_WORDS, tieOf } from './change-matrix.ts'

/** So many words of a question make its id. */
const QUESTION_WORDS = 6

export interface BeginRequest extends ChangeRequest {
  readonly question: string
  /** two actors with a comma between; absent where it is about no tie */
  readonly tie?: string
  readonly hypotheses: readonly {
    readonly name?: string
    readonly says: string
    readonly expects?: Hypothesis['expects']
  }[]
}

/**
 * Begins a matrix: a question and the explanations that compete for it.
 *
 * @throws EntenteError "invalid_input" where there are fewer than two explanations, or the tie is none
 */
export async function beginMatrix(store: Store, registry: Registry, request: BeginRequest): Promise<ChangedMatrix> {
  const { question, why = null } = request
  const tie = await tieOf(store, registry, request.tie)
  const used = new Set((await store.judgements()).map(({ claim }) => claim))
  const id = freeSlug(question, QUESTION_WORDS, 'question', (slug) => used.has(aboutMatrix(slug)))
  const hypotheses: Hypothesis[] = []
  for (const { name, says, expects = null } of request.hypotheses) {
    const called = name ?? says.split(/\s+/).slice(0, ID_WORDS).join(' ')
    const own = freeSlug(called, ID_WORDS, 'explanation', (slug) => hypotheses.some((one) => one.id === slug))
    hypotheses.push({ id: own, name: called, says, prior: null, expects })
  }
  const matrix: Matrix = { id, question, tie, hypotheses, evidence: [], ratings: [] }
  checkMatrix(matrix)
  const steps = [
    { kind: 'question' as const, question, tie, why },
    ...hypotheses.map((hypothesis) => ({ kind: 'hypothesis' as const, hypothesis, why })),
  ]
  return addSteps(store, id, steps, request)
}
