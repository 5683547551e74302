import type { BalanceReport } from './balance-report.ts'
import type { ClaimKind, ClaimType, Dimension, Direction, FigureValue, Modality, Passage } from './claim.ts'
import type { LedgerEntry } from './ledger-report.ts'
import type { KeptOutlook, ToldOutlook } from './outlook-report.ts'
import type { Per } from './periods.ts'
import type { PositionsReport } from './positions-report.ts'
import type { PullReport } from './pull-report.ts'
import type { TieSeries, Warmth } from './tie.ts'
import type { TieMark } from './tie-report.ts'

/** How firm the ground under a sentence is: several independent voices, one voice, one voice that names nobody, or nothing. */
export type Support = 'several' | 'single' | 'anonymous' | 'none'

/** One sentence of a brief. `evidence` holds numbers of `Brief.evidence`; it is empty only where somebody wrote the sentence. */
export interface BriefSentence {
  readonly text: string
  readonly evidence: readonly number[]
  readonly support: Support
  /** absent where it is as the brief was composed */
  readonly edit?: SentenceEdit
}

/** Who wrote a sentence, and what it stands in the place of. */
export interface SentenceEdit {
  readonly kind: 'edited' | 'added'
  /** id of the last record */
  readonly record: string
  /** id of the record that added it; null where it is edited */
  readonly added: string | null
  readonly by: string
  /** ISO instant */
  readonly at: string
  /** who vouches for it as a judgement; null where it has to rest on passages */
  readonly judgedBy: string | null
  /** what the brief would say there now; null for an added sentence, and where the brief no longer says anything like it */
  readonly original: { readonly text: string; readonly evidence: readonly number[] } | null
  /** what the brief said there when it was edited; null for an added sentence */
  readonly was: string | null
  /** whether the original is as it was; `gone` where the brief no longer says anything like it, or nothing stands where it was added */
  readonly state: 'same' | 'changed' | 'gone'
  /** how many of the passages it rested on the case no longer has */
  readonly lost: number
}

/** A sentence that somebody took out. */
export interface OmittedSentence {
  readonly section: BriefSectionId
  readonly text: string
  /** what it said when it was taken out, where that was something else */
  readonly was: string
  /** id of the record */
  readonly record: string
  readonly by: string
  /** ISO instant */
  readonly at: string
}

/** A paragraph with the words that introduce it, if any. */
export interface BriefParagraph {
  readonly heading: string | null
  readonly sentences: readonly BriefSentence[]
}

export const BRIEF_SECTIONS = [
  'summary',
  'standing',
  'changes',
  'voices',
  'outsiders',
  'interests',
  'figures',
  'explanations',
  'outlook',
] as const
export type BriefSectionId = (typeof BRIEF_SECTIONS)[number]

/** A part of a brief. `notes` tell about the evidence itself (what is not covered, how it was counted), not about the world. */
export interface BriefSection {
  readonly id: BriefSectionId
  readonly title: string
  readonly paragraphs: readonly BriefParagraph[]
  readonly notes: readonly string[]
}

/** A passage in its surroundings, with where it stands. */
interface EvidencePassage {
  /** from 1, in the order of first use */
  readonly number: number
  readonly document: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly address: string
  /** whom the publisher speaks for, in words; null where it speaks for itself */
  readonly speaksFor: string | null
  readonly passage: Passage
  /** the paragraph around the quote, cut at word borders where it is long */
  readonly before: string
  readonly after: string
}

/** The passage of a claim, with all that a reader needs to weigh it. */
export interface ClaimEvidence extends EvidencePassage {
  readonly kind: ClaimKind
  readonly claim: string
  readonly type: ClaimType
  readonly modality: Modality
  readonly direction: Direction
  readonly dimension: Dimension
  readonly when: string | null
  readonly value: FigureValue | null
  readonly source: readonly string[]
  readonly target: readonly string[]
  /** outermost first, in words */
  readonly attribution: readonly string[]
  readonly reader: string
}

/** The passage of an item of an account of which no claim was made. */
export interface AccountEvidence extends EvidencePassage {
  readonly kind: 'account'
  /** who says it, in words; empty where the account itself does */
  readonly speakers: readonly string[]
}

/** A passage a sentence rests on. */
export type BriefEvidence = ClaimEvidence | AccountEvidence

/** Claims of one direction each, as counted and as weighted by modality. */
export interface DirectionCount {
  readonly closer: number
  readonly apart: number
  readonly neutral: number
}

/** The lean of a set of claims: -1 all apart, 1 all closer. */
export interface Balance {
  /** null where no claim leans either way */
  readonly value: number | null
  /** Wilson 90 % interval on the same scale; null with `value` */
  readonly interval: readonly [number, number] | null
  readonly count: DirectionCount
}

/** `gap`: no claim of the period and no document from it. `silent`: documents, but no claim on the tie. */
export type Coverage = 'covered' | 'silent' | 'gap'

/** One quarter or year of a tie. */
export interface TiePeriod {
  /** ISO year or `2024-Q2` */
  readonly period: string
  /** ISO dates, inclusive */
  readonly from: string
  readonly to: string
  readonly balance: Balance
  readonly coverage: Coverage
  /** documents published in it */
  readonly documents: number
  /** numbers of `Brief.evidence` */
  readonly evidence: readonly number[]
}

export interface BriefDimension {
  readonly dimension: Dimension
  readonly balance: Balance
  readonly evidence: readonly number[]
}

export interface BriefSource {
  readonly document: string
  readonly title: string
  readonly publisher: string | null
  readonly published: string | null
  readonly address: string
  readonly speaksFor: string | null
  readonly count: DirectionCount
  readonly claims: number
}

export interface BriefFigure {
  readonly amount: string
  readonly what: string
  readonly period: string
  readonly source: string
  readonly evidence: readonly number[]
}

/** One direction of a tie, measured by the events that claims and feeds tell. */
export interface BriefDirection {
  readonly series: TieSeries
  /** all of it taken as one */
  readonly whole: Warmth | null
  readonly volume: number
  /** numbers of `Brief.evidence` behind each point; events of feeds have none */
  readonly evidence: readonly (readonly number[])[]
}

/** Warmth of a tie both ways, period by period. */
export interface BriefMeasure {
  readonly per: Per
  readonly feeds: readonly string[]
  readonly directions: readonly [BriefDirection, BriefDirection]
  /** how it is reckoned, with every weight */
  readonly formula: readonly string[]
  readonly marks: readonly TieMark[]
}

/** Where a tie heads: what is said of each question, and what came of what was said before. */
export interface BriefOutlook {
  readonly outlooks: readonly ToldOutlook[]
  /** outlooks that were kept, newest first */
  readonly kept: readonly KeptOutlook[]
  /** how it is reckoned, with every weight */
  readonly formula: readonly string[]
}

export type Confidence = 'low' | 'moderate' | 'high'

/** An answer to "how do these two stand?", each sentence hanging on passages. Plain data; the renderers add nothing to it. */
export interface Brief {
  readonly tie: readonly [string, string]
  readonly names: readonly [string, string]
  readonly title: string
  /** ISO date up to which documents count; null where all do */
  readonly asOf: string | null
  /** ISO instant */
  readonly made: string
  readonly span: readonly [string, string] | null
  readonly balance: Balance
  readonly confidence: { readonly level: Confidence; readonly why: string }
  readonly sections: readonly BriefSection[]
  /** sentences that somebody took out of these sections */
  readonly omitted: readonly OmittedSentence[]
  readonly periods: readonly TiePeriod[]
  readonly dimensions: readonly BriefDimension[]
  /** null where no event between the two is known */
  readonly measure: BriefMeasure | null
  /** null where there is no case, or nothing to say */
  readonly outlook: BriefOutlook | null
  /** the outside actors told of, as pull has them; null where none is */
  readonly pull: BriefPull | null
  /** who stands with whom around the two; null where there is no case, or its ties make no triangle */
  readonly network: BalanceReport | null
  /** issues of the tie on which the case keeps positions, and where each is heading */
  readonly positions: readonly PositionsReport[]
  /** what passes between the two in money, with the names of the actors; null where nothing is told */
  readonly money: BriefMoney | null
  readonly figures: readonly BriefFigure[]
  readonly sources: readonly BriefSource[]
  readonly evidence: readonly BriefEvidence[]
  readonly method: readonly string[]
}

/** What the picture of outside actors is drawn from. */
export type BriefPull = Pick<PullReport, 'names' | 'span' | 'tie' | 'actors'>

/** What the picture of amounts is drawn from. */
export interface BriefMoney {
  readonly entries: readonly LedgerEntry[]
  readonly names: Readonly<Record<string, string>>
}
