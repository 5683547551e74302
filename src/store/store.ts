import type { ActorPack } from '../model/actor-pack.ts'
import type { ActorMerges } from '../model/actor-step.ts'
import type { Claim } from '../model/claim.ts'
import type { ClaimFilter } from '../model/claim-filter.ts'
import type { Document } from '../model/document.ts'
import type { Event, EventQuestion } from '../model/event.ts'
import type { FeedCount } from '../model/feed-count.ts'
import type { Indicator, IndicatorKind, IndicatorQuestion } from '../model/indicator.ts'
import type { ClaimStatus, JudgedClaim } from '../model/judged-claim.ts'
import type { Judgement } from '../model/judgement.ts'
import type { OutlookRecord, Settlement } from '../model/outlook-record.ts'
import type { Appearance } from '../model/source.ts'
import type {
  EventWeights,
  LiveDays,
  PeriodVolume,
  TieCell,
  TieEvent,
  TieEvents,
  TieEventsQuestion,
  TieMonths,
  TieQuestion,
  TieSettings,
  TieSpan,
  TiesQuestion,
} from '../model/tie.ts'
import type { TieBoard, TieBoardQuestion } from '../model/tie-board.ts'
import type { TieNetwork, TieNetworkQuestion } from '../model/tie-network.ts'
import type { FeedImport } from './feed-import.ts'

/** Which ties' months are asked for: those of whom most is told, and one in any case. */
export interface PairMonthsQuestion {
  readonly tie: readonly [string, string]
  readonly weights: EventWeights
  readonly asOf?: string
  readonly feed?: string
  /** at most so many ties */
  readonly most: number
}

/** What the events between two add up to, both ways together, in the months that have any; all ascending by month. */
export interface PairPoints {
  readonly pair: readonly [string, string]
  /** first ISO days of the months */
  readonly starts: readonly string[]
  readonly cooperation: readonly number[]
  readonly conflict: readonly number[]
}

/** Who read a document. */
export interface ReaderName {
  readonly name: string
  readonly version: string
}

/** A document as the store lists it: all but its text. */
export interface DocumentEntry extends Omit<Document, 'text'> {
  /** UTF-16 code units */
  readonly length: number
  /** where the bytes it came from are kept, below the case folder */
  readonly original: string | null
  /** ISO instant at which it was stored */
  readonly recordedAt: string
  /** ISO day from which its content counts as known: see `DocumentFilter.asOf` */
  readonly knownOn: string
  /** its newest reading; null where it is unread */
  readonly reading: (ReaderName & { readonly at: string; readonly claims: number }) | null
}

export interface DocumentFilter {
  /**
   * ISO date of any precision: only documents whose content was known by its last day. A document is known on the last day its
   * date may mean, and at the latest on the day it was taken in.
   */
  readonly asOf?: string
  /** only those without a reading by this version of this reader */
  readonly unreadBy?: ReaderName
  /** only these */
  readonly ids?: readonly string[]
}

export interface ClaimQuestion extends ClaimFilter {
  /** only what documents known by then say, under judgements made by then; the reading is always the newest */
  readonly asOf?: string
  /** all but rejected and orphaned ones, unless told */
  readonly status?: readonly ClaimStatus[]
  /** only these */
  readonly ids?: readonly string[]
}

/** Some of the claims asked for, and how many there are. */
export interface ClaimPage {
  readonly claims: readonly JudgedClaim[]
  readonly total: number
}

/** A document to be stored, with where its bytes are kept below the case folder. */
export interface NewDocument {
  readonly document: Document
  readonly original: string | null
}

/** What was read in a document. */
export interface NewReading {
  readonly document: string
  readonly claims: readonly Claim[]
}

/** What a case holds, in numbers. */
export interface CaseStatus {
  readonly documents: number
  readonly unread: number
  readonly readings: number
  /** of the newest readings */
  readonly claims: number
  readonly byStatus: Readonly<Record<ClaimStatus, number>>
  readonly events: number
  /** rows of each feed, those of claims among them; by name */
  readonly feeds: readonly FeedCount[]
  readonly judgements: number
  readonly actorPacks: readonly string[]
  readonly languages: readonly { readonly language: string; readonly documents: number }[]
  /** first and last ISO date of the documents that have one */
  readonly published: readonly [string, string] | null
  readonly schemaVersion: number
}

/** The questions a case answers and the records it takes. Records are added, never changed. */
export interface Store {
  /** false where a document with the same text is there already; where it stood is kept in any case */
  addDocument(document: Document, original: string | null, at: string): Promise<boolean>
  /** as `addDocument` for each, all of them or none */
  addDocuments(documents: readonly NewDocument[], at: string): Promise<readonly boolean[]>
  /** where each text stood and under whose name, itself included; by document, day known, address */
  appearances(filter?: { readonly document?: string; readonly asOf?: string }): Promise<readonly Appearance[]>
  hasDocument(id: string): Promise<boolean>
  /** @throws EntenteError "not_found" */
  document(id: string): Promise<Document>
  /** by day known, then id */
  documents(filter?: DocumentFilter): Promise<readonly DocumentEntry[]>
  /** as `documents`, with their texts */
  texts(filter?: DocumentFilter): AsyncIterable<Document>

  /** @throws EntenteError "not_found" */
  addReading(document: string, reader: ReaderName, claims: readonly Claim[], at: string): Promise<void>
  /** as `addReading` for each, all of them or none */
  addReadings(readings: readonly NewReading[], reader: ReaderName, at: string): Promise<void>
  /** by day their document was known, document, place in it, id */
  claims(question?: ClaimQuestion): Promise<readonly JudgedClaim[]>
  /** some of `claims`, after so many */
  claimPage(question: ClaimQuestion & { readonly most: number; readonly after: number }): Promise<ClaimPage>
  /** @throws EntenteError "not_found", or "invalid_input" where several ids start so */
  claim(idOrStart: string): Promise<JudgedClaim>
  /** ids of all that act or are acted on in some claim, sorted */
  actors(): Promise<readonly string[]>
  /** rows of all feeds, and what the claims of kind `event` tell; by day, feed, source, target, file, line, claim */
  events(question?: EventQuestion): Promise<readonly Event[]>
  /** figures of pairs and actors, the newest of each; by name, source, target, period, feed */
  indicators(question?: IndicatorQuestion): Promise<readonly Indicator[]>
  /** which figures there are; by name, unit, feed */
  indicatorKinds(): Promise<readonly IndicatorKind[]>
  /** takes in other people's events and figures */
  readonly imports: FeedImport

  /** whether some row of a feed has it as its source or target */
  hasEventsOf(actor: string): Promise<boolean>
  /** what the events of a tie add up to, both ways, in each dimension and altogether; by source, target, dimension, start */
  tieCells(tie: readonly [string, string], question: TieQuestion): Promise<readonly TieCell[]>
  /** all ties of two actors, each summed over a time; by source, target */
  tieTotals(tie: readonly [string, string], question: TieQuestion & TieSpan): Promise<readonly TieCell[]>
  /** ties of two actors with some others, both ways, by period, all dimensions or one; by source, target, start */
  tiesAround(
    tie: readonly [string, string],
    others: readonly string[],
    question: TieQuestion & TieSpan,
  ): Promise<readonly TieCell[]>
  /** what others did to either of two actors in some periods, told by their first days: of each sign the events of most weight */
  movesToward(
    tie: readonly [string, string],
    moves: readonly { readonly source: string; readonly start: string }[],
    question: Omit<TieQuestion, 'weights'> & Pick<TieSpan, 'dimension'> & { readonly most: number },
  ): Promise<readonly TieEvent[]>
  /** every tie summed over a time; by source, target */
  networkTotals(question: TieQuestion & TieSpan): Promise<readonly TieCell[]>
  /** all ties by month, with what claims tell now; made anew where events or judgements changed */
  ties(question: TiesQuestion): Promise<TieMonths>
  /** ties of two, both ways taken together, each with its months; from the same table as `ties` */
  tieBoard(question: TieBoardQuestion): Promise<TieBoard>
  /** the same ties without their months: how each stood, and what was told of it, up to a day */
  tieNetwork(question: TieNetworkQuestion): Promise<TieNetwork>
  /** the first day of the last month with an event between two; null where there is none */
  lastTieMonth(settings: TieSettings): Promise<string | null>
  /** how much was told of all other ties, by period: what a feed's attention is known from; by start */
  volumeBesides(tie: readonly [string, string], question: TieQuestion): Promise<readonly PeriodVolume[]>
  /** the events behind a tie's periods; by period, source, weight */
  tieEvents(question: TieEventsQuestion): Promise<TieEvents>
  /** how many days of each period each feed was alive; by feed, start */
  liveDays(question: Pick<TieQuestion, 'per' | 'asOf' | 'feed'>): Promise<readonly LiveDays[]>

  /** points between two by month, of the ties most is told of; by pair */
  pairMonths(question: PairMonthsQuestion): Promise<readonly PairPoints[]>
  addOutlook(record: OutlookRecord): Promise<void>
  /** outlooks made with what was known by then, oldest first; of one tie or of all */
  outlooks(filter?: {
    readonly tie?: readonly [string, string]
    readonly asOf?: string
  }): Promise<readonly OutlookRecord[]>
  addSettlement(settlement: Settlement): Promise<void>
  /** those known by then, oldest first */
  settlements(filter?: { readonly asOf?: string }): Promise<readonly Settlement[]>

  addJudgement(judgement: Judgement): Promise<void>
  /** all of them, or none */
  addJudgements(judgements: readonly Judgement[]): Promise<void>
  /** oldest first; of one claim or of all */
  judgements(claim?: string): Promise<readonly Judgement[]>

  /**
   * Which actors count as which others. Every other question is answered as they count, whatever the date as known on: that two
   * names are one actor is no news of a day.
   */
  merges(): Promise<ActorMerges>
  addActorPack(pack: ActorPack, at: string): Promise<void>
  /** the newest pack of each name, in the order they were first added; last the names that were given one by one */
  actorPacks(): Promise<readonly ActorPack[]>

  status(): Promise<CaseStatus>
  /**
   * A word that is another one whenever what documents tell, or how it was judged, may be other than it was: texts, readings, judgements
   * and actors have been added. Matrices, briefs, outlooks and feeds change nothing of it.
   */
  tellingsVersion(): Promise<string>
  /** tells after each thing that was stored, until it is taken back: answers may be others from then on */
  follow(tell: () => void): () => void
  /** a word that is another one whenever anything was added, but what analysts wrote into briefs */
  materialVersion(): Promise<string>
  close(): void
}
