import type { ExplanationReport } from '../../model/explanation-report.ts'
import type { ExplanationMaterial } from './explanations.ts'

type Noted = Pick<ExplanationReport, 'analysts' | 'evidence' | 'hypotheses' | 'settings'>

/** What a reader has to know of a matrix: what is missing, unrated, alone or only proposed. */
export function explanationNotes(report: Noted, { matrix }: ExplanationMaterial): readonly string[] {
  const { analysts, evidence, hypotheses, settings } = report
  const rated = evidence.filter(({ cells }) => cells.some(({ ratings }) => ratings.length > 0))
  const open = rated.reduce((sum, { cells }) => sum + cells.filter(({ ratings }) => ratings.length === 0).length, 0)
  const proposed = evidence.reduce(
    (sum, { cells }) => sum + cells.filter((cell) => cell.proposed !== null && cell.ratings.length === 0).length,
    0,
  )
  const idle = rated.filter(({ diagnosticity }) => diagnosticity === 0)
  const lost = evidence.flatMap(({ id, lost: why }) => (why === null ? [] : [`"${id}" does not count: ${why}`]))
  const bare = evidence.filter(
    ({ ground, kind }) => kind === 'passage' && ground !== null && ground.claims.length === 0,
  )
  return [
    ...(rated.length === 0 ? ['Nothing is rated yet, so all explanations stand as they did before.'] : []),
    ...(analysts.length === 1 ? [`Only ${analysts[0]} rated it: how far raters would differ is not known.`] : []),
    ...(matrix.hypotheses.every(({ prior }) => prior === null)
      ? [`Nobody gave priors: each of the ${hypotheses.length} explanations starts with the same.`]
      : []),
    ...(open === 0
      ? []
      : [`${count(open, 'cell')} of rated evidence ${open === 1 ? 'has' : 'have'} no rating and count as neutral.`]),
    ...(evidence.length > rated.length && rated.length > 0
      ? [
          `${count(evidence.length - rated.length, 'piece')} of evidence ${evidence.length - rated.length === 1 ? 'is' : 'are'} not rated.`,
        ]
      : []),
    ...(idle.length === 0
      ? []
      : [
          `${idle.map(({ id }) => `"${id}"`).join(', ')} ${idle.length === 1 ? 'tells' : 'tell'} nothing between the explanations: all ratings are alike.`,
        ]),
    ...(proposed === 0 || settings.proposals === 'counted'
      ? []
      : [
          `${count(proposed, 'rating')} in brackets ${proposed === 1 ? 'is' : 'are'} proposed by rule and ${proposed === 1 ? 'does' : 'do'} not count.`,
        ]),
    ...(bare.length === 0
      ? []
      : [
          `In the words of ${bare.map(({ id }) => `"${id}"`).join(', ')} the reader finds no claim; the passage stands all the same.`,
        ]),
    ...lost,
    'The explanations are taken to exclude each other and to leave no other out; one that nobody thought of has no row here.',
  ]
}

function count(n: number, what: string): string {
  return `${n} ${n === 1 ? what : `${what}s`}`
}
