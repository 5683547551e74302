import { z } from 'zod'
import type { Analysis } from '../../model/analysis.ts'
import { checkMatrix } from '../../model/check-matrix.ts'
import type { EvidenceRow, ExplanationReport, FoundGround, RatedHypothesis } from '../../model/explanation-report.ts'
import { groupBy } from '../../model/group-by.ts'
import { type LikelihoodWord, likelihoodWords } from '../../model/likelihood-words.ts'
import type { Evidence, Matrix } from '../../model/matrix.ts'
import type { RatingScale } from '../../model/rating-scale.ts'
import { isoDate } from '../tie-filters.ts'
import { awaitedEvidence } from './awaited-evidence.ts'
import { evidenceGroups } from './evidence-groups.ts'
import { evidenceWeight } from './evidence-weight.ts'
import { explanationConfidence } from './explanation-confidence.ts'
import { explanationFormula } from './explanation-formula.ts'
import { explanationNotes } from './explanation-notes.ts'
import { matrixCell } from './matrix-cell.ts'
import { raterSpread } from './posterior-interval.ts'
import { proposeRating } from './propose-rating.ts'
import { type RatedNumbers, type RatedRow, ratedNumbers, ratedRows } from './rated-rows.ts'
import { raterAgreement, rowSpread, standardDeviation } from './rater-agreement.ts'
import { largest, logPosteriors, normalised, smallest, weightedPoints } from './scores.ts'
import { sensitivity } from './sensitivity.ts'

/** A rating's place in the middle: neither for nor against. */
const NEUTRAL = 3
const DECIBANS = 10 / Math.LN10

const parameters = z.object({
  analyst: z.string().optional().meta({ description: 'ratings of one analyst only', placeholder: 'name' }),
  weights: z.enum(['on', 'off']).optional().meta({
    description: 'weigh evidence by its Admiralty grades and its relevance; on unless told',
    placeholder: 'on|off',
  }),
  copies: z.enum(['once', 'each']).optional().meta({
    description: 'how evidence of one happening, or in copied words, counts; once unless told',
    placeholder: 'once|each',
  }),
  proposals: z.enum(['shown', 'counted']).optional().meta({
    description: 'whether ratings proposed by rule count where no analyst rated; shown only unless told',
    placeholder: 'shown|counted',
  }),
  asOf: isoDate.optional().meta({ description: 'as known and rated on a date', placeholder: 'date' }),
})

export type ExplanationParameters = z.output<typeof parameters>

/** What explanations are weighed from. */
export interface ExplanationMaterial {
  readonly matrix: Matrix
  /** what evidence rests on in the case, by id; evidence with words that is not in it does not count */
  readonly grounds: ReadonlyMap<string, FoundGround>
  /** why the words of some were not found, by id */
  readonly lost: ReadonlyMap<string, string>
  readonly scale: RatingScale
  readonly likelihoodWords: readonly LikelihoodWord[]
}

export const EXPLANATIONS = {
  id: 'explanations',
  question: 'Which explanation holds, what speaks against each, and what would change that?',
  parameters,
  run: explanationReport,
} satisfies Analysis<ExplanationMaterial, typeof parameters, ExplanationReport>

/** What all parts of a report are made from. */
export interface Reckoning {
  readonly material: ExplanationMaterial
  readonly settings: ExplanationReport['settings']
  /** the evidence that counts, in the order of the matrix */
  readonly rows: readonly RatedRow[]
  readonly weights: readonly number[]
  readonly numbers: RatedNumbers
}

function explanationReport(material: ExplanationMaterial, asked: ExplanationParameters): ExplanationReport {
  const { matrix, scale } = material
  checkMatrix(matrix)
  const reckoning = reckon(material, asked)
  const { rows, numbers, settings } = reckoning
  const names = {
    evidence: rows.map(({ evidence }) => evidence.id),
    hypotheses: matrix.hypotheses.map(({ id }) => id),
  }
  const logs = logPosteriors(numbers)
  const posterior = normalised(logs)
  const report = {
    id: matrix.id,
    question: matrix.question,
    tie: matrix.tie,
    asOf: asked.asOf ?? null,
    analysts: [...new Set(rows.flatMap(({ raters }) => raters.map(({ analyst }) => analyst)))].sort(),
    settings,
    hypotheses: hypothesesOf(reckoning, posterior),
    evidence: evidenceOf(reckoning),
    leads: {
      byCount: smallest(weightedPoints(numbers)).map((h) => names.hypotheses[h] as string),
      byPosterior: names.hypotheses[largest(logs)] as string,
    },
    sensitivity: sensitivity(numbers, scale, names),
    agreement: raterAgreement(rows, scale, numbers.width),
    awaited: awaitedEvidence(matrix, scale, asked.analyst, logs),
  }
  return {
    ...report,
    confidence: explanationConfidence(report),
    formula: explanationFormula(scale, settings),
    notes: explanationNotes(report, material),
  }
}

function reckon(material: ExplanationMaterial, asked: ExplanationParameters): Reckoning {
  const { matrix, grounds, scale } = material
  const settings = {
    weights: asked.weights ?? 'on',
    copies: asked.copies ?? 'once',
    proposals: asked.proposals ?? 'shown',
  } as const
  const counted = matrix.evidence.filter(
    ({ id, ground }) => ground.kind === 'note' || (ground.kind === 'passage' && grounds.has(id)),
  )
  const rules = (evidence: Evidence, h: number) => {
    const hypothesis = matrix.hypotheses[h]
    return hypothesis === undefined ? null : proposeRating(grounds.get(evidence.id), hypothesis)
  }
  const rows = ratedRows(matrix, counted, asked.analyst, settings.proposals === 'counted' ? rules : null)
  const weights = counted.map((one) =>
    settings.weights === 'off' ? 1 : evidenceWeight(one, grounds.get(one.id), scale),
  )
  const groups = settings.copies === 'each' ? counted.map((_, i) => i) : evidenceGroups(counted, grounds)
  const priors = matrix.hypotheses.map(({ prior }) => prior ?? 1 / matrix.hypotheses.length)
  return { material, settings, rows, weights, numbers: ratedNumbers(rows, priors, weights, groups, scale) }
}

function hypothesesOf(
  { material: { matrix, scale, likelihoodWords: words }, rows, numbers }: Reckoning,
  posterior: Float64Array,
): readonly RatedHypothesis[] {
  const weighted = weightedPoints(numbers)
  const plain = weightedPoints({ ...numbers, factors: numbers.factors.map(() => 1) })
  const { byAnalyst, intervals } = raterSpread(rows, numbers, scale)
  return matrix.hypotheses.map((hypothesis, h) => {
    const mean = posterior[h] as number
    return {
      ...hypothesis,
      prior: Math.exp(numbers.priors[h] as number),
      inconsistency: plain[h] as number,
      weighted: weighted[h] as number,
      squared: belowNeutral(numbers, h),
      rank: 1 + weighted.filter((other) => other < (weighted[h] as number) - 1e-9).length,
      posterior: {
        mean,
        interval: intervals?.[h] ?? null,
        byAnalyst: byAnalyst.map((one) => ({ analyst: one.analyst, mean: one.posterior[h] as number })),
        words: likelihoodWords(mean, words),
      },
    }
  })
}

/** Squared distance below neutral of the mean ratings of one explanation. */
function belowNeutral({ width, scales }: RatedNumbers, h: number): number {
  let sum = 0
  for (let cell = h; cell < scales.length; cell += width) {
    const below = NEUTRAL - (scales[cell] as number)
    if (below > 0) sum += below ** 2
  }
  return sum
}

function evidenceOf({ material, rows, weights, numbers }: Reckoning): readonly EvidenceRow[] {
  const { matrix, grounds, lost, scale } = material
  const { factors, groups } = numbers
  const sizes = new Map<number, number>()
  for (const group of groups) sizes.set(group, (sizes.get(group) ?? 0) + 1)
  const several = [...new Set(groups)].filter((group) => (sizes.get(group) ?? 0) > 1)
  const ratings = groupBy(matrix.ratings, ({ evidence }) => evidence)
  const placeOf = new Map(rows.map(({ evidence }, i) => [evidence.id, i]))
  return matrix.evidence
    .filter(({ ground }) => ground.kind !== 'awaited')
    .map((evidence): EvidenceRow => {
      const at = placeOf.get(evidence.id) ?? -1
      const ground = grounds.get(evidence.id)
      const raters = rows[at]?.raters ?? []
      const group = at < 0 ? -1 : several.indexOf(groups[at] as number)
      return {
        id: evidence.id,
        says: evidence.says,
        kind: evidence.ground.kind,
        ground: ground ?? null,
        lost: lost.get(evidence.id) ?? null,
        relevance: evidence.relevance,
        weight: weights[at] ?? 0,
        group: group < 0 ? null : group + 1,
        share: at < 0 ? 0 : 1 / (sizes.get(groups[at] as number) ?? 1),
        cells: matrix.hypotheses.map((hypothesis, h) =>
          matrixCell(
            hypothesis,
            h,
            raters,
            ground,
            scale,
            at < 0 ? null : (numbers.points[at * numbers.width + h] ?? null),
          ),
        ),
        diagnosticity: at < 0 ? 0 : diagnosticity(numbers, at),
        decibans: at < 0 ? 0 : DECIBANS * (factors[at] as number) * range(numbers, at),
        spread: rowSpread(raters, scale)?.mean ?? null,
        whys: (ratings.get(evidence.id) ?? []).flatMap(({ analyst, why }) => (why === null ? [] : [{ analyst, why }])),
      }
    })
}

/** Standard deviation across explanations of a row's mean ratings; cells that nobody rated are left out. */
function diagnosticity({ width, scales }: RatedNumbers, at: number): number {
  const rated = scales.subarray(at * width, (at + 1) * width).filter((value) => !Number.isNaN(value))
  return rated.length === 0 ? 0 : standardDeviation(rated)
}

/** The largest less the smallest mean log-likelihood of a row. */
function range({ width, logs }: RatedNumbers, at: number): number {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY]
  for (let cell = at * width; cell < (at + 1) * width; cell++) {
    const log = logs[cell] as number
    if (log < low) low = log
    if (log > high) high = log
  }
  return high - low
}
