import type { PloverType } from '../../model/claim.ts'
import type { Scenario } from '../../model/outlook-record.ts'
import { OUTLOOK_SETTINGS } from './outlook-settings.ts'

const { ruptureConflict, leastPoints } = OUTLOOK_SETTINGS
const SHORT = 3
const HARD: readonly PloverType[] = ['ASSAULT', 'COERCE', 'SANCTION']
const COLD: readonly PloverType[] = ['REJECT', 'THREATEN', 'PROTEST', 'SANCTION']
const WARM: readonly PloverType[] = ['AGREE', 'COOPERATE', 'AID', 'CONCEDE']

/** How a tie stands now, in what a scenario is told by. */
export interface ScenarioBase {
  readonly now: number
  readonly usual: number
  /** points a month */
  readonly cooperation: number
  readonly conflict: number
}

/**
 * How would a rupture, a cooling, a warming come about, and what would be seen first? Every signpost can be looked up in the months and
 * events that follow.
 */
export function scenariosOf({ now, usual, cooperation, conflict }: ScenarioBase): readonly Scenario[] {
  const much = (points: number, times: number) => Math.max(leastPoints, times * points)
  const told = (types: readonly string[], says: string) => ({ says, check: { kind: 'told' as const, types } })
  const more = (sign: 'cooperation' | 'conflict', points: number) => ({
    says: `a month of ${Math.round(points)} points of ${sign} or more`,
    check: { kind: 'more' as const, sign, points },
  })
  return [
    {
      outcome: 'rupture',
      signposts: [
        more('conflict', much(conflict, ruptureConflict)),
        told(HARD, 'an assault, coercion or sanctions between the two'),
        {
          says: 'three months in which more is told of conflict than of cooperation',
          check: { kind: 'colder', months: SHORT, than: 0 },
        },
      ],
    },
    {
      outcome: 'cooling',
      signposts: [
        {
          says: `three months colder than ${sayWarmth(now - usual)}`,
          check: { kind: 'colder', months: SHORT, than: now - usual },
        },
        told(COLD, 'a rejection, threat, protest or sanctions between the two'),
      ],
    },
    {
      outcome: 'warming',
      signposts: [
        {
          says: `three months warmer than ${sayWarmth(now + usual)}`,
          check: { kind: 'warmer', months: SHORT, than: now + usual },
        },
        more('cooperation', much(cooperation, 1.5)),
        told(WARM, 'an agreement, cooperation, aid or a concession between the two'),
      ],
    },
  ]
}

function sayWarmth(value: number): string {
  const cut = Math.max(-10, Math.min(10, value))
  return `${cut < 0 ? '−' : '+'}${Math.abs(cut).toFixed(1)}`
}
