import type { BriefParagraph, BriefSection } from '../../../model/brief.ts'
import { type BriefScope, byTime, section, take } from '../brief-scope.ts'
import type { ClaimGroup } from '../group-claims.ts'
import { isAnonymous } from '../prose/attribution-words.ts'
import { labelWhen } from '../prose/say-date.ts'
import { weighedExplanations } from './weighed-explanations.ts'

/** What is not settled: explanations that analysts weighed, possibilities, what nobody puts a name to, and accounts that point both ways. */
export function explanations(scope: BriefScope): BriefSection {
  const tell = (heading: string, count: number, fits: (group: ClaimGroup) => boolean): BriefParagraph => ({
    heading,
    sentences: scope.prose.tell(byTime(take(scope, scope.groups, count, fits))),
  })
  const weighed = weighedExplanations(scope)
  const paragraphs = [
    ...weighed.paragraphs,
    tell('What is only possible', 5, ({ lead }) => lead.modality === 'possible'),
    tell('What is said to hang on a condition', 3, ({ lead }) => lead.modality === 'conditional'),
    tell('On the word of sources not named', 4, ({ lead }) => lead.attribution.some(isAnonymous)),
    ...bothWays(scope),
  ]
  const none = paragraphs.every(({ sentences }) => sentences.length === 0)
  const notes = none ? ['Nothing that is told as open was found, or all of it is told above.'] : []
  const title = weighed.paragraphs.length > 0 ? 'Competing explanations' : 'Open explanations'
  return section('explanations', title, paragraphs, [...weighed.notes, ...notes])
}

/** Accounts by different voices of one date and dimension, one closer and one apart. */
function bothWays(scope: BriefScope): readonly BriefParagraph[] {
  const paragraphs: BriefParagraph[] = []
  const seen = new Set<string>()
  for (const one of scope.groups) {
    if (one.lead.direction !== 'closer' || one.lead.when?.length !== 10) continue
    const other = scope.groups.find(
      ({ lead }) =>
        lead.direction === 'apart' &&
        lead.when === one.lead.when &&
        lead.dimension === one.lead.dimension &&
        scope.context.voice(lead) !== scope.context.voice(one.lead),
    )
    const place = `${one.lead.when} ${one.lead.dimension}`
    if (other === undefined || seen.has(place) || paragraphs.length === 2) continue
    seen.add(place)
    paragraphs.push({
      heading: `Accounts that pull both ways: ${labelWhen(one.lead.when)}, ${one.lead.dimension}`,
      sentences: scope.prose.weigh([one], [other]),
    })
  }
  return paragraphs
}
