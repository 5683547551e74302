import type { Candidate } from './participant-candidates.ts'

/** What speaks for one choice of source and target: the names of the weights that count, each as often as it counts. */
export type Signs = readonly string[]

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

/** Signs that an actor is spoken of around the act and not by its own words. */
const CONTEXT = /^(?:recent|subject-before|before:|focus|pair|after)/

/** What speaks for a candidate on one side. */
export function sideSigns(side: 's' | 't', candidate: Candidate, setting: Setting): Signs {
  const found: string[] = []
  const known = side === 's' ? setting.hasSubject : setting.hasObject
  for (const sign of [
    ...[...candidate.signs].map((one) => signOn(side, one, candidate.told, known)),
    sortOfActors(side, candidate),
  ])
    found.push(sign, `${sign} ${setting.sort}`)
  return found
}

/** A sign of the context says something else of an actor whom the act's words name too, or where they name another. */
export function signOn(side: 's' | 't', sign: string, told: boolean, known: boolean): string {
  if (!CONTEXT.test(sign)) return `${side} ${sign}`
  return `${side} ${sign}${told ? ' too' : known ? ' instead' : ' unsaid'}`
}

export function sortOfActors(side: 's' | 't', { actors }: Candidate): string {
  return `${side} ${actors.length > 1 ? 'many' : /^[A-Z]/.test(actors[0] ?? '') ? 'state' : 'other'}`
}

export function overlap(a: Candidate, b: Candidate): boolean {
  return a.actors.some((actor) => b.actors.includes(actor))
}

/** How two candidates meet as source and target, in bits: see `meetingSigns`. */
export function meetingOf(a: Candidate, b: Candidate, { pair, before }: Setting): number {
  const inPair = (actors: readonly string[]) => actors.reduce((sum, actor) => sum + (pair.includes(actor) ? 1 : 0), 0)
  const [of, to] = [inPair(a.actors), inPair(b.actors)]
  const order = a.told && b.told ? (a.at < b.at ? 1 : 2) : 0
  const outside = of === 0 && to === b.actors.length ? (to > 1 ? 2 : 1) : 0
  const goesOn = before !== null && same(a.actors, before.source) && same(b.actors, before.target) ? 1 : 0
  const turns = before !== null && same(a.actors, before.target) && same(b.actors, before.source) ? 1 : 0
  const told = (a.told ? 1 : 0) + (b.told ? 1 : 0)
  return (
    told |
    (order << 2) |
    (Math.min(2, of + to) << 4) |
    (outside << 6) |
    ((b.told ? 1 : 0) << 8) |
    (goesOn << 9) |
    (turns << 10)
  )
}

export function meetingSigns(bits: number, sort: string): readonly string[] {
  const told = bits & 3
  const order = (bits >> 2) & 3
  const within = (bits >> 4) & 3
  const outside = (bits >> 6) & 3
  const found = [`told ${told}`, `of the pair ${within}`, `of the pair ${within} told ${told}`]
  if (order > 0) found.push(order === 1 ? 'in order' : 'out of order')
  if (outside > 0) {
    const whom = outside === 2 ? 'outsider to both' : 'outsider to one'
    found.push(whom, `${whom} ${sort}`, `${whom} ${(bits >> 8) & 1 ? 'told' : 'untold'}`)
  }
  if ((bits >> 9) & 1) found.push(`goes on ${told}`, `goes on ${told} ${sort}`)
  if ((bits >> 10) & 1) found.push(`turns round ${told}`, `turns round ${told} ${sort}`)
  return found
}

export function mutualSigns(a: Candidate, b: Candidate, { sort }: Setting): Signs {
  return ['mutual', `mutual ${sort}`, `mutual told ${(a.told ? 1 : 0) + (b.told ? 1 : 0)}`]
}

export function groupSigns({ signs, told, actors }: Candidate, { sort, pair }: Setting): Signs {
  const found = ['group', `group ${sort}`, told ? 'group told' : 'group untold']
  if (actors.every((actor) => pair.includes(actor))) found.push('group is the pair')
  for (const sign of signs) found.push(`group ${sign}`)
  return found
}

function same(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((actor) => b.includes(actor))
}
