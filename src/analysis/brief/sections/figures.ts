import type { BriefFigure, BriefSection, BriefSentence } from '../../../model/brief.ts'
import {
  LEDGER_STAGES,
  type LedgerAgreement,
  type LedgerEntry,
  type LedgerStage,
} from '../../../model/ledger-report.ts'
import { sayEntry } from '../../ledger/say-entry.ts'
import { type BriefScope, byTime, section, take } from '../brief-scope.ts'
import { labelWhen } from '../prose/say-date.ts'
import { sayFigure } from '../prose/say-figure.ts'
import { countOf, joinNames, needsFigures, sayCounts } from '../prose/say-name.ts'

const LONGEST_WORDS = 200
const MOST_TOLD = 3
const MOST_ENTRIES = 6

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

/** What passes between the two, as the ledger has it: amounts with who says which, comparisons checked, papers with their stage; the rows hold every figure. */
export function figures(scope: BriefScope): BriefSection {
  const found = scope.claims.some((claim) => claim.value !== null)
  const { entries, comparisons, agreements } = scope.ledger
  const nameOf = (id: string) => scope.context.registry.displayName(id)
  const year = ({ period }: LedgerEntry) => period?.split('/').at(-1) ?? ''
  const amounts = [...entries]
    .sort((a, b) => b.figures.length - a.figures.length || year(b).localeCompare(year(a)))
    .slice(0, MOST_ENTRIES)
  const kept = entries.filter((entry) => amounts.includes(entry))
  const told = kept.flatMap((entry) => {
    const ids = entry.figures.flatMap(({ claim }) => claim ?? [])
    for (const id of ids) scope.told.add(id)
    return say(scope, sayEntry(entry, nameOf), ids)
  })
  const checked = comparisons.flatMap(({ sentence, claims }) => say(scope, sentence, claims)).slice(0, MOST_TOLD)
  const rest = take(scope, scope.groups, MOST_TOLD, ({ lead }) => lead.value !== null)
  const paragraphs = [
    { heading: null, sentences: told },
    { heading: 'Comparisons, checked by arithmetic', sentences: checked },
    { heading: 'Agreements, and how far they came', sentences: papers(scope, agreements) },
    { heading: told.length === 0 ? null : 'Other figures', sentences: scope.prose.tell(byTime(rest)) },
  ]
  return section('figures', 'Figures', paragraphs, found ? [] : ['No figure on the tie was found.'])
}

/** How many papers are told of and how far they came, and the newest of them that got beyond a signature, or did not. */
function papers(scope: BriefScope, agreements: readonly LedgerAgreement[]): readonly BriefSentence[] {
  if (agreements.length === 0) return []
  const ids = agreements.flatMap(({ claims }) => claims.map(({ claim }) => claim))
  const counts = LEDGER_STAGES.map((stage) => agreements.filter((one) => one.stage === stage).length)
  const figures = needsFigures([...counts, agreements.length])
  const said = sayCounts(counts, figures)
  const reached = LEDGER_STAGES.flatMap((stage, i) => (counts[i] === 0 ? [] : [`${said[i]} ${PAPER_WORDS[stage]}`]))
  const open = agreements.filter(({ stages }) => stages.some((sign) => !sign.reached)).length
  const stuck =
    open === 0
      ? ''
      : `; ${sayCounts([open], figures)[0]} ${open === 1 ? 'is' : 'are'} said not to have been carried out`
  const total = countOf(agreements.length, 'agreement')
  const far = reached.length === 0 ? 'how far they came is not told' : `as far as told, ${joinNames(reached)}`
  return say(scope, `The texts tell of ${total} between the two; ${far}${stuck}.`, ids)
}

const PAPER_WORDS: Readonly<Record<LedgerStage, string>> = {
  announced: 'announced',
  signed: 'signed',
  ratified: 'ratified',
  'in force': 'in force',
  implemented: 'carried out',
  lapsed: 'lapsed',
}

/** A sentence over claims of the tie; none where it has none of them. */
function say(scope: BriefScope, text: string, ids: readonly string[]): readonly BriefSentence[] {
  const wanted = new Set(ids)
  const claims = scope.claims.filter(({ id }) => wanted.has(id))
  return claims.length === 0 ? [] : [scope.prose.say(text, claims)]
}
