import type { Episode, EpisodeFigures, EpisodeReport } from '../../model/episode.ts'
import type { Credibility } from '../../model/source.ts'
import { sayFigure } from '../brief/prose/say-figure.ts'

/** The Admiralty words for credibility. */
export const CREDIBILITY_WORDS: Readonly<Record<Credibility, string>> = {
  1: 'confirmed by other sources',
  2: 'probably true',
  3: 'possibly true',
  4: 'doubtful',
  5: 'improbable',
  6: 'credibility cannot be judged',
}

/** How many tell it: "reported by 14, two of them independent". */
export function sayReported({ reported, independent }: Pick<Episode, 'reported' | 'independent'>): string {
  if (reported === 1) return 'reported by one'
  if (independent >= reported) return `reported by ${reported}, all of them independent`
  return `reported by ${reported}, ${independent === 1 ? 'one' : independent === 2 ? 'two' : independent} of them independent`
}

/** Figures of one unit: one where all agree, else the range of what is told. */
export function sayFigures({ unit, low, high, told }: EpisodeFigures): string {
  if (low === high) return sayFigure({ amount: low, unit })
  return `${sayFigure({ amount: [low, high], unit })}${told.length > 1 ? ' (reports differ)' : ''}`
}

/** All dates that are told, where they cannot all be right. */
export function sayDisagreement({ disagree, dates }: Pick<Episode, 'disagree' | 'dates'>): string | null {
  if (!disagree) return null
  return `dates differ: ${dates.map(({ date, reports }) => `${date} (${reports})`).join(', ')}`
}

/**
 * Who tells it, on whose word: "Gulf Ledger, repeating Levant Newswire, citing Reuters, citing unnamed sources".
 *
 * @param nameOf how a member of a chain of attribution is called
 */
export function sayTeller(report: EpisodeReport, nameOf: (source: string) => string): string {
  const { mention, publisher, title, repeats, also } = report
  if (mention.document === null) return mention.id
  const repeating = repeats === null ? [] : [`repeating ${repeats}`]
  const cited = mention.attribution.map((source) => `citing ${nameOf(source)}`)
  const places = also.map((place) => place.publisher ?? place.address)
  const same = places.length === 0 ? '' : ` (the same text: ${places.join(', ')})`
  return `${[publisher ?? `“${title}”`, ...repeating, ...cited].join(', ')}${same}`
}

/** Everybody who tells it, each chain once, in the order of the reports. */
export function sayTellers(
  { reports }: Pick<Episode, 'reports'>,
  nameOf: (source: string) => string,
): readonly string[] {
  return [...new Set(reports.map((report) => sayTeller(report, nameOf)))]
}

/** How many publishers cannot be judged, and what that leaves without a credibility; null where all can. */
export function sayUnjudged(episodes: readonly Pick<Episode, 'reports' | 'credibility'>[]): string | null {
  const grades = new Map<string, boolean>()
  for (const { reports } of episodes) {
    for (const { publisher, title, reliability, also } of reports) {
      grades.set(publisher ?? `“${title}”`, reliability === 'F')
      for (const place of also) grades.set(place.publisher ?? place.address, place.reliability === 'F')
    }
  }
  const unknown = [...grades].filter(([, unjudged]) => unjudged)
  if (unknown.length === 0) return null
  const open = episodes.filter(({ credibility }) => credibility === 6).length
  const left = open === 0 ? '' : `, so the credibility of ${open} of ${episodes.length} episodes cannot be judged`
  return `${unknown.length} of ${grades.size} sources cannot be judged (F) and confirm nothing${left}: grade them with "entente sources grade".`
}
