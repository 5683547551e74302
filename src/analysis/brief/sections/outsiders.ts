import type { BriefParagraph, BriefSection } from '../../../model/brief.ts'
import type { Claim } from '../../../model/claim.ts'
import { type BriefScope, byTime, section, take } from '../brief-scope.ts'
import { groupClaims } from '../group-claims.ts'
import { capitalise, countOf, isPlural } from '../prose/say-name.ts'

const MOST_OUTSIDERS = 6

export interface Outsider {
  readonly id: string
  readonly name: string
  /** claims of the tie in which it acts or is acted on */
  readonly inTie: readonly Claim[]
  /** claims between it and either side, in the order of the tie */
  readonly withSide: readonly [readonly Claim[], readonly Claim[]]
  readonly claims: readonly Claim[]
}

/** Who else is in the tie, of the actors the registry knows, most claims first. An actor seen once counts only where nobody is seen more often. */
export function outsidersOf(scope: BriefScope): readonly Outsider[] {
  const { tie, registry } = scope.context
  const ids = new Set<string>()
  for (const claim of scope.claims) for (const id of [...claim.source, ...claim.target]) ids.add(id)
  for (const claim of scope.around) for (const id of claim.dyad ?? []) ids.add(id)
  const found = [...ids]
    .filter((id) => !tie.includes(id) && registry.actors.has(id))
    .map((id): Outsider => {
      const inTie = scope.claims.filter((claim) => claim.source.includes(id) || claim.target.includes(id))
      const between = (side: string) =>
        scope.around.filter((claim) => claim.dyad?.includes(id) && claim.dyad.includes(side))
      const withSide = [between(tie[0]), between(tie[1])] as const
      return { id, name: registry.displayName(id), inTie, withSide, claims: [...inTie, ...withSide[0], ...withSide[1]] }
    })
  found.sort((a, b) => b.claims.length - a.claims.length || a.id.localeCompare(b.id))
  const often = found.filter((one) => one.claims.length > 1)
  return (often.length > 0 ? often : found).slice(0, MOST_OUTSIDERS)
}

/** Outside actors in the tie: who pulls, which way and on what ground, then what each did or said to a side, about the other first. */
export function outsiders(scope: BriefScope): BriefSection {
  const ranked = scope.pull.actors.map(({ id }) => id)
  const place = ({ id }: Outsider) => (ranked.includes(id) ? ranked.indexOf(id) : ranked.length)
  const told = [...outsidersOf(scope)].sort((a, b) => place(a) - place(b))
  const paragraphs = told.map((one): BriefParagraph => {
    const pull = scope.pull.actors.find(({ id }) => id === one.id)
    const about = new Set(pull?.acts.filter((act) => act.about).map(({ claim }) => claim))
    const groups = groupClaims(one.claims, scope.context)
    const first = take(scope, groups, 2, ({ lead }) => about.has(lead.id))
    const rest = take(scope, groups, Math.max(0, 2 - first.length), ({ lead }) => lead.direction !== 'neutral')
    const text = pull === undefined || pull.sentence === '' ? counted(one) : pull.sentence
    return {
      heading: capitalise(one.name),
      sentences: [scope.prose.say(text, one.claims), ...scope.prose.tell(byTime([...first, ...rest]))],
    }
  })
  const tested = scope.pull.tests.studies + scope.pull.tests.leads > 0
  const notes = [
    ...(paragraphs.length === 0 ? ['No outside actor was found in the tie.'] : []),
    ...(tested && paragraphs.length > 0
      ? [
          'What comes after an outside actor’s moves need not come from them: this is correlation, corrected for how many actors were tested.',
        ]
      : []),
  ]
  return section('outsiders', 'Outside actors in the tie', paragraphs, notes)
}

/** How often an outsider comes up. */
function counted({ name, claims }: Outsider): string {
  const plural = isPlural(name) || isPlural(capitalise(name))
  const [comes, stands] = plural ? ['come', 'they stand'] : ['comes', 'it stands']
  return `${name} ${comes} up in ${countOf(claims.length, 'claim')}; how ${stands} to the two the evidence leaves open.`
}
