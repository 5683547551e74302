import { attributionsAt } from './attributions-at.ts'
import { gapObject, isPassive, subjectOf } from './clause.ts'
import { actorsAt, mentionAt, phraseActors, unique } from './noun-phrase-actors.ts'
import type { PredicateRule, ReaderVocabulary } from './reader-vocabulary.ts'
import type { Reading } from './reading.ts'
import { pairOf } from './resolve-descriptions.ts'
import { childrenOf, prepositionOf, tokenAt } from './syntax-tree.ts'

/** Who does something, and to whom. */
export interface Participants {
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** how many of the two sides the words themselves tell, 0 to 2 */
  readonly told: number
}

const TOWARD =
  /^(?:to|with|against|on|upon|toward|towards|from|at|of|for|over|into|between|among|behind|about|via|through|near|without|than|like|alongside|beside)$/
const PLACE = /^(?:in|inside|within|across|outside|around|under|during|after|before|since|until|by)$/
const MUTUAL = /^(?:AGREE|CONSULT|COOPERATE|APART|CLOSER|NEUTRAL|TRADE|OTHER)$/

/** What goes both ways unless the words say who: trade, talks, the state of a tie. */
const BOTH_WAYS = /^(?:TRADE|OTHER|APART|CLOSER|NEUTRAL|CONSULT|AGREE|COOPERATE)$/

/** Who takes part in a clause, by its syntax; who is left unsaid is the other side the text is about. */
export function participants(
  reading: Reading,
  clause: { readonly head: number; readonly core: number; readonly rule: PredicateRule | null },
  span: readonly [number, number],
  vocabulary: ReaderVocabulary,
): Participants {
  const { head, core, rule } = clause
  const passive = isPassive(reading, core)
  const subject = subjectOf(reading, head)
  const first = subject === null ? { actors: [], acts: false } : phraseActors(reading, subject, vocabulary)
  const objects = objectsOf(reading, head, core)
  const agent = passive
    ? childrenOf(reading, core, 'obl', 'obl:agent').filter((at) => prepositionOf(reading, at) === 'by')
    : []
  const doers = agent.flatMap((at) => phraseActors(reading, at, vocabulary).actors)
  const goals = targetsOf(reading, objects, span, vocabulary)
  let source = passive ? unique(doers) : first.actors
  let target = passive ? first.actors : goals
  if (passive && target.length === 0) target = goals
  if (rule?.roles === 'object-subject') [source, target] = [target, source]
  const both = target.length > 1 && target.every((actor) => source.includes(actor))
  if (!both) target = target.filter((actor) => !source.includes(actor))
  if (source.length === 0 && target.length === 0 && BOTH_WAYS.test(rule?.type ?? ''))
    return complete(reading, rule, [], [], false)
  return complete(reading, rule, source, target.length > 0 ? target : rest(reading, span, source), first.acts)
}

/** The complements of a clause in the order in which they are likely to be whom it is done to. */
function objectsOf(reading: Reading, head: number, core: number): readonly number[] {
  const heads = unique([head, core, ...childrenOf(reading, core, 'xcomp', 'ccomp')])
  const direct = heads.flatMap((at) => childrenOf(reading, at, 'obj', 'iobj'))
  const gap = gapObject(reading, head)
  const oblique = heads
    .flatMap((at) => childrenOf(reading, at, 'obl', 'nmod', 'obl:agent'))
    .filter((at) => TOWARD.test(prepositionOf(reading, at)))
  return [...(gap === null ? [] : [gap]), ...direct, ...oblique]
}

function targetsOf(
  reading: Reading,
  objects: readonly number[],
  span: readonly [number, number],
  vocabulary: ReaderVocabulary,
): readonly string[] {
  for (const object of objects) {
    if (object < span[0] - 1 || object >= span[1]) continue
    const { actors } = phraseActors(reading, object, vocabulary)
    if (actors.length > 0) return actors
  }
  return []
}

/** Any other actor the clause names, places last. */
function rest(reading: Reading, [from, to]: readonly [number, number], source: readonly string[]): readonly string[] {
  const free = (actors: readonly string[]) => actors.filter((actor) => !source.includes(actor))
  const places: string[] = []
  for (let i = from; i < to; i++) {
    const up = tokenAt(reading, i)
    const actors = free(actorsAt(reading, i))
    if (actors.length === 0 || isSourceOfWords(reading, i)) continue
    const located = PLACE.test(prepositionOf(reading, i)) || mentionAt(reading, i)?.form === 'capital'
    if (located || up.relation === 'obl:unmarked') places.push(...actors)
    else return actors
  }
  return unique(places).slice(0, 1)
}

/** Whether an actor is only named as where the words come from. */
function isSourceOfWords(reading: Reading, index: number): boolean {
  return attributionsAt(reading, index).some(
    (one) => !one.speaks && Math.abs(one.cue - index) <= 4 && tokenAt(reading, one.cue).lower === 'according',
  )
}

/** Fills in a side that is left unsaid: both for what goes both ways, else the other actor of the text's pair. */
function complete(
  reading: Reading,
  rule: PredicateRule | null,
  source: readonly string[],
  target: readonly string[],
  acts: boolean,
): Participants {
  const pair = pairOf(reading)
  const other = (actors: readonly string[]) => {
    // An outsider that acts on nobody named acts on both.
    if (!actors.some((actor) => pair.includes(actor))) return pair
    return pair.filter((actor) => !actors.includes(actor))
  }
  if (
    source.length > 1 &&
    target.length === 0 &&
    (rule === null || MUTUAL.test(rule.type) || !acts || rule.roles === 'mutual')
  ) {
    return { source, target: source, told: 2 }
  }
  if (source.length > 0 && target.length > 0) return { source, target, told: 2 }
  if (source.length > 0) {
    const opposite = other(source)
    return { source, target: opposite.length > 0 ? opposite : source.length > 1 ? source : [], told: 1 }
  }
  if (target.length > 1) return { source: target, target, told: 2 }
  if (target.length === 1) return { source: other(target).slice(0, 1), target, told: 1 }
  return { source: pair, target: pair, told: 0 }
}

const AGENTIVE = ['nmod:poss', 'amod', 'compound', 'nmod:desc']

/** Who takes part in an act that a noun names; null where the phrase does not tell. */
export function nominalParticipants(
  reading: Reading,
  head: number,
  rule: PredicateRule,
  vocabulary: ReaderVocabulary,
): Participants | null {
  const of = (relations: readonly string[], fits: (preposition: string) => boolean) =>
    unique(
      childrenOf(reading, head, ...relations)
        .filter((child) => fits(prepositionOf(reading, child)))
        .flatMap((child) => phraseActors(reading, child, vocabulary).actors),
    )
  const before = unique(
    childrenOf(reading, head, ...AGENTIVE).flatMap((child) => [...phraseActors(reading, child, vocabulary).actors]),
  )
  const between = of(['nmod', 'obl'], (word) => /^(?:between|among|amongst)$/.test(word))
  if (between.length > 1) return { source: between, target: between, told: 2 }
  const by = of(['nmod', 'obl'], (word) => /^(?:by|from)$/.test(word))
  const whose = of(['nmod'], (word) => word === 'of')
  const toward = of(['nmod', 'obl'], (word) => /^(?:on|against|to|with|toward|towards|at|for|over|into|in)$/.test(word))
  const undergoes = /^(?:ASSAULT|COERCE|SANCTION)$/.test(rule.type)
  const doers = [...before, ...by, ...(undergoes ? [] : whose)]
  const goals = [...toward, ...(undergoes ? whose : [])].filter((actor) => !doers.includes(actor))
  if (doers.length === 0 && goals.length === 0) return null
  if (doers.length > 1 && goals.length === 0) return { source: unique(doers), target: unique(doers), told: 2 }
  if (doers.length + goals.length < 2 && !pairOf(reading).some((actor) => [...doers, ...goals].includes(actor)))
    return null
  return complete(reading, rule, unique(doers), unique(goals), true)
}
