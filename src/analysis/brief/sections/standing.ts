import type { Balance, BriefParagraph, BriefSection } from '../../../model/brief.ts'
import type { Dimension } from '../../../model/claim.ts'
import { type BriefScope, byTime, sayBalance, section, take } from '../brief-scope.ts'
import { sayPeriod } from '../prose/say-date.ts'
import { capitalise, countOf, joinNames, sayCount, sayCounts, saySplit } from '../prose/say-name.ts'

const HEADINGS: Readonly<Record<Dimension, string>> = {
  diplomatic: 'Diplomacy',
  military: 'Arms and armies',
  economic: 'Money and trade',
  cultural: 'Religion and identity',
  media: 'What was published',
  intelligence: 'Intelligence',
}
const KEPT_FOR_LATER = new Set(['INTEREST', 'CONSTRAINT', 'DEPENDENCE'])

/** Fewest leaning claims of a dimension for which a balance is told. */
const FEW = 5

/** Where the tie stands, dimension by dimension, with the strongest signs each way. */
export function standing(scope: BriefScope): BriefSection {
  const paragraphs: BriefParagraph[] = scope.dimensions.map(({ dimension, balance }, i) => {
    const inside = scope.claims.filter((claim) => claim.dimension === dimension)
    const intro = scope.prose.say(splitOf(balance, i), inside)
    const pick = (direction: string) =>
      take(
        scope,
        scope.groups,
        dimension === 'diplomatic' ? 3 : 2,
        ({ lead }) =>
          lead.dimension === dimension &&
          lead.direction === direction &&
          !KEPT_FOR_LATER.has(lead.type) &&
          lead.kind !== 'figure',
      )
    const [leading, other] = balance.count.apart > balance.count.closer ? ['apart', 'closer'] : ['closer', 'apart']
    const signs = scope.prose.weigh(byTime(pick(leading ?? '')), byTime(pick(other ?? '')))
    return { heading: HEADINGS[dimension], sentences: [intro, ...signs] }
  })
  return section('standing', `Where the tie stands`, paragraphs, coverageNotes(scope))
}

/** How many claims there are and which way they point, in one of three builds by turn; the balance where there is enough to weigh. */
function splitOf(balance: Balance, turn: number): string {
  const { closer, apart, neutral } = balance.count
  const total = closer + apart + neutral
  if (total === 1) return `a single claim points ${closer === 1 ? 'closer' : apart === 1 ? 'apart' : 'neither way'}.`
  const way = closer === total ? 'closer' : apart === total ? 'apart' : neutral === total ? 'neither way' : null
  const weighed = closer + apart < FEW ? '.' : `: a balance of ${sayBalance(balance)}.`
  if (way !== null) return `${total === 2 ? 'both' : `all ${sayCount(total)}`} claims point ${way}${weighed}`
  const [first, ...rest] = [[closer, 'closer'] as const, [apart, 'apart'] as const, [neutral, 'neither way'] as const]
    .filter(([count]) => count > 0)
    .sort((a, b) => b[0] - a[0])
  const [most, main] = first ?? [0, '']
  const [leading = '', ...smaller] = sayCounts([most, ...rest.map(([count]) => count)])
  const others = rest.map(([, name], at) => `${smaller[at]} ${name}`)
  const verb = most === 1 ? 'points' : 'point'
  if (turn % 3 === 2) return `the ${countOf(total, 'claim')} divide into ${saySplit(balance.count)}${weighed}`
  return turn % 3 === 1 && most < 10
    ? `${joinNames([`${leading} of ${countOf(total, 'claim')} ${verb} ${main}`, ...others])}${weighed}`
    : `of ${countOf(total, 'claim')}, ${joinNames([`${leading} ${verb} ${main}`, ...others])}${weighed}`
}

function coverageNotes(scope: BriefScope): readonly string[] {
  const notes: string[] = []
  const gaps = scope.periods.filter((period) => period.coverage === 'gap').map((period) => period.period)
  const silent = scope.periods.filter((period) => period.coverage === 'silent').map((period) => period.period)
  if (gaps.length > 0)
    notes.push(`No source at hand covers ${ranges(gaps)}; nothing is said about ${gaps.length === 1 ? 'it' : 'them'}.`)
  if (silent.length > 0) notes.push(`Documents of ${ranges(silent)} were read but carry no dated claim on the tie.`)
  const placed = scope.periods.reduce((sum, period) => sum + period.evidence.length, 0)
  const loose = scope.claims.length - placed
  if (loose > 0)
    notes.push(
      `${capitalise(countOf(loose, 'claim'))} with no date, or with dates that span long periods or lie far from all others, ${loose === 1 ? 'stands' : 'stand'} outside the picture over time.`,
    )
  return notes
}

/** "2012, 2015 to 2017 and 2019" */
function ranges(periods: readonly string[]): string {
  const index = (period: string) => {
    const [year = '0', quarter] = period.split('-Q')
    return quarter === undefined ? Number(year) : Number(year) * 4 + Number(quarter)
  }
  const runs: string[][] = []
  for (const period of periods) {
    const run = runs.at(-1)
    if (run && index(period) === index(run.at(-1) ?? '') + 1) run.push(period)
    else runs.push([period])
  }
  const said = runs.map((run) => {
    const [first, last] = [sayPeriod(run[0] ?? ''), sayPeriod(run.at(-1) ?? '')]
    return first === last ? first : `${first} to ${last}`
  })
  return said.length < 2 ? (said[0] ?? '') : `${said.slice(0, -1).join(', ')} and ${said.at(-1)}`
}
