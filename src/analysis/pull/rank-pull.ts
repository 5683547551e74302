import type { PullActor, PullGround, PullLead, PullStudy, Triad } from '../../model/pull-report.ts'
import { PULL_GROUNDS } from '../../model/pull-report.ts'
import { PULL_SETTINGS } from './pull-settings.ts'

/** What of a third actor speaks loudest. */
export type LoudestSign =
  | { readonly kind: 'study'; readonly study: PullStudy; readonly ground: 'measured' | 'hinted' }
  | { readonly kind: 'lead'; readonly lead: PullLead; readonly ground: 'measured' | 'hinted' }
  | { readonly kind: 'triad'; readonly ground: 'structure' }
  | { readonly kind: 'acts'; readonly ground: 'told' }

/** The surest sign of a third actor's pull: a study or lead that stands, one that would alone, the triangle, or what is told. */
export function loudestSign(studies: readonly PullStudy[], lead: PullLead | null, triad: Triad): LoudestSign {
  const { falseShare, hint } = PULL_SETTINGS
  const tested = [
    ...studies.map((study) => ({ kind: 'study' as const, study, p: study.p, q: study.q })),
    ...(lead === null ? [] : [{ kind: 'lead' as const, lead, p: lead.p, q: lead.q }]),
  ].sort((a, b) => a.q - b.q || a.p - b.p)
  const [first] = tested
  if (first !== undefined && (first.q <= falseShare || first.p <= hint)) {
    const ground = first.q <= falseShare ? 'measured' : 'hinted'
    return first.kind === 'study' ? { ...first, ground } : { ...first, ground }
  }
  const [, one, two] = triad.signs
  return one !== 'none' && two !== 'none' ? { kind: 'triad', ground: 'structure' } : { kind: 'acts', ground: 'told' }
}

/** Those who pull most surely first; of one ground those who pull most, then those of whom most is told. */
export function rankPull(actors: readonly PullActor[]): readonly PullActor[] {
  const ground = ({ ground: one }: PullActor) => PULL_GROUNDS.indexOf(one satisfies PullGround)
  const least = ({ studies, lead }: PullActor) => Math.min(1, ...studies.map(({ p }) => p), lead?.p ?? 1)
  const told = ({ acts, sides }: PullActor) => acts.length + sides[0].events + sides[1].events
  return [...actors].sort(
    (a, b) =>
      ground(a) - ground(b) ||
      (ground(a) < 2 ? least(a) - least(b) : 0) ||
      Math.abs(b.strength ?? 0) - Math.abs(a.strength ?? 0) ||
      told(b) - told(a) ||
      a.id.localeCompare(b.id),
  )
}
