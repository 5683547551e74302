import type { Episode, EpisodeFigures } from '../../model/episode.ts'
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
