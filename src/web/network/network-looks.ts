import type { NetworkAnswer } from '../../api/contract.ts'
import type { NetworkActor, NetworkTie } from '../../model/tie-network.ts'
import { type Lean, tieLean } from '../charts/tie-level.ts'
import type { Palette } from '../charts/use-palette.ts'

/** What of a network is shown, and what stands out. */
export interface NetworkChoice {
  /** ties that lean so; all where null */
  readonly lean: Lean | null
  /** ids of those chosen: one with all its ties, or a tie */
  readonly chosen: readonly string[]
}

/** More ties than so many are not painted while one moves, so that the picture follows the hand. */
export const HEAVY_NETWORK = 1500

/** How a tie is painted. */
export interface TieLook {
  readonly type: 'whole' | 'dashed'
  readonly color: string
  /** pixels from one side to the other */
  readonly size: number
  readonly hidden: boolean
  readonly zIndex: number
}

/** How an actor is painted. */
export interface ActorLook {
  readonly color: string
  readonly labelColor: string
  /** pixels from the middle */
  readonly size: number
  readonly type: 'circle' | 'diamond'
  /** null where it is not named */
  readonly label: string | null
  /** named whatever else is near */
  readonly forceLabel: boolean
  readonly zIndex: number
}

/** How much of its colour is left to what is not looked at, and to ties where there are many. */
const FAINT = 0.16
const THIN = 0.6
/** Of one chosen, so many around it are all named. */
const MOST_NAMED = 40
/** So many actors are shown at full size. */
const ROOMY = 150
const LEAST_SCALE = 0.4

/** Against what sizes are taken. */
export interface Measure {
  /** what is told of the tie, or of the actor, most is told of */
  readonly most: number
  /** 1, less where many share the room */
  readonly scale: number
}

/** How large things are where so many share the room. */
export function scaleFor(actors: number): number {
  return Math.max(LEAST_SCALE, Math.min(1, Math.sqrt(ROOMY / Math.max(1, actors))))
}

const LEAST_WIDTH = 1.2
const MORE_WIDTH = 5

/** The measures of a network, of its ties and of its actors. */
export function measuresOf({ actors, ties }: NetworkAnswer): { readonly tie: Measure; readonly actor: Measure } {
  const scale = scaleFor(actors.length)
  const largest = (all: readonly number[]) => all.reduce((top, one) => Math.max(top, one), 1)
  return {
    tie: { most: largest(ties.map(({ told }) => told)), scale },
    actor: { most: largest([...tollOf(ties).values()].map(({ told }) => told)), scale },
  }
}

/** How wide a tie is: by the square root of what was told of it, against the tie most is told of. */
export function tieWidth(told: number, most: number): number {
  return LEAST_WIDTH + MORE_WIDTH * Math.sqrt(told / Math.max(1, most))
}

/** Closer: blue and whole. Apart: orange and dashed. Unknown: grey and thin. */
export function tieLook(
  tie: NetworkTie,
  { most, scale }: Measure,
  palette: Palette,
  { lean, chosen }: NetworkChoice,
): TieLook {
  const way = tieLean(tie)
  const full = { closer: palette.closer, apart: palette.apart, unknown: palette.line }[way]
  const isOut = chosen.length > 0 && !chosen.every((id) => tie.tie.includes(id))
  const share = isOut ? FAINT : scale < 1 && chosen.length === 0 ? THIN : 1
  return {
    type: way === 'apart' ? 'dashed' : 'whole',
    color: mixed(full, palette.paper, share),
    size: scale * tieWidth(tie.told, most),
    hidden: tie.told === 0 || (lean !== null && lean !== way),
    zIndex: isOut ? 0 : 1,
  }
}

/** How much is told of each actor up to the month looked at, and with how many others. */
export function tollOf(
  ties: readonly NetworkTie[],
): ReadonlyMap<string, { readonly told: number; readonly ties: number }> {
  const sums = new Map<string, { told: number; ties: number }>()
  for (const { tie, told } of ties) {
    for (const id of tie) {
      const sum = sums.get(id) ?? { told: 0, ties: 0 }
      sum.told += told
      sum.ties += told > 0 ? 1 : 0
      sums.set(id, sum)
    }
  }
  return sums
}

/** Those with most told of them are larger; states are round, all others on edge. */
export function actorLook(
  { id, name, kind }: NetworkActor,
  told: number,
  { most, scale }: Measure,
  palette: Palette,
  near: ReadonlySet<string> | null,
): ActorLook {
  const isOut = near !== null && !near.has(id)
  const full = told === 0 ? palette.line : kind === 'state' ? palette.ink : palette.soft
  return {
    color: isOut ? palette.line : full,
    labelColor: isOut ? palette.soft : palette.ink,
    size: scale * (2.5 + 9 * Math.sqrt(told / Math.max(1, most))),
    type: kind === 'state' ? 'circle' : 'diamond',
    label: isOut ? null : name,
    forceLabel: near !== null && !isOut && near.size < MOST_NAMED,
    zIndex: isOut ? 0 : 1,
  }
}

/** Those chosen and all whom their shown ties reach; null where nobody is chosen. */
export function nearOf(
  { ties }: Pick<NetworkAnswer, 'ties'>,
  { chosen, lean }: NetworkChoice,
): ReadonlySet<string> | null {
  if (chosen.length === 0) return null
  const shown = ties.filter(
    (one) => one.told > 0 && chosen.every((id) => one.tie.includes(id)) && (lean === null || tieLean(one) === lean),
  )
  return new Set([...chosen, ...shown.flatMap(({ tie }) => tie)])
}

/** A share of one colour over another, both as #rrggbb. */
function mixed(over: string, under: string, share: number): string {
  const parts = [1, 3, 5].map((at) => {
    const [one, other] = [over, under].map((color) => Number.parseInt(color.slice(at, at + 2), 16))
    return Math.round((one ?? 0) * share + (other ?? 0) * (1 - share))
  })
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`
}
