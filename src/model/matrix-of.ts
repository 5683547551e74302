import { standingJudgements } from './judged-claim.ts'
import type { Judgement } from './judgement.ts'
import type { Evidence, Hypothesis, Matrix, Rating, RatingRow } from './matrix.ts'

const ABOUT = 'matrix:'

/** What the judgements of a matrix are about. */
export function aboutMatrix(id: string): string {
  return `${ABOUT}${id}`
}

/** The ids of the matrices that judgements tell of, in the order in which they were begun. */
export function matrixIds(judgements: readonly Judgement[]): readonly string[] {
  const about = judgements.filter(({ claim }) => claim.startsWith(ABOUT)).map(({ claim }) => claim.slice(ABOUT.length))
  return [...new Set(about)].filter((id) => matrixOf(id, judgements) !== null)
}

/**
 * A matrix as its steps have made it: the later of two steps on one thing wins, what was undone counts for nothing.
 *
 * @param judgements oldest first; those of other things are passed over
 * @returns null where no question stands
 */
export function matrixOf(id: string, judgements: readonly Judgement[]): Matrix | null {
  let head: Pick<Matrix, 'question' | 'tie'> | null = null
  const hypotheses = new Map<string, Hypothesis>()
  const evidence = new Map<string, Evidence>()
  const orders: { hypothesis: readonly string[]; evidence: readonly string[] } = { hypothesis: [], evidence: [] }
  const rows = new Map<string, { row: RatingRow; ratings: Map<string, Rating> }>()
  for (const { verdict, by } of standingJudgements(judgements.filter(({ claim }) => claim === aboutMatrix(id)))) {
    if (verdict.kind === 'question') head = { question: verdict.question, tie: verdict.tie }
    else if (verdict.kind === 'hypothesis') hypotheses.set(verdict.hypothesis.id, verdict.hypothesis)
    else if (verdict.kind === 'evidence') evidence.set(verdict.evidence.id, verdict.evidence)
    else if (verdict.kind === 'leave-out') (verdict.what === 'evidence' ? evidence : hypotheses).delete(verdict.id)
    else if (verdict.kind === 'order') orders[verdict.what] = verdict.ids
    else if (verdict.kind === 'rate') {
      const key = `${verdict.evidence}\n${by}`
      const ratings = rows.get(key)?.ratings ?? new Map<string, Rating>()
      for (const [hypothesis, rating] of Object.entries(verdict.ratings)) {
        if (rating === null) ratings.delete(hypothesis)
        else ratings.set(hypothesis, rating)
      }
      const row = { evidence: verdict.evidence, analyst: by, ratings: {}, why: verdict.why }
      rows.set(key, { row, ratings })
    }
  }
  if (head === null) return null
  const listed = inOrder([...evidence.values()], orders.evidence)
  const order = listed.map((one) => one.id)
  return {
    id,
    ...head,
    hypotheses: inOrder([...hypotheses.values()], orders.hypothesis),
    evidence: listed,
    ratings: [...rows.values()]
      .filter(({ row, ratings }) => evidence.has(row.evidence) && ratings.size > 0)
      .map(({ row, ratings }) => ({
        ...row,
        ratings: Object.fromEntries([...ratings].filter(([hypothesis]) => hypotheses.has(hypothesis))),
      }))
      .sort(
        (a, b) =>
          order.indexOf(a.evidence) - order.indexOf(b.evidence) ||
          (a.analyst < b.analyst ? -1 : a.analyst > b.analyst ? 1 : 0),
      ),
  }
}

/** As a list of ids has it; what is not in it comes after, as it was. */
export function inOrder<T extends { readonly id: string }>(list: readonly T[], ids: readonly string[]): readonly T[] {
  const placeOf = new Map(ids.map((id, place) => [id, place]))
  const place = ({ id }: T) => placeOf.get(id) ?? ids.length
  return [...list].sort((a, b) => place(a) - place(b))
}
