import type { Candidate } from './participant-candidates.ts'
import {
  groupSigns,
  meetingOf,
  meetingSigns,
  mutualSigns,
  overlap,
  type Setting,
  type Signs,
  signOn,
  sortOfActors,
} from './participant-signs.ts'

/** A choice of who acts and on whom: the same actors on both sides where they do it to each other. */
export interface Choice {
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** how many of the sides the words themselves name */
  readonly told: number
}

/** The choice made, and how likely it is among all that were open, 0 to 1. */
export interface LikelyChoice extends Choice {
  readonly likely: number
}

export type ParticipantWeights = ReadonlyMap<string, number>

const NOBODY: Choice = { source: [], target: [], told: 0 }

/** The choice for which most speaks: what `choices` lists, weighed without writing down the name of every sign. */
export function chooseParticipants(
  candidates: readonly Candidate[],
  setting: Setting,
  weights: ParticipantWeights,
): LikelyChoice {
  const { side, meeting, joint } = sumsFor(weights, setting.sort)
  const asSource = candidates.map((one) => sideSum('s', one, setting, side))
  const asTarget = candidates.map((one) => sideSum('t', one, setting, side))
  const alone = joint('nobody else')
  let best = NOBODY
  let most = Number.NEGATIVE_INFINITY
  /** of e^(score − most), so that nothing overflows */
  let sum = 0
  const offer = (score: number, choice: () => Choice) => {
    if (score <= most) {
      sum += Math.exp(score - most)
      return
    }
    sum = sum * Math.exp(most - score) + 1
    most = score
    best = choice()
  }
  for (const [i, a] of candidates.entries()) {
    const source = asSource[i] as number
    if (a.actors.length > 1) {
      const group = groupSigns(a, setting).reduce((sum, sign) => sum + joint(sign), 0)
      offer(source + group, () => ({ source: a.actors, target: a.actors, told: a.told ? 2 : 0 }))
    }
    offer(source + alone, () => ({ source: a.actors, target: [], told: a.told ? 1 : 0 }))
    offer((asTarget[i] as number) + alone, () => ({ source: [], target: a.actors, told: a.told ? 1 : 0 }))
    for (const [j, b] of candidates.entries()) {
      if (i === j || overlap(a, b)) continue
      const score = source + (asTarget[j] as number) + meeting(meetingOf(a, b, setting))
      const told = (a.told ? 1 : 0) + (b.told ? 1 : 0)
      offer(score, () => ({ source: a.actors, target: b.actors, told }))
      if (j < i) continue
      const mutual = mutualSigns(a, b, setting).reduce((sum, sign) => sum + joint(sign), 0)
      offer(score + mutual, () => {
        const all = [...a.actors, ...b.actors]
        return { source: all, target: all, told }
      })
    }
  }
  return { ...best, likely: sum === 0 ? 0 : 1 / sum }
}

/** Sums of weights for one sort of act, remembered: the same signs and meetings come again and again. */
interface Sums {
  side(sign: string): number
  meeting(bits: number): number
  joint(sign: string): number
}

const REMEMBERED = new WeakMap<ParticipantWeights, Map<string, Sums>>()

function sumsFor(weights: ParticipantWeights, sort: string): Sums {
  const sorts = remembered(REMEMBERED, weights, () => new Map())
  return remembered(sorts, sort, () => sumsOf(weights, sort))
}

function sumsOf(weights: ParticipantWeights, sort: string): Sums {
  const joint = (sign: string) => weights.get(sign) ?? 0
  const sides = new Map<string, number>()
  const meetings = new Map<number, number>()
  return {
    side: (sign) => remembered(sides, sign, () => joint(sign) + joint(`${sign} ${sort}`)),
    meeting: (bits) =>
      remembered(meetings, bits, () => meetingSigns(bits, sort).reduce((sum, sign) => sum + joint(sign), 0)),
    joint,
  }
}

/** What a map holds for a key, made when it is first asked for. */
function remembered<K, V>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => V,
): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

function sideSum(side: 's' | 't', candidate: Candidate, setting: Setting, sumOf: (sign: string) => number): number {
  const known = side === 's' ? setting.hasSubject : setting.hasObject
  let sum = sumOf(sortOfActors(side, candidate))
  for (const sign of candidate.signs) sum += sumOf(signOn(side, sign, candidate.told, known))
  return sum
}

/** One choice with the candidates it is made of (-1: nobody but the other, or a group acting among itself) and what speaks for it. */
export interface Possible {
  readonly choice: Choice
  readonly source: number
  readonly target: number
  readonly joint: Signs
}

/** Every choice that can be made of the candidates. */
export function* choices(candidates: readonly Candidate[], setting: Setting): Iterable<Possible> {
  for (const [i, a] of candidates.entries()) {
    if (a.actors.length > 1) {
      const choice = { source: a.actors, target: a.actors, told: a.told ? 2 : 0 }
      yield { choice, source: i, target: -1, joint: groupSigns(a, setting) }
    }
    const told = a.told ? 1 : 0
    yield { choice: { source: a.actors, target: [], told }, source: i, target: -1, joint: ['nobody else'] }
    yield { choice: { source: [], target: a.actors, told }, source: -1, target: i, joint: ['nobody else'] }
    for (const [j, b] of candidates.entries()) {
      if (i === j || overlap(a, b)) continue
      const told = (a.told ? 1 : 0) + (b.told ? 1 : 0)
      const joint = meetingSigns(meetingOf(a, b, setting), setting.sort)
      yield { choice: { source: a.actors, target: b.actors, told }, source: i, target: j, joint }
      if (j > i) {
        const all = [...a.actors, ...b.actors]
        yield {
          choice: { source: all, target: all, told },
          source: i,
          target: j,
          joint: [...joint, ...mutualSigns(a, b, setting)],
        }
      }
    }
  }
}
