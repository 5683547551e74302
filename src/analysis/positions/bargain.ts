import { BARGAINING_RULES, type BargainingRuleName, OFFER_KINDS, type OfferKind } from './bargaining-rule.ts'
import { type BargainingTable, bargainingRound, bargainingTable } from './bargaining-table.ts'
import { meanPosition, medianPosition } from './forecast-position.ts'

/** Actors by what they can bring to bear, how much the issue matters to them, and what they want. */
export interface Bargainers {
  readonly capability: ArrayLike<number>
  readonly salience: ArrayLike<number>
  readonly position: ArrayLike<number>
}

export interface BargainSettings {
  readonly rule: BargainingRuleName
  /** at most so many */
  readonly rounds: number
  /** the status quo's weight, in [0, 1] */
  readonly quo: number
  /** ends when nobody moves by more than this share of the range; 0 goes on to the last round */
  readonly still: number
}

/** What an actor did in a round. */
export interface BargainMove {
  readonly actor: number
  readonly kind: Exclude<OfferKind, 'none'>
  readonly to: number
  /** who asked it to */
  readonly asker: number
  /** what it expects of challenging the other, and the other of challenging it, in its own eyes */
  readonly own: number
  readonly others: number
}

export interface BargainRound {
  /** risk exponent by actor: below 1 takes risks, above shuns them */
  readonly risk: readonly number[]
  readonly moves: readonly BargainMove[]
  /** by actor, after it */
  readonly positions: readonly number[]
  readonly median: number
  readonly mean: number
}

export interface Bargain {
  /** before the first round */
  readonly median: number
  readonly mean: number
  readonly rounds: readonly BargainRound[]
  /** whether it came to rest before the last round allowed */
  readonly settled: boolean
}

/**
 * How do actors who differ on an issue move each other, round by round, and where does that end?
 *
 * @throws nothing; where all positions are one, there are no rounds
 * @source Scholz, Calbert & Smith 2011, Journal of Theoretical Politics 23(4); Bueno de Mesquita 1985 and 1994; docs/methods.md#positions
 */
export function bargain(actors: Bargainers, settings: BargainSettings): Bargain {
  const table = seat(bargainingTable(actors.position.length), actors)
  const weights = weightsOf(table)
  const range = rangeOf(table.position)
  const start = { median: medianPosition(table.position, weights), mean: meanPosition(table.position, weights) }
  const rounds: BargainRound[] = []
  let settled = range === 0
  while (!settled && rounds.length < settings.rounds) {
    const moved = bargainingRound(table, range, settings.quo, BARGAINING_RULES[settings.rule])
    settled = moved <= settings.still * range
    rounds.push({
      risk: [...table.risk],
      moves: movesOf(table),
      positions: [...table.position],
      median: medianPosition(table.position, weights),
      mean: meanPosition(table.position, weights),
    })
  }
  return { ...start, rounds, settled }
}

/** Where a bargain ends, without its story; `table` and `weights` are used over and over. */
export function bargainEnd(
  table: BargainingTable,
  actors: Bargainers,
  settings: BargainSettings,
): { readonly median: number; readonly mean: number } {
  seat(table, actors)
  const range = rangeOf(table.position)
  for (let round = 0; range > 0 && round < settings.rounds; round++) {
    const moved = bargainingRound(table, range, settings.quo, BARGAINING_RULES[settings.rule])
    if (moved <= settings.still * range) break
  }
  const weights = weightsOf(table)
  return { median: medianPosition(table.position, weights), mean: meanPosition(table.position, weights) }
}

function seat(table: BargainingTable, { capability, salience, position }: Bargainers): BargainingTable {
  table.capability.set(capability)
  table.salience.set(salience)
  table.position.set(position)
  return table
}

function weightsOf({ capability, salience }: BargainingTable): Float64Array {
  return capability.map((value, i) => value * (salience[i] as number))
}

function rangeOf(positions: Float64Array): number {
  return Math.max(...positions) - Math.min(...positions)
}

function movesOf({ size, kind, asker, own, others, position }: BargainingTable): readonly BargainMove[] {
  return Array.from({ length: size }, (_, actor) => actor).flatMap((actor) => {
    const what = OFFER_KINDS[kind[actor] as number] ?? 'none'
    if (what === 'none') return []
    return [
      {
        actor,
        kind: what,
        to: position[actor] as number,
        asker: asker[actor] as number,
        own: own[actor] as number,
        others: others[actor] as number,
      },
    ]
  })
}
