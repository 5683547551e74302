import type { ClaimType, Dimension, Direction, FigureValue, Modality } from './claim.ts'
import type { Credibility, Reliability } from './source.ts'

/** A mention of a happening as the clustering sees it: a claim of a document, or an event of a feed. */
export interface EpisodeMention {
  /** a claim's id, or `feed:file:line` of an event */
  readonly id: string
  /** ids of all claims that are made of these words, its own first; none for an event of a feed */
  readonly claims: readonly string[]
  /** document id; null for an event of a feed */
  readonly document: string | null
  /** feed name; `claims` for what was read in documents */
  readonly feed: string
  /** UTF-16 offsets in its document; zeros for an event of a feed */
  readonly start: number
  readonly end: number
  /** title of its document; empty for an event of a feed */
  readonly title: string
  /** its words; empty for an event of a feed */
  readonly words: string
  /** the sentence it stands in; empty for an event of a feed */
  readonly sentence: string
  /** paragraph and sentence of its document, each counted from 0 through all of it; zeros for an event of a feed */
  readonly place: readonly [paragraph: number, sentence: number]
  readonly source: readonly string[]
  readonly target: readonly string[]
  readonly type: ClaimType
  readonly dimension: Dimension | null
  readonly modality: Modality | null
  /** ISO date or interval it gives; null where it gives none */
  readonly when: string | null
  /** ISO date of the document, or the day of an event */
  readonly published: string | null
  /** figures told in its sentence */
  readonly values: readonly FigureValue[]
  /** whom its document names as its source, outermost first; empty where it says so itself */
  readonly attribution: readonly string[]
  readonly direction: Direction | null
}

/** Another place where the text of a report stood, word for word. */
export interface ReportPlace {
  readonly publisher: string | null
  readonly address: string
  readonly reliability: Reliability
}

/** One report of a happening, with where it stands. */
export interface EpisodeReport {
  readonly mention: EpisodeMention
  readonly title: string
  readonly publisher: string | null
  /** how often it was reported, where a feed says so; else 1 */
  readonly times: number
  /** reliability of who published it */
  readonly reliability: Reliability
  /** where else the same text stood */
  readonly also: readonly ReportPlace[]
  /** who has the earlier text that these words were taken from; null where they are its own */
  readonly repeats: string | null
  /** whose word it is in the end: the same for all that copy, cite or speak for one */
  readonly origin: string
}

/** Figures of one unit that reports give; contradicting ones are a range, never a mean. */
export interface EpisodeFigures {
  readonly unit: string
  readonly low: number
  readonly high: number
  /** by amount, the smallest first */
  readonly told: readonly { readonly amount: readonly [number, number]; readonly reports: readonly string[] }[]
}

/** A date that some reports give. */
export interface EpisodeDate {
  /** ISO date or interval of any precision */
  readonly date: string
  readonly reports: number
}

/** One happening, and all that tell of it. */
export interface Episode {
  /** made from the id of its first report; it answers to those of the others too: see `episodeNames` */
  readonly id: string
  /** the words of the report that tells it best, or what the feed codes */
  readonly title: string
  /** the date most reports agree on, as exact as they are; null where none gives one */
  readonly date: string | null
  /** first and last ISO day it may have been on */
  readonly span: readonly [string, string] | null
  /** every date given, by how many reports; more than one that cannot both be right is a disagreement */
  readonly dates: readonly EpisodeDate[]
  readonly disagree: boolean
  /** a place's name; null where none is told */
  readonly place: string | null
  /** ids, those in most reports first */
  readonly actors: readonly string[]
  readonly type: ClaimType
  readonly figures: readonly EpisodeFigures[]
  /** by the day they were known, document, place in it */
  readonly reports: readonly EpisodeReport[]
  /** different documents and feeds that tell it, each once for every publisher under whose name it stood */
  readonly reported: number
  /** how many of them are independent: copies, citations of one and voices of one state count once */
  readonly independent: number
  /** credibility of the item, 1 to 6: see docs/methods.md#credibility */
  readonly credibility: Credibility
}
