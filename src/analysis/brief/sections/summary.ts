import type { BriefSection, BriefSentence } from '../../../model/brief.ts'
import type { Claim } from '../../../model/claim.ts'
import { isAnonymous } from '../attribution-words.ts'
import { type BriefScope, sayBalance, section } from '../brief-scope.ts'
import { capitalise, countOf, joinNames, sayCount, saySplit } from '../say-name.ts'
import { changeOf } from './changes.ts'
import { outsidersOf } from './outsiders.ts'

/** The brief on half a page: counts and lean, the strongest sign each way, what changed, who else pulls, what is unsure. */
export function summary(scope: BriefScope): BriefSection {
  const { claims, names, prose, context } = scope
  if (claims.length === 0) {
    return section('summary', 'Executive summary', [], [`No claim on ${joinNames(names)} was found in what was read.`])
  }
  const strongest = (direction: string) =>
    scope.groups.filter((group) => group.lead.direction === direction).slice(0, 2)
  const where = [prose.say(counts(scope), claims), ...lean(scope)]
  const order = scope.balance.value !== null && scope.balance.value < 0 ? ['apart', 'closer'] : ['closer', 'apart']
  const signs = order.map((direction) => ({
    heading: `Strongest signs ${direction === 'apart' ? 'of distance' : 'of closeness'}`,
    sentences: strongest(direction).map(prose.tell),
  }))
  const change = changeOf(scope)
  const pull = outsidersOf(scope).slice(0, 3)
  const rest: BriefSentence[] = []
  if (change.sentence !== null) rest.push(prose.say(change.sentence, change.claims))
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

function counts(scope: BriefScope): string {
  const [first, last] = [scope.periods[0], scope.periods.at(-1)]
  const years = first && last ? [first.from.slice(0, 4), last.to.slice(0, 4)] : null
  const span = years === null ? '' : years[0] === years[1] ? ` of ${years[0]}` : ` of ${years[0]} to ${years[1]}`
  const texts = new Set(scope.claims.map((claim) => claim.passage.document)).size
  return (
    `${capitalise(countOf(scope.claims.length, 'claim'))}${span} in ${countOf(texts, 'document')} ${scope.claims.length === 1 ? 'bears' : 'bear'} on how ${joinNames(scope.names)} stand: ` +
    `${saySplit(scope.balance.count)}.`
  )
}

function lean(scope: BriefScope): readonly BriefSentence[] {
  const { balance, dimensions, prose } = scope
  const leaning = scope.claims.filter((claim) => claim.direction !== 'neutral')
  if (balance.value === null || balance.interval === null) return []
  const clear = balance.interval[0] > 0 || balance.interval[1] < 0
  const way = balance.value > 0 ? 'closer' : 'apart'
  const text = clear
    ? `Weighed by how firmly each is asserted, they lean ${way}: a balance of ${sayBalance(balance)} on a scale from −1, all apart, to +1, all closer.`
    : `Weighed by how firmly each is asserted, they show no clear lean: the balance, ${sayBalance(balance)}, reaches to both sides of zero.`
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
