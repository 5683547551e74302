import type { Coverage, TiePeriod } from '../../model/brief.ts'
import type { Claim } from '../../model/claim.ts'
import type { Document } from '../../model/document.ts'
import { dateAhead } from './date-ahead.ts'
import { daysBetween, firstDay, isoSpan, lastDay } from './iso-span.ts'
import { tieBalance } from './tie-balance.ts'

/** A tie is shown by quarters while its dated claims span at most this many years, else by years. */
export const QUARTERS_UP_TO_YEARS = 4
/** A claim whose dates span more days than this is no sign of one period and stands in none. */
export const LONGEST_DATED_DAYS = 550
/** A gap of more years than this cuts off the few days beyond it. */
export const FAR_YEARS = 5
/** How many days are few: a share of all. */
export const FAR_SHARE = 0.05

/**
 * Where the tie leans in each quarter or year, gaps included.
 *
 * @param claims    of one tie
 * @param documents all that were read, for coverage
 * @param cite      evidence numbers of claims
 * @returns periods without a break from the first to the last dated claim; empty where no claim can be dated
 */
export function tiePeriods(
  claims: readonly Claim[],
  documents: readonly Document[],
  cite: (claims: readonly Claim[]) => readonly number[],
): readonly TiePeriod[] {
  const published = new Map(documents.map((document) => [document.id, document.published]))
  const placed = claims.flatMap((claim) => {
    const day = claimDay(claim, published.get(claim.passage.document) ?? null)
    return day === null ? [] : [{ claim, day }]
  })
  const days = mainStretch(placed.map(({ day }) => day).sort())
  const [first, last] = [days[0], days.at(-1)]
  if (first === undefined || last === undefined) return []
  const quarterly = daysBetween(first, last) <= QUARTERS_UP_TO_YEARS * 366
  const counts = new Map<string, number>()
  for (const { published: day } of documents) {
    if (day === null || (quarterly && day.length < 7)) continue
    const key = periodOf(firstDay(day) ?? day, quarterly)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return periodsBetween(first, last, quarterly).map((period) => {
    const inside = placed.filter(({ day }) => periodOf(day, quarterly) === period).map(({ claim }) => claim)
    const count = counts.get(period) ?? 0
    const coverage: Coverage = inside.length > 0 ? 'covered' : count > 0 ? 'silent' : 'gap'
    const [from, to] = boundsOf(period)
    return { period, from, to, balance: tieBalance(inside), coverage, documents: count, evidence: cite(inside) }
  })
}

/**
 * Days without the few that lie far from all others, so that one look back does not squeeze the picture: where more than
 * FAR_YEARS separate at most FAR_SHARE of the days from the rest, they are left out.
 *
 * @param days ascending
 */
function mainStretch(days: readonly string[]): readonly string[] {
  const few = Math.floor(days.length * FAR_SHARE)
  const far = (i: number) => daysBetween(days[i - 1] ?? '', days[i] ?? '') > FAR_YEARS * 365.25
  let from = 0
  let to = days.length
  for (let i = 1; i <= few; i++) if (far(i)) from = i
  for (let i = days.length - 1; i >= days.length - few && i > from; i--) if (far(i)) to = i
  return days.slice(from, to)
}

/**
 * The day a claim counts for: the middle of its dates, or the day its document was published where it has none,
 * or one that what has happened cannot have.
 *
 * @returns null where the dates span too long, or nothing tells
 */
export function claimDay(claim: Pick<Claim, 'when' | 'modality'>, published: string | null): string | null {
  const span = (dateAhead(claim, published) ? null : isoSpan(claim.when)) ?? isoSpan(published)
  if (span === null) return null
  if (span.from === null || span.to === null) return span.to ?? span.from
  const length = daysBetween(span.from, span.to)
  if (length > LONGEST_DATED_DAYS) return null
  return new Date(Date.parse(`${span.from}T00:00:00Z`) + Math.floor(length / 2) * 86_400_000).toISOString().slice(0, 10)
}

function periodOf(day: string, quarterly: boolean): string {
  const year = day.slice(0, 4)
  return quarterly ? `${year}-Q${Math.ceil(Number(day.slice(5, 7)) / 3)}` : year
}

function periodsBetween(first: string, last: string, quarterly: boolean): readonly string[] {
  const periods: string[] = []
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year++) {
    for (const month of quarterly ? [2, 5, 8, 11] : [6]) {
      const period = periodOf(`${year}-${String(month).padStart(2, '0')}-01`, quarterly)
      if (period >= periodOf(first, quarterly) && period <= periodOf(last, quarterly)) periods.push(period)
    }
  }
  return periods
}

function boundsOf(period: string): readonly [string, string] {
  const [year = '', quarter] = period.split('-Q')
  if (quarter === undefined) return [`${year}-01-01`, `${year}-12-31`]
  const month = (Number(quarter) - 1) * 3 + 1
  const two = (value: number) => String(value).padStart(2, '0')
  return [`${year}-${two(month)}-01`, lastDay(`${year}-${two(month + 2)}`) ?? `${year}-12-31`]
}
