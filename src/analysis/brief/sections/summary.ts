import type { BriefSection, BriefSentence } from '../../../model/brief.ts'
import type { Claim } from '../../../model/claim.ts'
import { type BriefScope, sayBalance, section } from '../brief-scope.ts'
import { isAnonymous } from '../prose/attribution-words.ts'
import { countOf, joinNames, sayCount, saySplit } from '../prose/say-name.ts'
import { strongestSigns } from '../strongest-signs.ts'
import { changeOf } from './changes.ts'
import { outsidersOf } from './outsiders.ts'

/** Fewest leaning claims on which a lean is spoken of at all. */
const FEW = 5
/** How many signs each way a summary tells. */
const SIGNS = 3
/** Headings of the paragraphs that tell them. */
export const SIGN_HEADINGS = { closer: 'Strongest signs of closeness', apart: 'Strongest signs of distance' } as const

/** The brief on half a page: counts and lean, the strongest sign each way, what changed, who else pulls, what is unsure. */
export function summary(scope: BriefScope): BriefSection {
  const { claims, names, prose, context } = scope
  if (claims.length === 0) {
    return section('summary', 'Executive summary', [], [`No claim on ${joinNames(names)} was found in what was read.`])
  }
  const where = [prose.say(verdict(scope), claims), ...lean(scope)]
  const apart = scope.balance.value !== null && scope.balance.value < 0
  const order = apart ? (['apart', 'closer'] as const) : (['closer', 'apart'] as const)
  const signs = order.map((direction) => ({
    heading: SIGN_HEADINGS[direction],
    sentences: prose.tell(strongestSigns(scope.groups, direction, SIGNS)),
  }))
  const change = changeOf(scope)
  const pull = outsidersOf(scope).slice(0, 3)
  const rest: BriefSentence[] = []
  if (change.short !== null) rest.push(prose.say(change.short, change.claims))
  if (pull.length > 0) {
    const named = joinNames(pull.map((one) => `${one.name} (${countOf(one.claims.length, 'claim')})`))
    rest.push(
      prose.say(
        `Among outsiders, ${named} ${pull.length === 1 ? 'figures' : 'figure'} most.`,
        pull.flatMap((one) => one.claims),
      ),
    )
  }
  const unsure = claims.filter(unsettled)
  if (unsure.length > 0) rest.push(prose.say(doubts(unsure, claims.length), unsure))
  const single = new Set(claims.map((claim) => context.document(claim).id)).size === 1
  const only = claims[0]
  const notes = single && only ? [`All of it rests on one text, by ${context.publisher(context.document(only))}.`] : []
  return section(
    'summary',
    'Executive summary',
    [{ heading: null, sentences: where }, ...signs, { heading: 'Change, outsiders, doubts', sentences: rest }],
    notes,
  )
}

/** The answer in one sentence: which way the record leans, and on how much. */
function verdict(scope: BriefScope): string {
  const { balance, names, claims } = scope
  const texts = new Set(claims.map((claim) => claim.passage.document)).size
  const [a, b] = names
  const much = `${countOf(claims.length, 'claim')} in ${countOf(texts, 'document')}${yearsOf(scope)}`
  const split = saySplit(balance.count)
  const few = balance.count.closer + balance.count.apart < FEW
  if (balance.value === null || balance.interval === null)
    return `what was read says nothing of ${a} and ${b} that leans either way: ${much}, ${split}.`
  if (few)
    return `there is too little to say how ${a} and ${b} stand: no more than ${much}, ${claims.length === 1 ? `pointing ${split}` : split}.`
  if (balance.interval[0] > 0)
    return `${a} and ${b} appear on the record closer than apart: of ${much}, ${point(split)}.`
  if (balance.interval[1] < 0)
    return `${a} and ${b} appear on the record more apart than close: of ${much}, ${point(split)}.`
  return `the record on ${a} and ${b} is divided and shows no clear lean: of ${much}, ${point(split)}.`
}

/** "three closer and one apart" with its verb: "three point closer and one apart" */
function point(split: string): string {
  if (/^(?:closer|apart)$/.test(split)) return `all point ${split}`
  return split.replace(/^(\S+) /, (_, count: string) => `${count} ${/^(?:one|1)$/.test(count) ? 'points' : 'point'} `)
}

function yearsOf(scope: BriefScope): string {
  const [first, last] = [scope.periods[0]?.from.slice(0, 4), scope.periods.at(-1)?.to.slice(0, 4)]
  if (first === undefined || last === undefined) return ''
  return first === last ? ` on ${first}` : ` on the years ${first} to ${last}`
}

function lean(scope: BriefScope): readonly BriefSentence[] {
  const { balance, dimensions, prose } = scope
  const leaning = scope.claims.filter((claim) => claim.direction !== 'neutral')
  if (balance.value === null || balance.interval === null || leaning.length < FEW) return []
  const text = `weighed by how firmly each is asserted, that is a balance of ${sayBalance(balance)} on a scale from −1, all apart, to +1, all closer.`
  const sentences = [prose.say(text, leaning)]
  const sure = dimensions.filter(({ balance: one }) => one.count.closer + one.count.apart >= 3)
  const up = sure.filter(({ balance: one }) => (one.interval?.[0] ?? 0) > 0)
  const down = sure.filter(({ balance: one }) => (one.interval?.[1] ?? 0) < 0)
  const ids = new Set([...up, ...down].map((one) => one.dimension))
  const list = (found: typeof sure) => joinNames(found.map((one) => one.dimension))
  const resting = leaning.filter((claim: Claim) => ids.has(claim.dimension))
  if (up.length > 0 && down.length > 0) {
    sentences.push(
      prose.say(`It is not one story: the ${list(up)} record leans closer, the ${list(down)} one apart.`, resting),
    )
  } else if (ids.size > 0 && ids.size < dimensions.length) {
    sentences.push(
      prose.say(`The lean is clear in the ${list([...up, ...down])} record; elsewhere it is open or thin.`, resting),
    )
  }
  return sentences
}

function unsettled(claim: Claim): boolean {
  return claim.attribution.some(isAnonymous) || claim.modality === 'possible' || claim.modality === 'conditional'
}

function doubts(unsure: readonly Claim[], total: number): string {
  const unnamed = unsure.filter((claim) => claim.attribution.some(isAnonymous)).length
  const open = unsure.length - unnamed
  const parts = [
    unnamed === 0 ? '' : `${sayCount(unnamed)} ${unnamed === 1 ? 'rests' : 'rest'} on sources that nobody names`,
    open === 0 ? '' : `${sayCount(open)} ${open === 1 ? 'tells' : 'tell'} of a possibility or a condition`,
  ].filter((part) => part !== '')
  return `Of the ${countOf(total, 'claim')}, ${joinNames(parts)}.`
}
