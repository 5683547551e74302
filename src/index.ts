export { type Alignment, alignments, type Position } from './analysis/alignment.ts'
export { type ChangePointOptions, changePoints } from './analysis/shifts/change-points.ts'
export { type SegmentedSeries, segmentSeries } from './analysis/shifts/segment-series.ts'
export type { Actor, ActorKind, Resolution } from './model/actor.ts'
export type { ActorPack } from './model/actor-pack.ts'
export type { Brief, BriefEvidence, BriefSection, BriefSentence } from './model/brief.ts'
export type {
  Claim,
  ClaimContent,
  ClaimKind,
  ClaimType,
  Dimension,
  Direction,
  Modality,
  Passage,
} from './model/claim.ts'
export { claimId } from './model/claim-id.ts'
export type { Document } from './model/document.ts'
export { EntenteError, type ErrorCode } from './model/error.ts'
export type { Event, EventQuestion } from './model/event.ts'
export type { ImportAccount } from './model/import-account.ts'
export type { Indicator, IndicatorQuestion } from './model/indicator.ts'
export { type ClaimStatus, type JudgedClaim, judgeClaim } from './model/judged-claim.ts'
export type { Judgement, Verdict } from './model/judgement.ts'
export { PERIODS, type Per, type Period } from './model/periods.ts'
export type { Form, Registry } from './model/registry.ts'
export type { ShiftReport, ToldShift } from './model/shift-report.ts'
export type { TieCell, TieEvent, TiePoint, TieSeries, Warmth } from './model/tie.ts'
export type { DirectedTie, TieReport } from './model/tie-report.ts'
export type { Reader } from './reading/read-document.ts'
export type { ReaderDocument } from './reading/reading.ts'
export type { ClaimQuestion, DocumentEntry, DocumentFilter, Store } from './store/store.ts'
export { type AddedStep, addDocuments } from './tasks/add-documents.ts'
export { askShifts, SHIFTS, type ShiftParameters } from './tasks/ask-shifts.ts'
export { askTie, TIE, type TieParameters } from './tasks/ask-tie.ts'
export { type AccountMaterial, briefAccounts } from './tasks/brief-accounts.ts'
export { drawTie } from './tasks/draw-tie.ts'
export { findManyShifts, type ManyTies, type TieShifts } from './tasks/find-many-shifts.ts'
export { type ImportedFile, type ImportOptions, type ImportStep, importFeeds } from './tasks/import-feeds.ts'
export { loadReader } from './tasks/load-reader.ts'
export { loadRegistry } from './tasks/load-registry.ts'
export { openCase } from './tasks/open-case.ts'
export { type ReadFile, readFiles } from './tasks/read-files.ts'
export { type ReadManyOptions, type ReadOutcome, readMany } from './tasks/read-many.ts'
export { type FeedMapping, feedMapping } from './tasks/read-mapping.ts'
export { resolveActor, resolveTie } from './tasks/resolve-tie.ts'
export { type TakeInOptions, type TakenIn, takeIn } from './tasks/take-in.ts'
export { type BriefFormat, type BriefMaterial, caseMaterial, makeBrief, renderBrief } from './tasks/write-brief.ts'
