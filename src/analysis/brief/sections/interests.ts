import type { BriefParagraph, BriefSection } from '../../../model/brief.ts'
import { type BriefScope, byTime, section, take } from '../brief-scope.ts'
import { possessive } from '../say-name.ts'

/** What each side wants of the other, what binds its hands, and who leans on whom. */
export function interests(scope: BriefScope): BriefSection {
  const { tie } = scope.context
  const about = (heading: string, count: number, types: readonly string[], side: string | null): BriefParagraph => {
    const found = take(
      scope,
      scope.groups,
      count,
      ({ lead }) =>
        types.includes(lead.type) && (side === null || (lead.source.includes(side) && lead.source.length === 1)),
    )
    return { heading, sentences: scope.prose.tell(byTime(found)) }
  }
  const paragraphs = [
    ...tie.map((side, i) => about(`What ${scope.names[i]} wants`, 4, ['INTEREST'], side)),
    ...tie.map((side, i) => about(`What ties ${possessive(scope.names[i] ?? side)} hands`, 4, ['CONSTRAINT'], side)),
    about('Who leans on whom', 4, ['DEPENDENCE'], null),
    about('What others want, and what limits them', 3, ['INTEREST', 'CONSTRAINT'], null),
  ]
  const none = paragraphs.every((paragraph) => paragraph.sentences.length === 0)
  return section(
    'interests',
    'Interests and constraints',
    paragraphs,
    none ? ['No claim on interests or constraints was found that is not told above.'] : [],
  )
}
