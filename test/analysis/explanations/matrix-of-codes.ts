import { EXPLANATIONS, type ExplanationParameters } from '../../../src/analysis/explanations/explanations.ts'
import type { ExplanationReport, FoundGround } from '../../../src/model/explanation-report.ts'
import type { Evidence, Matrix, Rating, Relevance } from '../../../src/model/matrix.ts'
import { loadLikelihoodWords } from '../../../src/tasks/load-likelihood-words.ts'
import { loadRatingScale } from '../../../src/tasks/load-rating-scale.ts'

export const scale = loadRatingScale()
const likelihoodWords = loadLikelihoodWords()

/** Ratings of each analyst, a row of codes for each piece of evidence; `.` is not rated. */
export type Codes = Readonly<Record<string, readonly string[]>>

export interface MatrixOptions {
  readonly priors?: readonly number[]
  readonly kinds?: readonly Evidence['ground']['kind'][]
  readonly relevance?: readonly Relevance[]
  readonly groups?: readonly (string | null)[]
  readonly expects?: readonly ('closer' | 'apart' | null)[]
}

/** A matrix of notes with the ids h1, h2 … and e1, e2 …; each row as "C N II". */
export function matrixOfCodes(codes: Codes, options: MatrixOptions = {}): Matrix {
  const rows = Object.values(codes)[0] ?? []
  const width = (rows[0] ?? '').split(' ').length
  return {
    id: 'test',
    question: 'Which one?',
    tie: ['IRN', 'SYR'],
    hypotheses: Array.from({ length: width }, (_, h) => ({
      id: `h${h + 1}`,
      name: `H${h + 1}`,
      says: `Explanation ${h + 1}`,
      prior: options.priors?.[h] ?? null,
      expects: options.expects?.[h] ?? null,
    })),
    evidence: rows.map((_, i) => {
      const kind = options.kinds?.[i] ?? 'note'
      return {
        id: `e${i + 1}`,
        says: `Evidence ${i + 1}`,
        ground:
          kind === 'passage' ? { kind, document: 'd', address: 'd.md', title: 'D', quote: `q${i + 1}` } : { kind },
        relevance: options.relevance?.[i] ?? 'medium',
        group: options.groups?.[i] ?? null,
      }
    }),
    ratings: Object.entries(codes).flatMap(([analyst, list]) =>
      list.map((row, i) => ({
        evidence: `e${i + 1}`,
        analyst,
        why: null,
        ratings: Object.fromEntries(
          row.split(' ').flatMap((code, h) => (code === '.' ? [] : [[`h${h + 1}`, code as Rating]])),
        ),
      })),
    ),
  }
}

export function explain(
  matrix: Matrix,
  asked: ExplanationParameters = {},
  grounds: ReadonlyMap<string, FoundGround> = new Map(),
): ExplanationReport {
  return EXPLANATIONS.run({ matrix, grounds, lost: new Map(), scale, likelihoodWords }, asked)
}

export function groundOf(quote: string, rest: Partial<FoundGround> = {}): FoundGround {
  return {
    passage: { document: 'd', start: 0, end: quote.length, quote },
    before: '',
    after: '',
    title: 'D',
    publisher: null,
    published: null,
    claims: [],
    told: null,
    origin: 'd',
    reliability: 'C',
    credibility: 3,
    points: null,
    ...rest,
  }
}
