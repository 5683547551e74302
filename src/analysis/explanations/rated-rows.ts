import type { Evidence, Matrix, Rating } from '../../model/matrix.ts'
import type { RatingScale } from '../../model/rating-scale.ts'

/** The raters of one row, each with a number for each explanation; NaN where a cell is not rated. */
export interface RatedRow {
  readonly evidence: Evidence
  /** shape (raters): analyst and codes by explanation */
  readonly raters: readonly { readonly analyst: string; readonly codes: readonly (Rating | null)[] }[]
}

/** The matrix as numbers: what every reading of it starts from. */
export interface RatedNumbers {
  /** number of explanations */
  readonly width: number
  /** mean points against, shape (rows × width); 0 where nobody rated the cell */
  readonly points: Float64Array
  /** mean log-likelihood, shape (rows × width); 0 where nobody rated the cell */
  readonly logs: Float64Array
  /** mean on the scale from 1 to 5, shape (rows × width); NaN where nobody rated the cell */
  readonly scales: Float64Array
  /** weight times share, shape (rows) */
  readonly factors: Float64Array
  /** natural logarithm of the prior, shape (width) */
  readonly priors: Float64Array
  /** number of the group, shape (rows): rows of one number count together once */
  readonly groups: readonly number[]
}

/**
 * The rows of a matrix with their raters.
 *
 * @param evidence the rows wanted, in order
 * @param proposed what a rule rates, by evidence and explanation; takes part where no analyst rated the cell. Null for none
 */
export function ratedRows(
  { hypotheses, ratings }: Matrix,
  evidence: readonly Evidence[],
  analyst: string | undefined,
  proposed: ((evidence: Evidence, hypothesis: number) => Rating | null) | null,
): readonly RatedRow[] {
  const byEvidence = new Map<string, Matrix['ratings'][number][]>()
  for (const row of ratings) {
    if ((analyst !== undefined && row.analyst !== analyst) || Object.keys(row.ratings).length === 0) continue
    const rows = byEvidence.get(row.evidence)
    if (rows === undefined) byEvidence.set(row.evidence, [row])
    else rows.push(row)
  }
  return evidence.map((one) => {
    const raters = (byEvidence.get(one.id) ?? []).map((row) => ({
      analyst: row.analyst,
      codes: hypotheses.map(({ id }) => row.ratings[id] ?? null),
    }))
    if (proposed === null) return { evidence: one, raters }
    const open = hypotheses.map((_, h) => (raters.every(({ codes }) => codes[h] === null) ? proposed(one, h) : null))
    return {
      evidence: one,
      raters: open.some((code) => code !== null) ? [...raters, { analyst: PROPOSER, codes: open }] : raters,
    }
  })
}

/** Who "rates" where a rule does. */
export const PROPOSER = 'proposed by rule'

/** Mean numbers of each cell over those who rated it. */
export function ratedNumbers(
  rows: readonly RatedRow[],
  priors: readonly number[],
  weights: readonly number[],
  groups: readonly number[],
  scale: RatingScale,
): RatedNumbers {
  const width = priors.length
  const points = new Float64Array(rows.length * width)
  const logs = new Float64Array(rows.length * width)
  const scales = new Float64Array(rows.length * width)
  for (const [i, { raters }] of rows.entries()) {
    for (let h = 0; h < width; h++) {
      const cell = i * width + h
      let count = 0
      for (const { codes } of raters) {
        const code = codes[h]
        if (code === null || code === undefined) continue
        const { inconsistency, likelihood, scale: place } = scale.ratings[code]
        points[cell] = (points[cell] as number) + inconsistency
        logs[cell] = (logs[cell] as number) + Math.log(likelihood)
        scales[cell] = (scales[cell] as number) + place
        count++
      }
      scales[cell] = (scales[cell] as number) / count
      if (count < 2) continue
      points[cell] = (points[cell] as number) / count
      logs[cell] = (logs[cell] as number) / count
    }
  }
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  return {
    width,
    points,
    logs,
    scales,
    factors: Float64Array.from(weights, (weight, i) => weight / (sizes.get(groups[i] as number) ?? 1)),
    priors: Float64Array.from(priors, Math.log),
    groups,
  }
}
