import type { Candidate } from './participant-candidates.ts'

/** What speaks for one choice of source and target: the names of the weights that count, each as often as it counts. */
export type Signs = readonly string[]

/** A choice of who acts and on whom; `mutual` where both sides do it to each other. */
export interface Choice {
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly told: number
}

/** What the choice is made for, beside the candidates. */
export interface Setting {
  /** the sort of act: the rule's type, or how the clause tells it */
  readonly sort: string
  /** whether the act's words tell who does it, or to whom */
  readonly hasSubject: boolean
  readonly hasObject: boolean
  /** the two actors the text is about */
  readonly pair: readonly string[]
  readonly before: { readonly source: readonly string[]; readonly target: readonly string[] } | null
}

export type ParticipantWeights = ReadonlyMap<string, number>

const NOBODY: Choice = { source: [], target: [], told: 0 }

/** The choice for which most speaks. */
export function chooseParticipants(
  candidates: readonly Candidate[],
  setting: Setting,
  weights: ParticipantWeights,
): Choice {
  const weigh = (signs: Signs) => signs.reduce((sum, sign) => sum + (weights.get(sign) ?? 0), 0)
  const asSource = candidates.map((one) => weigh(sideSigns('s', one, setting)))
  const asTarget = candidates.map((one) => weigh(sideSigns('t', one, setting)))
  let best = NOBODY
  let most = Number.NEGATIVE_INFINITY
  for (const { choice, source, target, joint } of choices(candidates, setting)) {
    const score = (asSource[source] ?? 0) + (asTarget[target] ?? 0) + weigh(joint)
    if (score > most) {
      most = score
      best = choice
    }
  }
  return best
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
      if (i === j || a.actors.some((actor) => b.actors.includes(actor))) continue
      const told = (a.told ? 1 : 0) + (b.told ? 1 : 0)
      const joint = meetingSigns(a, b, setting)
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

/** Signs that an actor is spoken of around the act and not by its own words. */
const CONTEXT = /^(?:recent|subject-before|before:|focus|pair|after)/

/** What speaks for a candidate on one side. */
export function sideSigns(side: 's' | 't', { actors, signs, told }: Candidate, setting: Setting): Signs {
  const found: string[] = []
  const known = side === 's' ? setting.hasSubject : setting.hasObject
  for (const sign of signs) {
    const how = !CONTEXT.test(sign) ? '' : told ? ' too' : known ? ' instead' : ' unsaid'
    found.push(`${side} ${sign}${how}`, `${side} ${sign}${how} ${setting.sort}`)
  }
  found.push(`${side} ${actors.length > 1 ? 'many' : /^[A-Z]/.test(actors[0] ?? '') ? 'state' : 'other'}`)
  return found
}

function meetingSigns(a: Candidate, b: Candidate, { pair, before, sort }: Setting): Signs {
  const outsider = a.actors.every((actor) => !pair.includes(actor))
  const told = (a.told ? 1 : 0) + (b.told ? 1 : 0)
  const found = [`told ${told}`]
  if (a.told && b.told) found.push(a.at < b.at ? 'in order' : 'out of order')
  const within = [...a.actors, ...b.actors].filter((actor) => pair.includes(actor)).length
  found.push(`of the pair ${Math.min(2, within)}`, `of the pair ${Math.min(2, within)} told ${told}`)
  if (outsider && b.actors.every((actor) => pair.includes(actor))) {
    const whom = b.actors.length > 1 ? 'outsider to both' : 'outsider to one'
    found.push(whom, `${whom} ${sort}`, `${whom} ${b.told ? 'told' : 'untold'}`)
  }
  if (before !== null) {
    if (same(a.actors, before.source) && same(b.actors, before.target))
      found.push(`goes on ${told}`, `goes on ${told} ${sort}`)
    if (same(a.actors, before.target) && same(b.actors, before.source))
      found.push(`turns round ${told}`, `turns round ${told} ${sort}`)
  }
  return found
}

function mutualSigns(a: Candidate, b: Candidate, { sort }: Setting): Signs {
  return ['mutual', `mutual ${sort}`, `mutual told ${(a.told ? 1 : 0) + (b.told ? 1 : 0)}`]
}

function groupSigns({ signs, told, actors }: Candidate, { sort, pair }: Setting): Signs {
  const found = ['group', `group ${sort}`, told ? 'group told' : 'group untold']
  if (actors.every((actor) => pair.includes(actor))) found.push('group pair')
  for (const sign of signs) found.push(`group ${sign}`)
  return found
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((actor) => b.includes(actor))
}
