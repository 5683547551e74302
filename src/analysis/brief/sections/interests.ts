import type { BriefParagraph, BriefSection } from '../../../model/brief.ts'
import { type Stake, stakeOf } from '../../ledger/stakes.ts'
import { type BriefScope, byTime, section, take } from '../brief-scope.ts'

/** What each side wants, what holds it back, where its red lines run, and who leans on whom, as the ledger tells stakes. */
export function interests(scope: BriefScope): BriefSection {
  const { tie } = scope.context
  const about = (heading: string, count: number, stake: Stake, sides: readonly string[]): BriefParagraph => {
    const found = take(scope, scope.groups, count, ({ lead }) =>
      sides.some((side) => stakeOf(lead, side, scope.ledgerWords) === stake),
    )
    return { heading, sentences: scope.prose.tell(byTime(found)) }
  }
  const others = take(scope, scope.groups, 3, ({ lead }) => {
    const outside = !lead.source.some((id) => tie.includes(id))
    return outside && (lead.type === 'INTEREST' || lead.type === 'CONSTRAINT')
  })
  const each = (heading: (name: string) => string, count: number, stake: Stake) =>
    tie.map((side, i) => about(heading(scope.names[i] ?? side), count, stake, [side]))
  const paragraphs = [
    ...each((name) => `What ${name} wants`, 4, 'interest'),
    ...each((name) => `What constrains ${name}`, 4, 'constraint'),
    ...each((name) => `Red lines of ${name}`, 3, 'red line'),
    dependence(scope, about('Who depends on whom', 4, 'dependence', tie)),
    { heading: 'What others want, and what limits them', sentences: scope.prose.tell(byTime(others)) },
  ]
  const none = paragraphs.every((paragraph) => paragraph.sentences.length === 0)
  return section(
    'interests',
    'Interests and constraints',
    paragraphs,
    none ? ['No claim on interests or constraints was found that is not told above.'] : [],
  )
}

/** Shares of what passes between the two, before what is said of dependence; those of the newest year of each kind. */
function dependence(scope: BriefScope, { heading, sentences }: BriefParagraph): BriefParagraph {
  const byId = new Map(scope.claims.map((claim) => [claim.id, claim]))
  const newest = new Map(scope.ledger.shares.map((share) => [`${share.kind} ${share.of} ${share.actor}`, share]))
  const shares = [...newest.values()].flatMap(({ sentence, claims }) => {
    const found = claims.flatMap((id) => byId.get(id) ?? [])
    return found.length === 0 ? [] : [scope.prose.say(sentence, found)]
  })
  return { heading, sentences: [...shares, ...sentences] }
}
