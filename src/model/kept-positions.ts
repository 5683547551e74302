import { standingJudgements } from './judged-claim.ts'
import type { Judgement } from './judgement.ts'
import type { PositionsAxis, PositionsInput } from './positions-input.ts'

/** Positions as a case keeps them. */
export interface KeptPositions {
  /** a lower-case slug */
  readonly id: string
  readonly tie: readonly [string, string] | null
  readonly input: PositionsInput
  /** whether somebody put them away */
  readonly away: boolean
}

const ABOUT = 'positions:'

/** What the judgements of kept positions are about. */
export function aboutPositions(id: string): string {
  return `${ABOUT}${id}`
}

/** The positions that judgements tell of, in the order in which they were begun. */
export function allPositions(judgements: readonly Judgement[]): readonly KeptPositions[] {
  const about = judgements.filter(({ claim }) => claim.startsWith(ABOUT)).map(({ claim }) => claim.slice(ABOUT.length))
  return [...new Set(about)].flatMap((id) => positionsOf(id, judgements) ?? [])
}

/**
 * Positions as their steps have made them: the later of two steps on one actor wins, what was undone counts for nothing.
 *
 * @param judgements oldest first; those of other things are passed over
 * @returns null where no beginning stands
 */
export function positionsOf(id: string, judgements: readonly Judgement[]): KeptPositions | null {
  const own = judgements.filter(({ claim }) => claim === aboutPositions(id))
  return standingJudgements(own).reduce<KeptPositions | null>((kept, { verdict }) => {
    if (verdict.kind === 'positions') return { id, tie: verdict.tie, input: verdict.input, away: false }
    return kept === null ? null : changed(kept, verdict)
  }, null)
}

function changed(kept: KeptPositions, verdict: Judgement['verdict']): KeptPositions {
  const { input } = kept
  switch (verdict.kind) {
    case 'issue':
      return {
        ...kept,
        input: { ...input, issue: verdict.issue, asOf: verdict.asOf, axes: renamed(input.axes, verdict.ends) },
      }
    case 'stand': {
      const known = input.actors.some(({ actor }) => actor === verdict.actor.actor)
      const actors = known
        ? input.actors.map((one) => (one.actor === verdict.actor.actor ? verdict.actor : one))
        : [...input.actors, verdict.actor]
      return { ...kept, input: { ...input, actors } }
    }
    case 'without':
      return { ...kept, input: { ...input, actors: input.actors.filter(({ actor }) => actor !== verdict.actor) } }
    case 'put-away':
      return { ...kept, away: true }
    default:
      return kept
  }
}

function renamed(
  axes: readonly PositionsAxis[],
  ends: readonly { readonly from: string; readonly to: string }[],
): readonly PositionsAxis[] {
  return axes.map((axis, i) => ({
    ...axis,
    from: { ...axis.from, means: ends[i]?.from ?? axis.from.means },
    to: { ...axis.to, means: ends[i]?.to ?? axis.to.means },
  }))
}
