import { EntenteError } from '../../model/error.ts'
import type { FeedLayout } from '../../model/feed-layout.ts'
import type { ImportAccount, RejectedRow, UnknownCode } from '../../model/import-account.ts'
import type { CodeReader, FeedImport, FeedPiece, ImportState } from '../feed-import.ts'
import { mergeEvents, storedMerges } from './actor-merges.ts'
import type { Connection, Run } from './connection.ts'
import { pieceSql } from './import-sql.ts'
import * as sql from './import-statements.ts'
import type { Row } from './rows.ts'

/** The import of feeds into one DuckDB file: a piece is one transaction. */
export function feedImport({ rows, write }: Pick<Connection, 'rows' | 'write'>): FeedImport {
  const withMemory = <T>(work: (run: Run) => Promise<T>): Promise<T> =>
    write(async (run) => {
      await run(sql.SET_IMPORT_MEMORY)
      return work(run)
    }).finally(() => rows(sql.SET_USUAL_MEMORY))
  let last: Promise<void> = Promise.resolve()
  return {
    async turn() {
      const before = last
      let over: () => void = () => {}
      last = new Promise((done) => {
        over = done
      })
      await before
      return over
    },

    async begin(file, layout, at) {
      const named = { sha256: file.sha256, layout: layoutMark(layout) }
      const [there] = await rows(sql.FILE_OF_HASH, named)
      if (there !== undefined) return stateOf(there)
      const { path, bytes } = file
      const [added] = await write((run) => run(sql.ADD_FILE, { ...named, feed: layout.feed, path, bytes, at }))
      const none = { read: 0, stored: 0, duplicate: 0, rejected: 0 }
      return { file: Number(added?.number), bytesDone: 0, linesDone: 0, account: none, importedAt: null }
    },

    async add(state, piece, layout, reader) {
      const found = await withMemory((run) =>
        addPiece(run, state, piece, layout, reader).finally(() => run(sql.FORGET_PIECE).catch(() => {})),
      )
      return {
        ...state,
        bytesDone: piece.bytesDone,
        linesDone: piece.linesBefore + piece.lines,
        account: sum(state.account, found),
      }
    },

    async end(state, at) {
      await write((run) => run(sql.END_FILE, { file: state.file, at }))
      return { ...state, importedAt: at }
    },

    settle: (files) =>
      withMemory(async (run) => {
        const values = { files: JSON.stringify(files) }
        await run(sql.TAKE_OUT, values)
        await run(sql.FORGET_UNSETTLED, values)
        await run(sql.ADD_SETTLED)
        await run(sql.FORGET_SETTLING)
      }),

    rejects: async (file, offset, limit) => (await rows(sql.REJECTS, { file, offset, limit })).map(rejectOf),

    async unknownCodes(file, limit) {
      const totals = await rows(sql.UNKNOWN_TOTALS, { file })
      const total = (kind: UnknownCode['kind']) => {
        const found = totals.find((row) => row.kind === kind)
        return { codes: Number(found?.codes ?? 0), rows: Number(found?.rows ?? 0) }
      }
      const most = (await rows(sql.UNKNOWN_CODES, { file, limit })) as unknown as readonly UnknownCode[]
      return { actors: total('actor'), events: total('event'), most }
    },
  }
}

async function addPiece(
  run: Run,
  { file }: ImportState,
  piece: FeedPiece,
  layout: FeedLayout,
  reader: CodeReader,
): Promise<ImportAccount> {
  const events = layout.rows.kind === 'events'
  // a line it cannot cut is left out by the engine, and missed here
  await run(pieceSql(layout, piece.numbered), { path: piece.path, before: piece.linesBefore })
  const [counts = {}] = await run(sql.PIECE_COUNTS)
  if (events && Number(counts.rows) !== piece.rows) throw mixed(piece)
  const feed = layout.feed
  await run(events ? sql.STORED_EVENTS : sql.STORED_FIGURES, { feed })
  if (counts.keys !== counts.good) await run(sql.ADD_REPEATED)
  const [repeated] = await run(sql.REPEATED_COUNT)
  const unknown = [
    ...(await setActors(run, 'source', reader)),
    ...(await setActors(run, 'target', reader)),
    ...(events ? await setCodes(run, reader) : []),
  ]
  if (layout.rows.kind === 'events') {
    await run(sql.ADD_EVENTS, { feed, file, intensity_first: layout.rows.intensityFirst })
    if ((await storedMerges(run)).size > 0) await mergeEvents(run, file)
  } else await run(sql.ADD_FIGURES, { feed, file })
  await run(sql.ADD_REJECTED, { file })
  if (piece.rejected.length > 0) await run(sql.ADD_REJECTED_LINES, { file, rejects: JSON.stringify(piece.rejected) })
  if (unknown.length > 0) await run(sql.ADD_UNKNOWN_CODES, { file, codes: JSON.stringify(unknown) })
  const duplicate = Number(repeated?.rows)
  const good = Number(counts.good)
  const rejected = Number(counts.rows) - good + piece.rejected.length
  const account = { read: good + rejected, stored: good - duplicate, duplicate, rejected }
  const { read: _, ...added } = account
  await run(sql.ADVANCE_FILE, {
    file,
    bytes_done: piece.bytesDone,
    lines_done: piece.linesBefore + piece.lines,
    ...added,
  })
  return account
}

function mixed({ linesBefore, lines }: FeedPiece): EntenteError {
  const message = `Lines ${linesBefore + 1} to ${linesBefore + lines} are not all cut as the feed's layout says.`
  return new EntenteError('unreadable', message)
}

async function setActors(run: Run, side: 'source' | 'target', reader: CodeReader): Promise<readonly UnknownCode[]> {
  const keys = await run(side === 'source' ? sql.SOURCE_KEYS : sql.TARGET_KEYS)
  const found = reader.actors(side, keys.map(keyOf))
  await run(side === 'source' ? sql.SET_SOURCE_ACTORS : sql.SET_TARGET_ACTORS, { actors: JSON.stringify(found) })
  const resolved = new Set(found.filter(({ known }) => known).map(({ key }) => key))
  return keys.filter((row) => !resolved.has(keyOf(row))).map((row) => unknownOf('actor', row))
}

async function setCodes(run: Run, reader: CodeReader): Promise<readonly UnknownCode[]> {
  const keys = await run(sql.CODE_KEYS)
  const found = reader.codes(keys.map(keyOf))
  await run(sql.SET_CODES, { codes: JSON.stringify(found) })
  const known = new Set(found.filter((one) => one.known).map(({ key }) => key))
  return keys.filter((row) => !known.has(keyOf(row))).map((row) => unknownOf('event', row))
}

function keyOf(row: Row): string {
  return String(row.key)
}

function unknownOf(kind: UnknownCode['kind'], row: Row): UnknownCode {
  return { kind, code: String(row.code).replaceAll('\u001f', ' '), rows: Number(row.rows) }
}

/** A layout under its name, with what it says: another mapping of the same file is another import. */
function layoutMark(layout: FeedLayout): string {
  return JSON.stringify(layout)
}

function stateOf(row: Row): ImportState {
  const [stored, duplicate, rejected] = [Number(row.stored), Number(row.duplicate), Number(row.rejected)]
  return {
    file: Number(row.number),
    bytesDone: Number(row.bytes_done),
    linesDone: Number(row.lines_done),
    account: { read: stored + duplicate + rejected, stored, duplicate, rejected },
    importedAt: row.imported_at as string | null,
  }
}

function rejectOf(row: Row): RejectedRow {
  return {
    line: Number(row.line),
    field: row.field as string | null,
    reason: String(row.reason),
    text: row.text as string | null,
  }
}

function sum(a: ImportAccount, b: ImportAccount): ImportAccount {
  return {
    read: a.read + b.read,
    stored: a.stored + b.stored,
    duplicate: a.duplicate + b.duplicate,
    rejected: a.rejected + b.rejected,
  }
}
