import type { BriefParagraph, BriefSection } from '../../../model/brief.ts'
import type { Claim } from '../../../model/claim.ts'
import { type BriefScope, byTime, section, take } from '../brief-scope.ts'
import { isPlural, joinNames, sayCount, sayCounts } from '../prose/say-name.ts'
import { twoAccounts } from './two-accounts.ts'

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

/** What each side said, what the media of both did, and what two accounts of one day have in common and what not. */
export function voices(scope: BriefScope): BriefSection {
  const accounts = scope.accounts.map((comparison) => twoAccounts(scope, comparison))
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
