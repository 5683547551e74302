import type { FeedLayout } from '../model/feed-layout.ts'
import type { ImportAccount, RejectedRow, ResolvedActor, ResolvedCode, UnknownCodes } from '../model/import-account.ts'

/** A file that rows come from, as it is recognised again. */
export interface FeedFile {
  readonly path: string
  readonly sha256: string
  /** of what is in it, unpacked */
  readonly bytes: number
}

/** How far the import of a file is. */
export interface ImportState {
  /** the file's number in the case */
  readonly file: number
  /** where the next piece begins in the unpacked file, and how many lines come before it */
  readonly bytesDone: number
  readonly linesDone: number
  readonly account: ImportAccount
  /** ISO instant at which it was imported to its end; null where it is under way */
  readonly importedAt: string | null
}

/** Some lines of a file as a file of their own: tab-separated, unquoted, without a header. */
export interface FeedPiece {
  readonly path: string
  /** up to where it goes in the unpacked file */
  readonly bytesDone: number
  /** lines of the file before it, and in it */
  readonly linesBefore: number
  readonly lines: number
  /** true where each row begins with a cell that tells its line; else rows are lines one after the other */
  readonly numbered: boolean
  /** how many rows there are, where they are numbered */
  readonly rows: number
  /** lines that are no rows, found while it was cut */
  readonly rejected: readonly RejectedRow[]
}

/** Who and what the codes of a piece mean; asked for each code once a piece. */
export interface CodeReader {
  actors(side: 'source' | 'target', keys: readonly string[]): readonly ResolvedActor[]
  codes(keys: readonly string[]): readonly ResolvedCode[]
}

/** What takes in feeds. Each piece is stored with how far the file now is, or not at all. */
export interface FeedImport {
  /** waits until no other import into the case is under way; returns how to say that this one is over */
  turn(): Promise<() => void>
  /** takes up the import of a file, or begins it */
  begin(file: FeedFile, layout: FeedLayout, at: string): Promise<ImportState>
  /** @throws EntenteError "unreadable" where lines of the piece cannot be told apart as its form says */
  add(state: ImportState, piece: FeedPiece, layout: FeedLayout, reader: CodeReader): Promise<ImportState>
  end(state: ImportState, at: string): Promise<ImportState>
  /** sorts the events of small files together, as those of one piece are, so that a tie is found as fast */
  settle(files: readonly number[]): Promise<void>
  /** by line */
  rejects(file: number, offset: number, limit: number): Promise<readonly RejectedRow[]>
  /** @param limit how many codes are named, those of most rows first */
  unknownCodes(file: number, limit: number): Promise<UnknownCodes>
}
