import type { BriefParagraph, BriefSection } from '../../../model/brief.ts'
import type { Claim } from '../../../model/claim.ts'
import { type BriefScope, byTime, section, take } from '../brief-scope.ts'

/** What each side wants of the other, what binds its hands, and who leans on whom. */
export function interests(scope: BriefScope): BriefSection {
  const { tie } = scope.context
  const about = (heading: string, count: number, types: readonly string[], side: string | null): BriefParagraph => {
    const found = take(scope, scope.groups, count, ({ lead }) => types.includes(lead.type) && isOf(lead, side))
    return { heading, sentences: scope.prose.tell(byTime(found)) }
  }
  const isOf = ({ source }: Claim, side: string | null) => {
    if (side === 'others') return !source.some((id) => tie.includes(id))
    return side === null || (source.length === 1 && source[0] === side)
  }
  const paragraphs = [
    ...tie.map((side, i) => about(`What ${scope.names[i]} wants`, 4, ['INTEREST'], side)),
    ...tie.map((side, i) => about(`What constrains ${scope.names[i] ?? side}`, 4, ['CONSTRAINT'], side)),
    about('Who depends on whom', 4, ['DEPENDENCE'], null),
    about('What others want, and what limits them', 3, ['INTEREST', 'CONSTRAINT'], 'others'),
  ]
  const none = paragraphs.every((paragraph) => paragraph.sentences.length === 0)
  return section(
    'interests',
    'Interests and constraints',
    paragraphs,
    none ? ['No claim on interests or constraints was found that is not told above.'] : [],
  )
}
