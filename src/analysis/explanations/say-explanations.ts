import type { ExplanationReport, MatrixCell, RatedHypothesis } from '../../model/explanation-report.ts'
import { groupBy } from '../../model/group-by.ts'
import { RATINGS } from '../../model/matrix.ts'
import { sayAlpha } from './explanation-confidence.ts'

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ'
const MOST_NAMED = 3

/** A letter that stands for an explanation where there is no room for its name. */
export function letterOf(report: Pick<ExplanationReport, 'hypotheses'>, id: string): string {
  const at = report.hypotheses.findIndex((one) => one.id === id)
  return LETTERS[at] ?? String(at + 1)
}

/** The name of an explanation, in quotation marks. */
export function nameOf(report: Pick<ExplanationReport, 'hypotheses'>, id: string): string {
  return `“${report.hypotheses.find((one) => one.id === id)?.name ?? id}”`
}

/** Ratings of a cell in one word: `CC`, `C/I` where raters differ, `(C)` where only a rule rates; a dash where nobody does. */
export function sayCell({ ratings, proposed }: MatrixCell): string {
  const codes = RATINGS.filter((code) => ratings.some(({ rating }) => rating === code))
  const [first] = codes
  if (first === undefined) return proposed === null ? '–' : `(${proposed})`
  if (codes.length === 1) return first
  return `${first}/${codes.at(-1)}`
}

/** "41 %"; "under 1 %" and "over 99 %" at the ends, where more is not known. */
export function sayShare(share: number): string {
  const percent = 100 * share
  if (percent < 1) return 'under 1 %'
  return percent > 99 ? 'over 99 %' : `${Math.round(percent)} %`
}

/** "41 % (28 to 55)" */
export function sayPosterior({ mean, interval }: RatedHypothesis['posterior']): string {
  if (interval === null) return sayShare(mean)
  const [low, high] = interval.map((share) => Math.round(100 * share))
  return `${sayShare(mean)} (${low} to ${high})`
}

/** Explanations from the likeliest down. */
export function byLikelihood({ hypotheses }: Pick<ExplanationReport, 'hypotheses'>): readonly RatedHypothesis[] {
  return [...hypotheses].sort((a, b) => b.posterior.mean - a.posterior.mean || a.rank - b.rank)
}

/** Which explanation leads, in a sentence; counting and weighing told apart where they differ. */
export function sayLead(report: ExplanationReport): string {
  const { byCount, byPosterior } = report.leads
  const leader = report.hypotheses.find(({ id }) => id === byPosterior)
  if (leader === undefined) return ''
  const likely = `${sayShare(leader.posterior.mean)}, ${leader.posterior.words}`
  if (byCount.join() === byPosterior) {
    return `Least speaks against ${nameOf(report, byPosterior)}, and it is the likeliest of the ${report.hypotheses.length} (${likely}).`
  }
  const names = listed(byCount.map((id) => nameOf(report, id)))
  return `Least speaks against ${names}; weighing what speaks for each as well, ${nameOf(report, byPosterior)} is the likeliest of the ${report.hypotheses.length} (${likely}).`
}

/** How a piece of evidence is called where its words have no room. */
export type EvidenceName = (id: string) => string
const byId: EvidenceName = (id) => `"${id}"`

/** What would change the lead, a sentence each. */
export function sayChanges(report: ExplanationReport, called: EvidenceName = byId): readonly string[] {
  const { drops, flips, fewest } = report.sensitivity
  const leader = nameOf(report, report.leads.byPosterior)
  const turning = drops.filter(({ changes }) => changes.posterior)
  const counting = drops.filter(({ changes }) => changes.count && !changes.posterior)
  const [flip] = flips.filter(({ changes }) => changes.posterior)
  const byOutcome = (list: typeof drops) =>
    [...groupBy(list, ({ byPosterior }) => byPosterior)]
      .map(([id, rows], i) => {
        const named = rows.slice(0, MOST_NAMED).map(({ evidence }) => called(evidence))
        const all = rows.length > MOST_NAMED ? [...named, `${rows.length - MOST_NAMED} more`] : named
        return `without ${listed(all, 'or')} ${nameOf(report, id)} ${i === 0 ? 'would be the likeliest' : 'would'}`
      })
      .join(', ')
  const some = <T>(list: readonly T[], say: (one: T) => string) => {
    const named = list.slice(0, MOST_NAMED).map(say)
    return listed(list.length > MOST_NAMED ? [...named, `${list.length - MOST_NAMED} more`] : named)
  }
  const strongest = drops.find(({ posterior, changes }) => !changes.posterior && posterior < leadOf(report))
  return [
    turning.length === 0
      ? `No single piece of evidence decides: without any one of them ${leader} stays the likeliest${strongest === undefined ? '' : `; without ${called(strongest.evidence)} it would be at ${sayShare(strongest.posterior)}`}.`
      : `${turning.length === 1 ? 'One piece of evidence decides' : `Each of ${turning.length} pieces of evidence decides`}: ${byOutcome(turning)}.`,
    ...(counting.length === 0
      ? []
      : [
          `By counting alone the lead is thinner: ${some(counting, ({ evidence, byCount }) => `without ${called(evidence)} least would speak against ${listed(byCount.map((id) => nameOf(report, id)))}`)}.`,
        ]),
    fewest === null
      ? `No evidence left out would put another explanation ahead of ${leader}.`
      : `To put ${nameOf(report, fewest.leader)} ahead, ${fewest.evidence.length === 1 ? 'one piece' : `${fewest.evidence.length} pieces`} would have to go: ${listed(fewest.evidence.map(called))}.`,
    flip === undefined
      ? 'No single rating, however it were changed, would change which is the likeliest.'
      : `The smallest change of a rating that would do it: ${called(flip.evidence)} for ${nameOf(report, flip.hypothesis)} from ${flip.from} to ${flip.to}, and ${nameOf(report, flip.byPosterior)} leads.`,
  ]
}

/** Where raters disagree, a sentence each. */
export function sayDisagreements(report: ExplanationReport, called: EvidenceName = byId): readonly string[] {
  const { alpha, rows, pairable } = report.agreement
  if (report.analysts.length < 2) return ['One rater alone cannot disagree.']
  if (alpha === null) return ['No cell was rated by two.']
  const worst = rows.slice(0, MOST_NAMED).map(({ evidence, words }) => `${called(evidence)} (${words})`)
  return [
    `The raters agree with ${sayAlpha(alpha)}, over ${pairable} ratings (1 is all alike, 0 as by chance; 0.67 and more allows tentative conclusions).`,
    ...(worst.length === 0 ? [] : [`They differ most on ${listed(worst)}.`]),
  ]
}

/** What would tell most if it were found, a sentence each. */
export function sayAwaited(report: ExplanationReport): readonly string[] {
  return report.awaited.slice(0, MOST_NAMED).map(({ says, bits, found, notFound }) => {
    const same = found.leader === notFound.leader
    const then = same
      ? `${nameOf(report, found.leader)} would lead either way, with ${sayShare(found.posterior)} or ${sayShare(notFound.posterior)}`
      : `found, ${nameOf(report, found.leader)} would lead; looked for and not found, ${nameOf(report, notFound.leader)}`
    return `${says.replace(/[.]$/, '')} (${bits.toFixed(2)} bits): ${then}.`
  })
}

/** "a", "a and b", "a, b and c" */
export function listed(parts: readonly string[], and = 'and'): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} ${and} ${parts.at(-1)}`
}

export function countOf(count: number, what: string): string {
  return `${count} ${count === 1 ? what : `${what}s`}`
}

function leadOf(report: ExplanationReport): number {
  return report.hypotheses.find(({ id }) => id === report.leads.byPosterior)?.posterior.mean ?? 0
}
