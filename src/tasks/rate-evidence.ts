import { randomUUID } from 'node:crypto'
import { EntenteError } from '../model/error.ts'
import { standingJudgements } from '../model/judged-claim.ts'
import { type Matrix, RATINGS, type Rating } from '../model/matrix.ts'
import { aboutMatrix, matrixOf } from '../model/matrix-of.ts'
import { nearestName } from '../model/nearest-name.ts'
import type { Store } from '../store/store.ts'

/** What somebody holds of a piece of evidence, as a face hands it over. */
export interface RateRequest {
  readonly evidence: string
  /** `hypothesis=RATING`, an empty rating to take one away; or only `undo` */
  readonly ratings: readonly string[]
  readonly why?: string
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/**
 * Adds an analyst's ratings of one piece of evidence; `undo` takes back the analyst's last ones of it.
 *
 * @returns the matrix as it stands afterwards
 * @throws EntenteError "invalid_input" where evidence, explanation or rating is unknown, "not_found" where there is nothing to undo
 */
export async function rateEvidence(store: Store, matrix: Matrix, request: RateRequest): Promise<Matrix> {
  const { evidence, by, at, why } = request
  const known = matrix.evidence.map(({ id }) => id)
  if (!known.includes(evidence)) {
    throw new EntenteError(
      'invalid_input',
      `A rating needs evidence: nothing in "${matrix.id}" is called "${evidence}"${meant(evidence, known)}.`,
    )
  }
  const claim = aboutMatrix(matrix.id)
  if (request.ratings.join() === 'undo') {
    const last = standingJudgements(await store.judgements(claim)).findLast(
      (one) => one.verdict.kind === 'rate' && one.verdict.evidence === evidence && one.by === by,
    )
    if (last === undefined) {
      throw new EntenteError('not_found', `No rating of "${evidence}" by ${by} is in force: there is nothing to undo.`)
    }
    await store.addJudgement({ id: randomUUID(), claim, verdict: { kind: 'undo', judgement: last.id }, by, at })
  } else {
    const ratings = Object.fromEntries(request.ratings.map((text) => parseRating(text, matrix)))
    await store.addJudgement({
      id: randomUUID(),
      claim,
      verdict: { kind: 'rate', evidence, ratings, why: why ?? null },
      by,
      at,
    })
  }
  return matrixOf(matrix.id, await store.judgements()) ?? matrix
}

function parseRating(text: string, { hypotheses, id }: Matrix): readonly [string, Rating | null] {
  const at = text.indexOf('=')
  const [hypothesis, code] = [text.slice(0, at), text.slice(at + 1).toUpperCase()]
  if (at < 1) throw new EntenteError('invalid_input', `A rating is EXPLANATION=RATING, as fear=CC; got "${text}".`)
  const known = hypotheses.map((one) => one.id)
  if (!known.includes(hypothesis)) {
    throw new EntenteError(
      'invalid_input',
      `"${id}" has no explanation "${hypothesis}"${meant(hypothesis, known)}; it has ${known.join(', ')}.`,
    )
  }
  const rating = RATINGS.find((one) => one === code)
  if (rating === undefined && code !== '') {
    throw new EntenteError('invalid_input', `"${code}" is no rating; it is one of ${RATINGS.join(', ')}.`)
  }
  return [hypothesis, rating ?? null]
}

function meant(name: string, known: readonly string[]): string {
  const near = nearestName(name, known)
  return near === null ? '' : ` (is "${near}" meant?)`
}
