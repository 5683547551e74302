import { dateSpan } from '../../model/date-span.ts'
import type { Episode, EpisodeDate } from '../../model/episode.ts'

/** A date that a report gives, and whether its own words give it. */
export interface ToldDate {
  /** ISO date or interval */
  readonly when: string
  readonly timed: boolean
  /** the report's document or feed: one that gives a date twice counts once */
  readonly report: string
}

/**
 * When was it, by all that tell of it? Dates that reports give in words of their own count; only where there are none, those read
 * from what stands around. The date told is the most exact of those that most reports can agree with; nothing is averaged.
 *
 * @param told in any order
 */
export function episodeDates(told: readonly ToldDate[]): Pick<Episode, 'date' | 'dates' | 'span' | 'disagree'> {
  const own = told.filter(({ timed }) => timed)
  const counted = own.length > 0 ? own : told
  const reports = new Map<string, Set<string>>()
  for (const { when, report } of counted) reports.set(when, (reports.get(when) ?? new Set()).add(report))
  const dates = [...reports].map(([date, from]): EpisodeDate => ({ date, reports: from.size }))
  dates.sort((a, b) => b.reports - a.reports || width(a.date) - width(b.date) || (a.date < b.date ? -1 : 1))
  const support = ({ date }: EpisodeDate) =>
    new Set(dates.filter((other) => touch(date, other.date)).flatMap((other) => [...(reports.get(other.date) ?? [])]))
      .size
  const best = [...dates].sort(
    (a, b) =>
      support(b) - support(a) || width(a.date) - width(b.date) || b.reports - a.reports || (a.date < b.date ? -1 : 1),
  )[0]
  if (best === undefined) return { date: null, dates, span: null, disagree: false }
  const disagree = dates.some(({ date }) => !touch(date, best.date))
  return { date: best.date, dates, span: dateSpan(best.date), disagree }
}

function touch(a: string, b: string): boolean {
  const [one, other] = [dateSpan(a), dateSpan(b)]
  return one[0] <= other[1] && other[0] <= one[1]
}

function width(date: string): number {
  const [from, to] = dateSpan(date)
  return Date.parse(to) - Date.parse(from)
}
