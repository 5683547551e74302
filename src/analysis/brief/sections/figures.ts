import type { BriefFigure, BriefSection } from '../../../model/brief.ts'
import { type BriefScope, byTime, section, take } from '../brief-scope.ts'
import { labelWhen } from '../prose/say-date.ts'
import { sayFigure } from '../prose/say-figure.ts'

const LONGEST_WORDS = 200
const MOST_TOLD = 3

/** Every figure on the tie as a row with its words, its period and who gives it. */
export function figureRows(scope: BriefScope): readonly BriefFigure[] {
  return scope.claims.flatMap((claim) => {
    if (claim.value === null) return []
    const sentence = scope.context.sentence(claim).replace(/\s+/g, ' ').trim()
    const words =
      claim.passage.quote.split(' ').length < 6 && sentence.length <= LONGEST_WORDS ? sentence : claim.passage.quote
    return [
      {
        amount: asWritten(sayFigure(claim.value), claim.value.unit, sentence),
        what: words.length > LONGEST_WORDS ? `${words.slice(0, words.lastIndexOf(' ', LONGEST_WORDS))} …` : words,
        period: labelWhen(claim.when),
        source: scope.context.teller(scope.context.document(claim)),
        evidence: scope.context.cite([claim]),
      },
    ]
  })
}

/** The unit with the capitals that the text gives it: "48 Iranians". */
function asWritten(amount: string, unit: string, sentence: string): string {
  const at = sentence.toLowerCase().indexOf(unit.toLowerCase())
  return at < 1 || unit === '' ? amount : amount.replace(unit, sentence.slice(at, at + unit.length))
}

/** The figures that carry most, in a sentence each; the rows hold them all. */
export function figures(scope: BriefScope): BriefSection {
  const found = scope.claims.some((claim) => claim.value !== null)
  const told = take(scope, scope.groups, MOST_TOLD, ({ lead }) => lead.value !== null)
  const sentences = scope.prose.tell(byTime(told))
  return section('figures', 'Figures', [{ heading: null, sentences }], found ? [] : ['No figure on the tie was found.'])
}
