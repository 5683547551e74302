import { EntenteError } from './error.ts'
import { type Matrix, RATINGS, type RatingRow } from './matrix.ts'
import { nearestName } from './nearest-name.ts'

/** Priors may be written with so much rounding. */
const ROUNDING = 0.001

/**
 * Whether a matrix can be reckoned with.
 *
 * @throws EntenteError "invalid_input" that says what is wrong in it and why
 */
export function checkMatrix(matrix: Matrix): void {
  const { id, question, hypotheses, evidence, ratings } = matrix
  const wrong = (message: string): never => {
    throw new EntenteError('invalid_input', `The matrix "${id}" ${message}`)
  }
  if (question.trim() === '') wrong('asks no question: say which one its explanations answer.')
  if (hypotheses.length < 2) {
    wrong(`has ${hypotheses.length === 0 ? 'no explanation' : 'one explanation only'}: two or more have to compete.`)
  }
  const twice = firstTwice(hypotheses.map((one) => one.id)) ?? firstTwice(evidence.map((one) => one.id))
  if (twice !== null) wrong(`uses the id "${twice}" twice; each explanation and each piece of evidence needs its own.`)
  const given = hypotheses.filter(({ prior }) => prior !== null)
  for (const { id: one, prior } of given) {
    if (prior === null || !(prior > 0 && prior < 1)) {
      wrong(
        `gives "${one}" the prior ${prior}; a prior is above 0 and below 1, since no evidence could move it otherwise.`,
      )
    }
  }
  if (given.length > 0 && given.length < hypotheses.length) {
    const without = hypotheses.find(({ prior }) => prior === null)?.id
    wrong(`gives a prior to some explanations and none to "${without}": give one to all, or to none.`)
  }
  const sum = given.reduce((total, { prior }) => total + (prior ?? 0), 0)
  if (given.length > 0 && Math.abs(sum - 1) > ROUNDING) {
    wrong(
      `has priors that sum to ${Number(sum.toFixed(4))}; they have to sum to 1, since just one of the explanations holds.`,
    )
  }
  const known = {
    evidence: new Set(evidence.map((one) => one.id)),
    hypotheses: new Set(hypotheses.map((one) => one.id)),
  }
  for (const row of ratings) checkRow(row, known, wrong)
}

interface Known {
  readonly evidence: ReadonlySet<string>
  readonly hypotheses: ReadonlySet<string>
}

function checkRow(
  { evidence: of, analyst, ratings }: RatingRow,
  { evidence, hypotheses }: Known,
  wrong: (message: string) => never,
) {
  if (!evidence.has(of)) {
    wrong(`has a rating by ${analyst} without evidence: nothing in it is called "${of}"${hint(of, [...evidence])}.`)
  }
  for (const hypothesis of Object.keys(ratings)) {
    const rating = ratings[hypothesis] as string
    if (!hypotheses.has(hypothesis)) {
      const near = hint(hypothesis, [...hypotheses])
      wrong(`has a rating of "${of}" by ${analyst} for an unknown explanation "${hypothesis}"${near}.`)
    }
    if (!(RATINGS as readonly string[]).includes(rating)) {
      wrong(
        `has an unknown rating "${rating}" of "${of}" by ${analyst} for "${hypothesis}"; it is one of ${RATINGS.join(', ')}.`,
      )
    }
  }
}

function hint(name: string, known: readonly string[]): string {
  const near = nearestName(name, known)
  return near === null ? '' : ` (is "${near}" meant?)`
}

function firstTwice(ids: readonly string[]): string | null {
  const seen = new Set<string>()
  for (const id of ids) {
    if (seen.has(id)) return id
    seen.add(id)
  }
  return null
}
