import type { BriefParagraph, BriefSentence } from '../../../model/brief.ts'
import type { Claim } from '../../../model/claim.ts'
import type {
  EvidenceRow,
  ExplanationReport,
  RatedHypothesis,
  ToldExplanations,
} from '../../../model/explanation-report.ts'
import {
  byLikelihood,
  listed,
  nameOf,
  sayAwaited,
  sayDisagreements,
  sayShare,
} from '../../explanations/say-explanations.ts'
import type { BriefScope } from '../brief-scope.ts'
import { sayCount } from '../prose/say-name.ts'

const MOST_ROWS = 2

/** What a matrix of explanations adds to a brief: sentences that hang on the claims of its evidence, and notes about the matrix itself. */
export interface WeighedExplanations {
  readonly paragraphs: readonly BriefParagraph[]
  readonly notes: readonly string[]
}

/** Explanations that analysts have weighed: which is the likeliest, what speaks for it and against the others, what would change that. */
export function weighedExplanations(scope: BriefScope): WeighedExplanations {
  const told = scope.explanations.map((report) => ({ report, sentences: sentencesOf(report, scope) }))
  const shown = told.filter(({ sentences }) => sentences.length > 0)
  return {
    paragraphs: shown.map(({ report, sentences }) => ({ heading: report.question, sentences })),
    notes: shown.flatMap(({ report }) => notesOf(report)),
  }
}

function sentencesOf(report: ExplanationReport, { prose, known }: BriefScope): readonly BriefSentence[] {
  const claimsOf = (rows: readonly EvidenceRow[]): readonly Claim[] =>
    [...new Set(rows.flatMap(({ ground }) => ground?.claims ?? []))].flatMap((id) => known.get(id) ?? [])
  const grounded = report.evidence.filter((row) => claimsOf([row]).length > 0)
  const say = (text: string, rows: readonly EvidenceRow[]): readonly BriefSentence[] => {
    const claims = claimsOf(rows)
    return claims.length === 0 ? [] : [prose.say(text, claims)]
  }
  const [leader, ...others] = byLikelihood(report)
  if (leader === undefined || report.analysts.length === 0) return []
  const speaking = grounded.filter((row) => points(row, leader.id) > 0)
  const strongest = byPoints(speaking, leader.id).slice(0, MOST_ROWS)
  const most = [...report.hypotheses].sort((a, b) => b.weighted - a.weighted)[0]
  const against = most === undefined ? [] : byPoints(grounded, most.id, -1).slice(0, MOST_ROWS)
  return [
    ...say(
      `Of the ${sayCount(report.hypotheses.length)} explanations that ${listed(report.analysts)} weighed, the likeliest is ${nameOf(report, leader.id)} (${leader.posterior.words}: ${sayRange(leader)}): ${lowered(leader.says)}`,
      speaking,
    ),
    ...say(
      sayOthers(others, report),
      grounded.filter((row) => others.some(({ id }) => points(row, id) < 0)),
    ),
    ...(strongest.length === 0
      ? []
      : say(`What speaks most for ${nameOf(report, leader.id)}: ${quoted(strongest)}.`, strongest)),
    ...(most === undefined || most.weighted === 0 || against.length === 0
      ? []
      : say(`Most speaks against ${nameOf(report, most.id)}: ${quoted(against)}.`, against)),
    ...sayTurn(report, grounded, say),
  ]
}

/** What would change the judgement, where evidence with claims would. */
function sayTurn(
  report: ExplanationReport,
  grounded: readonly EvidenceRow[],
  say: (text: string, rows: readonly EvidenceRow[]) => readonly BriefSentence[],
): readonly BriefSentence[] {
  const { fewest, drops } = report.sensitivity
  const rowsOf = (ids: readonly string[]) => grounded.filter(({ id }) => ids.includes(id))
  if (fewest === null) return []
  const rows = rowsOf(fewest.evidence)
  const turning = drops.filter(({ changes }) => changes.posterior)
  const [drop] = turning
  if (drop !== undefined) {
    const [row] = rowsOf([drop.evidence])
    const more = turning.length === 1 ? '' : `, and so would ${sayCount(turning.length - 1)} other`
    return row === undefined
      ? []
      : say(
          `One piece of evidence less would change the judgement: without ${quoted([row])}, ${nameOf(report, drop.byPosterior)} would be the likeliest${more}.`,
          [row],
        )
  }
  return say(
    `The judgement would change if ${sayCount(fewest.evidence.length)} pieces of evidence fell together, ${quoted(rows)} among them; then ${nameOf(report, fewest.leader)} would be ahead.`,
    rows,
  )
}

function notesOf(report: ToldExplanations): readonly string[] {
  const words = (id: string) => quoted(report.evidence.filter((row) => row.id === id))
  const [disagreement] = sayDisagreements(report, words).slice(1)
  const [awaited] = sayAwaited(report)
  return [
    `Confidence in the matrix of ${nameless(report.question)} is ${report.confidence.level}: ${report.confidence.why}.`,
    ...sayChanges(report),
    ...(disagreement === undefined ? [] : [disagreement]),
    ...(awaited === undefined ? [] : [`What would tell most if it were found: ${lowered(awaited)}`]),
    'Likelihood words are those of ICD 203; the ratings behind them are the analysts’ own, and are listed by “entente explain”.',
  ]
}

/** What became of it since the last outlook was kept, where something did. */
function sayChanges({ changes }: ToldExplanations): readonly string[] {
  return changes === null || changes.moved.length === 0 || changes.says.length < 2 ? [] : [changes.says.join(' ')]
}

/** Points of a row for an explanation: above 0 where it is consistent with it, below where it is not; by weight and share. */
function points({ cells, weight, share }: EvidenceRow, hypothesis: string): number {
  const cell = cells.find((one) => one.hypothesis === hypothesis)
  const ratings = cell?.ratings ?? []
  if (ratings.length === 0) return 0
  const steps = { CC: 2, C: 1, N: 0, NA: 0, I: -1, II: -2 } as const
  return (weight * share * ratings.reduce((sum, { rating }) => sum + steps[rating], 0)) / ratings.length
}

/** Rows that speak for an explanation, or against it, the strongest first. */
function byPoints(rows: readonly EvidenceRow[], hypothesis: string, sign = 1): readonly EvidenceRow[] {
  return rows
    .filter((row) => sign * points(row, hypothesis) > 0)
    .sort(
      (a, b) =>
        sign * (points(b, hypothesis) - points(a, hypothesis)) || b.decibans - a.decibans || (a.id < b.id ? -1 : 1),
    )
}

/** "“A” and “B” are unlikely, and “C” has almost no chance." */
function sayOthers(others: readonly RatedHypothesis[], report: ExplanationReport): string {
  const words = [...new Set(others.map(({ posterior }) => posterior.words))]
  const parts = words.map((word) => {
    const same = others.filter(({ posterior }) => posterior.words === word)
    return `${listed(same.map(({ id }) => nameOf(report, id)))} ${likely(word, same.length > 1)}`
  })
  return `${listed(parts)}.`
}

/** A word of ICD 203 with its verb: "is unlikely", "has almost no chance". */
function likely(words: string, plural: boolean): string {
  if (words === 'almost no chance') return `${plural ? 'have' : 'has'} ${words}`
  if (words === 'roughly even chance') return `${plural ? 'have' : 'has'} a ${words}`
  return `${plural ? 'are' : 'is'} ${words}`
}

function sayRange({ posterior: { mean, interval } }: RatedHypothesis): string {
  if (interval === null) return sayShare(mean)
  const [low, high] = interval.map((share) => Math.round(100 * share))
  return `${sayShare(mean)}, and ${low} to ${high} % depending on who rates`
}

function quoted(rows: readonly EvidenceRow[]): string {
  return listed(rows.map(({ says }) => `“${says.replace(/[.]$/, '')}”`))
}

/** The analysts' sentence after a colon: its first word in lower case where that is a small word, and one full stop. */
function lowered(text: string): string {
  const start = /^(?:The|A|An|It|Its|They|Their|He|His|She|Her|No|Nobody|Some|Many|Most|All)\b/.test(text)
  const inside = start ? `${text.charAt(0).toLowerCase()}${text.slice(1)}` : text
  return `${inside.replace(/[.]$/, '')}.`
}

function nameless(question: string): string {
  return `“${question.replace(/[?.]$/, '')}”`
}
