import type { BriefParagraph, BriefSection } from '../../../model/brief.ts'
import type { Claim } from '../../../model/claim.ts'
import type { Document } from '../../../model/document.ts'
import { type BriefScope, byTime, section, take } from '../brief-scope.ts'
import type { ClaimGroup } from '../group-claims.ts'
import { daysBetween, firstDay } from '../iso-span.ts'
import { worthQuoting } from '../prose/quote-sentence.ts'
import { sayDay, sayWhen } from '../prose/say-date.ts'
import { isPlural, joinNames, sayCount, sayCounts } from '../prose/say-name.ts'

const TYPE_WORDS: Readonly<Record<string, readonly [string, string]>> = {
  SUPPORT: ['word of support', 'words of support'],
  ACCUSE: ['accusation', 'accusations'],
  REJECT: ['refusal', 'refusals'],
  THREATEN: ['threat', 'threats'],
  REQUEST: ['request', 'requests'],
  AGREE: ['agreement', 'agreements'],
  PROTEST: ['protest', 'protests'],
  CONCEDE: ['concession', 'concessions'],
}

/** How many pairs of accounts are set side by side, and how much that only one of them tells is told of each. */
const MOST_PAIRS = 2
const ONLY_IN_ONE = 2

/** What each side said, what the media of both did, and where two official accounts of one day differ. */
export function voices(scope: BriefScope): BriefSection {
  const sides = scope.context.tie.map((side, i): BriefParagraph => {
    const name = scope.names[i] ?? side
    const said = scope.claims.filter(
      (claim) => claim.kind === 'statement' && claim.source.includes(side) && claim.dimension !== 'media',
    )
    if (said.length === 0) return { heading: null, sentences: [] }
    const told = take(scope, scope.groups, 4, ({ lead }) => said.includes(lead))
    const intro = said.length > 2 ? [scope.prose.say(kinds(name, said), said)] : []
    return { heading: `What ${name} said`, sentences: [...intro, ...scope.prose.tell(byTime(told))] }
  })
  const published = take(scope, scope.groups, 4, ({ lead }) => lead.dimension === 'media')
  const media = { heading: 'What the media did', sentences: scope.prose.tell(byTime(published)) }
  const accounts = readoutPairs(scope)
    .slice(0, MOST_PAIRS)
    .map((pair) => twoAccounts(scope, pair))
  const silent = scope.context.tie.filter(
    (side) => !scope.claims.some((claim) => claim.kind === 'statement' && claim.source.includes(side)),
  )
  const notes = silent.map(
    (side) => `No statement by ${scope.context.registry.displayName(side)} to or about the other was found.`,
  )
  const paragraphs = [...sides, ...accounts, media]
  const empty = notes.length === 0 && paragraphs.every(({ sentences }) => sentences.length === 0)
  const told = empty ? ['What the two said is told above.'] : []
  return section('voices', 'What each side said, and what its media did', paragraphs, [...notes, ...told])
}

function kinds(name: string, said: readonly Claim[]): string {
  const counts = new Map<string, number>()
  for (const { type } of said) if (TYPE_WORDS[type] !== undefined) counts.set(type, (counts.get(type) ?? 0) + 1)
  const top = [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0])).slice(0, 3)
  const words = sayCounts(top.map(([, count]) => count))
  const listed = joinNames(top.map(([type, count], i) => `${words[i]} ${TYPE_WORDS[type]?.[count === 1 ? 0 : 1]}`))
  const verb = isPlural(name) ? 'are' : 'is'
  return `${name} ${verb} on record ${sayCount(said.length)} times${listed === '' ? '' : `, with ${listed} among them`}.`
}

/** Documents that speak for the one and the other side, published within a day of each other; the newest pair first. */
function readoutPairs(scope: BriefScope): readonly (readonly [Document, Document])[] {
  const of = (side: string) =>
    scope.documents.filter(
      (document) => scope.context.speaksFor(document) === side && (document.published?.length ?? 0) === 10,
    )
  const [left, right] = [of(scope.context.tie[0]), of(scope.context.tie[1])]
  return left.flatMap((one) =>
    right
      .filter(
        (two) => Math.abs(daysBetween(firstDay(one.published ?? '') ?? '', firstDay(two.published ?? '') ?? '')) <= 1,
      )
      .map((two) => [one, two] as const),
  )
}

/** The strongest group of each sentence. */
function onePerSentence(groups: readonly ClaimGroup[]): readonly ClaimGroup[] {
  const seen = new Set<string>()
  return groups.filter(({ lead }) => {
    const sentence = `${lead.passage.document}:${lead.sentence[0]}`
    return !seen.has(sentence) && seen.add(sentence)
  })
}

/** What both accounts of one day tell, and what only the one or the other does. */
function twoAccounts(scope: BriefScope, [one, two]: readonly [Document, Document]): BriefParagraph {
  const inside = (document: Document) => scope.claims.filter((claim) => claim.passage.document === document.id)
  const [a, b] = [inside(one), inside(two)]
  const [first, second] = [one.published ?? '', two.published ?? ''].sort()
  const heading = `Two accounts, ${first === second ? sayDay(first ?? '') : sayWhen(`${first}/${second}`).replace(/^\S+ /, '')}`
  if (a.length === 0 || b.length === 0) return { heading, sentences: [] }
  const holds = (group: ClaimGroup, document: Document) =>
    group.claims.some((claim) => claim.passage.document === document.id)
  const shared = scope.groups.filter((group) => holds(group, one) && holds(group, two))
  const only = (document: Document, other: Document) =>
    onePerSentence(scope.groups)
      .filter((group) => group.lead.passage.document === document.id && !holds(group, other))
      .filter(({ lead }) => lead.kind !== 'figure' && worthQuoting(lead, scope.context))
      .sort((a, b) => Number(b.lead.kind === 'statement') - Number(a.lead.kind === 'statement'))
      .slice(0, ONLY_IN_ONE)
  const { teller } = scope.context
  const both =
    shared.length === 0
      ? 'none that could be matched between the two'
      : `${sayCount(shared.length)} of them told by both`
  const intro = `${teller(one)} and ${teller(two)} each gave an account: ${sayCount(a.length)} claims on the tie in the one, ${sayCount(b.length)} in the other, and ${both}.`
  const sentences = [
    scope.prose.say(intro.replaceAll('one claims', 'one claim'), [...a, ...b]),
    ...scope.prose.tell(shared.slice(0, 1)),
    ...scope.prose.weigh(only(one, two), only(two, one), 'in the other account'),
  ]
  return { heading, sentences }
}
