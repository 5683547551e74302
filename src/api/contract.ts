import type { Actor } from '../model/actor.ts'
import type { BalanceReport } from '../model/balance-report.ts'
import type { Brief } from '../model/brief.ts'
import type { Claim } from '../model/claim.ts'
import type { Document } from '../model/document.ts'
import type { Episode } from '../model/episode.ts'
import type { ErrorCode } from '../model/error.ts'
import type { ToldExplanations } from '../model/explanation-report.ts'
import type { RejectedRow } from '../model/import-account.ts'
import type { ClaimStatus, JudgedClaim } from '../model/judged-claim.ts'
import type { Judgement } from '../model/judgement.ts'
import type { KeptPositions } from '../model/kept-positions.ts'
import type { LedgerReport } from '../model/ledger-report.ts'
import type { Matrix } from '../model/matrix.ts'
import type { MatrixAct } from '../model/matrix-act.ts'
import type { OutlookRecord, Settlement } from '../model/outlook-record.ts'
import type { OutlookReport } from '../model/outlook-report.ts'
import type { PositionsInput } from '../model/positions-input.ts'
import type { PositionsReport } from '../model/positions-report.ts'
import type { PullReport } from '../model/pull-report.ts'
import type { Scoreboard } from '../model/scoreboard.ts'
import type { ShiftReport } from '../model/shift-report.ts'
import type { Copy, Source } from '../model/source.ts'
import type { TieEvent } from '../model/tie.ts'
import type { BoardTie } from '../model/tie-board.ts'
import type { TieReport } from '../model/tie-report.ts'
import type { CaseStatus, DocumentEntry } from '../store/store.ts'
import type { ActorView, UnknownActor } from '../tasks/actor-view.ts'
import type { KeptPositionsRecord } from '../tasks/ask-kept-positions.ts'
import type { AnsweredNetwork } from '../tasks/ask-network.ts'
import type { ChangedMatrix } from '../tasks/change-matrix.ts'
import type { BriefEdits } from '../tasks/edit-brief.ts'
import type { FoundActors } from '../tasks/find-actors.ts'
import type { ImportedFile } from '../tasks/import-feeds.ts'
import type { PairRecord, TableRecord } from '../tasks/readouts-record.ts'
import type { SuggestedFields } from '../tasks/suggest-claim.ts'

export type { CaseStatus, DocumentEntry } from '../store/store.ts'
export type { ChangedMatrix } from '../tasks/change-matrix.ts'
export type { BriefEdits } from '../tasks/edit-brief.ts'
export type { ItemRecord, PairRecord, TableRecord } from '../tasks/readouts-record.ts'
export type { SuggestedFields } from '../tasks/suggest-claim.ts'

/** How actors are called, by id. */
export type Names = Readonly<Record<string, string>>

/** What every route answers, by method and path: the one place that the server and the page share. */
export interface Answers {
  'GET /api/case': CaseAnswer
  'GET /api/ties': BoardAnswer
  'GET /api/network': NetworkAnswer
  'GET /api/ties/{a}/{b}/tie': TieReport
  'GET /api/ties/{a}/{b}/shifts': ShiftReport
  'GET /api/ties/{a}/{b}/episodes': readonly Episode[]
  'GET /api/episodes/judgements': readonly Judgement[]
  'POST /api/episodes/judgements': readonly Judgement[]
  'GET /api/ties/{a}/{b}/pull': PullReport
  'GET /api/ties/{a}/{b}/outlook': OutlookReport
  'GET /api/ties/{a}/{b}/ledger': LedgerReport
  'POST /api/ties/{a}/{b}/outlooks': readonly OutlookRecord[]
  'GET /api/scoreboard': Scoreboard
  'POST /api/scoreboard/settle': readonly Settlement[]
  'POST /api/outlooks/{id}/settlements': OutlookRecord
  'GET /api/balance': BalanceReport
  'GET /api/positions': PositionsListAnswer
  'POST /api/positions': PositionsAnswer
  'GET /api/positions/{id}': PositionsAnswer
  'GET /api/positions/{id}/forecast': PositionsReport
  'POST /api/positions/{id}/steps': PositionsAnswer
  'POST /api/positions/{id}/undo': PositionsAnswer
  'POST /api/positions/forecast': PositionsReport
  'GET /api/ties/{a}/{b}/events': EventsAnswer
  'GET /api/ties/{a}/{b}/brief': Brief
  'GET /api/ties/{a}/{b}/brief/edits': BriefEdits
  'POST /api/ties/{a}/{b}/brief/edits': BriefEdits
  'POST /api/ties/{a}/{b}/brief/edits/{id}/undo': BriefEdits
  'GET /api/claims': ClaimsAnswer
  'GET /api/claims/{id}': ClaimAnswer
  'POST /api/claims/{id}/judgements': ClaimAnswer
  'GET /api/documents': readonly DocumentEntry[]
  'GET /api/documents/{id}': DocumentAnswer
  'GET /api/documents/{id}/suggestion': SuggestionAnswer
  'POST /api/documents/{id}/claims': ClaimAnswer
  'POST /api/documents/address': Job
  'POST /api/examples/{name}': Job
  'GET /api/jobs': readonly Job[]
  'GET /api/feeds/{file}/rejects': readonly RejectedRow[]
  'POST /api/jobs/{id}/stop': Job
  'GET /api/compare': PairRecord | TableRecord
  'GET /api/matrices': MatricesAnswer
  'GET /api/matrices/{id}': MatrixAnswer
  'POST /api/matrices': ChangedMatrix
  'GET /api/matrices/{id}/candidates': ClaimsAnswer
  'GET /api/matrices/{id}/steps': readonly MatrixAct[]
  'POST /api/matrices/{id}/steps': ChangedMatrix
  'POST /api/matrices/{id}/steps/undo': ChangedMatrix
  'POST /api/matrices/{id}/ratings': Matrix
  'POST /api/matrices/{id}/ratings/undo': Matrix
  'GET /api/sources': SourcesAnswer
  'POST /api/sources/{id}/grades': Source
  'GET /api/actors': ActorsAnswer
  'GET /api/actors/find': FoundActors
  'GET /api/actors/unknown': UnknownActorsAnswer
  'GET /api/actors/{id}': ActorAnswer
  'POST /api/actors/{id}/merges': ActorAnswer
  'POST /api/actors/{id}/names': ActorAnswer
  'POST /api/actors/{id}/undo': ActorAnswer
  'POST /api/documents/read': Job
}
export type RouteKey = keyof Answers

/** The one shape of trouble. */
export interface ErrorAnswer {
  readonly error: {
    readonly code: ErrorCode
    readonly message: string
    readonly details?: Readonly<Record<string, unknown>>
  }
}

export interface CaseAnswer {
  /** name of the case's folder */
  readonly folder: string
  readonly version: string
  /** who judges, where nobody says otherwise */
  readonly user: string
  readonly status: CaseStatus
  /** bundled cases that can be added */
  readonly examples: readonly { readonly name: string; readonly tie: readonly [string, string] }[]
}

export interface BoardAnswer {
  readonly ties: readonly BoardTie[]
  readonly total: number
  /** first days of the months in which some feed or document was alive, ascending */
  readonly live: readonly string[]
  readonly names: Names
}

export type NetworkAnswer = AnsweredNetwork

export interface EventsAnswer {
  readonly events: readonly TieEvent[]
  readonly total: number
}

/** A claim as a list shows it, with where it stands. */
export interface ListedClaim {
  readonly claim: Claim
  readonly status: ClaimStatus
  readonly document: Pick<DocumentEntry, 'id' | 'title' | 'publisher' | 'published' | 'language'>
}

export interface ClaimsAnswer {
  readonly claims: readonly ListedClaim[]
  readonly total: number
  readonly names: Names
}

export interface ClaimAnswer {
  readonly judged: JudgedClaim
  /** all that was ever decided of it, oldest first, undone ones too */
  readonly history: readonly Judgement[]
  readonly names: Names
}

/** A claim among the others of its document. */
export interface ShownClaim extends Pick<JudgedClaim, 'claim' | 'status' | 'judgements'> {
  /** as it was read, where a correction has changed it */
  readonly read: Claim | null
}

export interface DocumentAnswer {
  readonly document: Document
  readonly entry: DocumentEntry
  /** in the order of the text */
  readonly claims: readonly ShownClaim[]
  /** all that was ever decided of its claims, by claim id */
  readonly history: Readonly<Record<string, readonly Judgement[]>>
  readonly names: Names
}

/** What some words may claim, for somebody to put right: the fields as they are typed, actors by name. */
export interface SuggestionAnswer {
  /** the words, and where they begin in the text */
  readonly quote: string
  readonly start: number
  readonly fields: SuggestedFields
}

/** Work that takes long: what is known of it now. */
export interface Job {
  readonly id: string
  readonly title: string
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'stopped'
  /** whether it was asked to stop and what is under way goes on */
  readonly stopping: boolean
  /** ISO instants */
  readonly asked: string
  readonly ended: string | null
  readonly added: number
  readonly known: number
  readonly read: number
  readonly claims: number
  readonly problems: readonly { readonly input: string; readonly message: string }[]
  /** what is to be said of what was taken in all the same */
  readonly notes: readonly string[]
  /** files of feeds that were imported to their end */
  readonly feeds: readonly FeedFileAccount[]
  /** the document read last, or the file that is imported */
  readonly last: string | null
  /** what is under way and how far it is; the total is null while nobody knows it */
  readonly stage: {
    readonly began: string | null
    readonly unit: 'documents' | 'bytes'
    readonly done: number
    readonly total: number | null
  }
  /** if it goes on as it went so far */
  readonly secondsLeft: number | null
}

/** What became of the rows of a feed's file. */
export interface FeedFileAccount extends Omit<ImportedFile, 'path' | 'layout'> {
  readonly name: string
}

/** A question with explanations that compete, as a list shows it. */
export interface ListedMatrix extends Pick<Matrix, 'id' | 'question' | 'tie'> {
  /** how many */
  readonly hypotheses: number
  readonly evidence: number
  readonly analysts: readonly string[]
}

export interface MatricesAnswer {
  /** in the order in which they were begun */
  readonly matrices: readonly ListedMatrix[]
  readonly names: Names
}

/** A matrix as `entente explain --json` tells it, and in sentences; evidence is called by its row. */
export interface MatrixAnswer extends ToldExplanations {
  readonly says: {
    readonly lead: string
    readonly changes: readonly string[]
    readonly differences: readonly string[]
    readonly awaited: readonly string[]
  }
}

/** Positions on an issue, as a list shows them. */
export interface ListedPositions extends Pick<KeptPositions, 'id' | 'tie' | 'away'>, Pick<PositionsInput, 'issue'> {
  /** how many */
  readonly actors: number
}

export interface PositionsListAnswer {
  /** in the order in which they were begun */
  readonly positions: readonly ListedPositions[]
  /** bundled cases that have some */
  readonly examples: readonly string[]
  readonly names: Names
}

/** Positions on an issue that the case keeps, with what they rest on. */
export interface PositionsAnswer extends KeptPositionsRecord {
  readonly names: Names
}

export interface SourcesAnswer {
  readonly sources: readonly Source[]
  readonly copies: readonly Copy[]
  readonly names: Names
}

/** An actor with what the case knows of it. */
export interface ActorAnswer extends Omit<ActorView, 'claims'> {
  readonly claims: readonly ListedClaim[]
  /** texts that were read before the actors were as they are now */
  readonly unread: number
  readonly names: Names
}

export interface UnknownActorsAnswer {
  readonly actors: readonly UnknownActor[]
  readonly total: number
}

export interface ActorsAnswer {
  readonly actors: readonly Actor[]
  readonly total: number
}
