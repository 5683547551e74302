import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { feedActorResolver } from '../feeds/actors/resolve-feed-actor.ts'
import { cutPiece, type Piece, type PieceStart } from '../feeds/events/cut-pieces.ts'
import { mendPiece } from '../feeds/events/mend-piece.ts'
import { type FeedChoice, recognise } from '../feeds/events/recognise.ts'
import { type UnpackedFile, unpackFile } from '../feeds/events/unpacked-file.ts'
import { EntenteError } from '../model/error.ts'
import type { FeedLayout } from '../model/feed-layout.ts'
import type { ImportAccount, UnknownCodes } from '../model/import-account.ts'
import type { CodeReader, ImportState } from '../store/feed-import.ts'
import type { Store } from '../store/store.ts'
import { feedInputs } from './feed-inputs.ts'
import { loadActorCodes } from './load-actor-codes.ts'
import { loadRegistry } from './load-registry.ts'
import { loadScales } from './load-scales.ts'
import { writeRejects } from './write-rejects.ts'

/** What the import of feeds says while it goes on. */
export type ImportStep =
  /** how much of a file is stored, or cut to be stored; bytes are of what is in it, unpacked */
  | {
      readonly kind: 'at'
      readonly doing: 'cut' | 'stored'
      readonly name: string
      readonly bytesDone: number
      readonly bytes: number
      readonly rows: number
    }
  | ({ readonly kind: 'file' } & ImportedFile)
  | { readonly kind: 'problem'; readonly input: string; readonly message: string }
  | { readonly kind: 'note'; readonly message: string }

/** A file that was imported to its end. */
export interface ImportedFile {
  /** its number in the case */
  readonly number: number
  readonly path: string
  readonly feed: string
  readonly layout: string
  readonly account: ImportAccount
  /** ISO instant of an earlier import of the same content; null where this is the first */
  readonly before: string | null
  /** where the rejected rows are told, below the case folder; null where there are none */
  readonly rejects: string | null
  /** codes that stand for nobody and nothing known; their rows are stored under them */
  readonly unknown: UnknownCodes
}

export interface ImportOptions {
  readonly choice: FeedChoice
  /** ISO instant, asked for each record */
  readonly now: () => string
  /** asked between pieces; true ends the work with everything so far kept */
  readonly stopped?: () => boolean
  /** under which name a file goes in the case; its path, unless told */
  readonly named?: (path: string) => string
  /** about how many bytes are stored at once */
  readonly pieceBytes?: number
}

/** Only one process has a case open, and imports take turns there, so that one folder will do. */
const WORK = '.import'
const PIECE_BYTES = 256 * 2 ** 20
const MOST_CODES = 20
const PAUSE_MS = 1000
/** Events of files of fewer rows than the first are sorted together once they are as many as the second, or at the end as the first. */
const SMALL = 120_000
const MANY = 1_200_000

/**
 * Imports files of events or figures into a case, piece by piece: what is stored stays, and the same call goes on where the last
 * one was stopped. Rows that are there already are counted and not stored again.
 *
 * @param inputs files, folders, or lists of GDELT's files with these beside them
 */
export async function* importFeeds(
  store: Store,
  folder: string,
  inputs: readonly string[],
  options: ImportOptions,
): AsyncIterable<ImportStep> {
  const named = options.named ?? ((path: string) => path)
  const over = await store.imports.turn()
  try {
    const work = await workFolder(folder)
    const reader = codeReaders(await store.actorPacks())
    const settler = settleSmall(store)
    for await (const input of feedInputs(inputs)) {
      if (options.stopped?.()) return
      if (input.kind !== 'file') {
        yield input
        continue
      }
      try {
        for await (const file of unpackFile(input.path, work)) {
          for await (const step of importFile(store, folder, named(input.path), file, work, reader, options)) {
            yield step
            if (step.kind === 'file') await settler.add(step)
          }
          if (options.stopped?.()) return
        }
      } catch (error) {
        if (!(error instanceof EntenteError) || error.code === 'internal') throw error
        yield { kind: 'problem', input: named(input.path), message: error.message }
      }
    }
    await settler.end()
  } finally {
    await rm(join(folder, WORK), { recursive: true, force: true })
    over()
  }
}

/** Many small files leave their rows in many small runs; sorted together they are found as fast as those of one large file. */
function settleSmall(store: Store): { add(file: ImportedFile): Promise<void>; end(): Promise<void> } {
  let files: number[] = []
  let rows = 0
  const settle = async () => {
    if (files.length > 1) await store.imports.settle(files)
    files = []
    rows = 0
  }
  return {
    async add({ number, account, before }) {
      if (before !== null || account.stored === 0 || account.stored >= SMALL) return
      files.push(number)
      rows += account.stored
      if (rows >= MANY) await settle()
    },
    end: async () => (rows >= SMALL ? settle() : undefined),
  }
}

async function* importFile(
  store: Store,
  folder: string,
  path: string,
  file: UnpackedFile,
  work: string,
  readers: (layout: FeedLayout) => CodeReader,
  { choice, now, stopped, pieceBytes = PIECE_BYTES }: ImportOptions,
): AsyncIterable<ImportStep> {
  const { layout, start } = await recognise(file, choice)
  let state = await store.imports.begin({ path, sha256: file.sha256, bytes: file.bytes }, layout, now())
  const before = state.importedAt
  if (before !== null) {
    const { read, rejected } = state.account
    const account = { read, stored: 0, duplicate: read - rejected, rejected }
    yield await imported(store, folder, path, layout, { ...state, account }, before)
    return
  }
  // the third of three equal rows can be told only where all of the file is seen at once
  const size = layout.rows.kind === 'events' && layout.key.kind === 'content' ? Number.POSITIVE_INFINITY : pieceBytes
  const reader = readers(layout)
  const at = (doing: 'cut' | 'stored', bytesDone: number): ImportStep => {
    const { bytes, name } = file
    return { kind: 'at', doing, name, bytesDone: Math.min(bytesDone, bytes), bytes, rows: state.account.read }
  }
  yield at('stored', state.bytesDone)
  let turn = 0
  let cutBytes = 0
  const cut = (from: PieceStart) =>
    cutPiece(file, layout, from, size, join(work, `piece-${turn++ % 2}`), (bytes) => {
      cutBytes = bytes
    })
  const told = (cutting: Promise<Piece | null>) => whileWaiting(cutting, () => at('cut', cutBytes))
  let next = cut(state.bytesDone === 0 ? start : { bytes: state.bytesDone, lines: state.linesDone })
  for (let piece = yield* told(next); piece !== null; piece = yield* told(next)) {
    // the next piece is cut while the engine stores this one
    next = cut({ bytes: piece.bytesDone, lines: piece.linesBefore + piece.lines })
    next.catch(() => {})
    state = await addPiece(store, state, file.utf8 ? piece : await mended(piece, layout, work), layout, reader, work)
    yield at('stored', state.bytesDone)
    if (stopped?.()) {
      await next.catch(() => {})
      return
    }
  }
  yield await imported(store, folder, path, layout, await store.imports.end(state, now()), before)
}

/** Says now and then how far something is that takes long. */
async function* whileWaiting<T>(work: Promise<T>, step: () => ImportStep): AsyncGenerator<ImportStep, T> {
  const done = work.then(
    () => true,
    () => true,
  )
  while (!(await Promise.race([done, sleep(PAUSE_MS, false)]))) yield step()
  return work
}

/** Stores a piece; one whose lines are not all cut as they should be is mended first. */
async function addPiece(
  store: Store,
  state: ImportState,
  piece: Piece,
  layout: FeedLayout,
  reader: CodeReader,
  work: string,
): Promise<ImportState> {
  try {
    return await store.imports.add(state, piece, layout, reader)
  } catch (error) {
    if (piece.numbered || !(error instanceof EntenteError) || error.code !== 'unreadable') throw error
    return store.imports.add(state, await mended(piece, layout, work), layout, reader)
  }
}

/** Records are cut here and are in order; lines may not be. */
async function mended(piece: Piece, layout: FeedLayout, work: string): Promise<Piece> {
  return piece.numbered ? piece : mendPiece(piece, layout, join(work, 'mended'))
}

async function imported(
  store: Store,
  folder: string,
  path: string,
  { feed, id }: FeedLayout,
  { file, account }: ImportState,
  before: string | null,
): Promise<ImportStep> {
  const rejects = account.rejected === 0 ? null : await writeRejects(store, folder, file, path)
  const unknown = await store.imports.unknownCodes(file, MOST_CODES)
  return { kind: 'file', number: file, path, feed, layout: id, account, before, rejects, unknown }
}

function codeReaders(packs: Awaited<ReturnType<Store['actorPacks']>>): (layout: FeedLayout) => CodeReader {
  const resolve = feedActorResolver(loadActorCodes(), loadRegistry(packs))
  const scales = loadScales()
  return ({ rows }) => ({
    actors: (side, keys) => {
      const form = side === 'source' ? rows.source : rows.target
      return form === null ? [] : keys.flatMap((key) => resolve(form.scheme, key))
    },
    codes: (keys) => (rows.kind === 'events' ? keys.map((key) => scales.read(rows.scale, key)) : []),
  })
}

/** A folder for unpacked files and pieces within the case; what a killed import left there is taken away. */
async function workFolder(folder: string): Promise<string> {
  const work = join(folder, WORK)
  await rm(work, { recursive: true, force: true })
  await mkdir(work, { recursive: true })
  return work
}
