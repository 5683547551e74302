import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { DocumentOverrides } from '../feeds/documents/to-document.ts'
import { recognise } from '../feeds/events/recognise.ts'
import { unpackFile } from '../feeds/events/unpacked-file.ts'
import { EntenteError } from '../model/error.ts'
import type { Store } from '../store/store.ts'
import { addAway } from './add-away.ts'
import { type ImportStep, importFeeds } from './import-feeds.ts'
import { feedMapping } from './read-mapping.ts'
import type { HandedFile } from './take-in.ts'
import type { WorkStep } from './work-step.ts'

interface HandedOptions {
  /** ISO instant, asked for each record */
  readonly now: () => string
  readonly overrides: DocumentOverrides
  /** asked between documents and pieces; true ends the work with everything so far kept */
  readonly stopped: () => boolean
}

/** What only feeds come in; documents never do. */
const TABLE = /\.(?:csv|tsv|tab|zip|gz|dat)$/i
/** What may be either, and shows in its first lines which. */
const EITHER = /\.(?:txt|text)$|^[^.]+$/i
const MAPPING = /\.ya?ml$/i

/**
 * Takes files that somebody hands over, whatever they are: documents are read, files of feeds imported. A mapping among them
 * (docs/feeds.md) describes all tables that come with it.
 */
export async function* takeHanded(
  store: Store,
  folder: string,
  files: readonly HandedFile[],
  { now, overrides, stopped }: HandedOptions,
): AsyncIterable<WorkStep> {
  const place = await mkdtemp(join(folder, '.handed-'))
  try {
    const documents: HandedFile[] = []
    const tables: string[] = []
    let mapping: HandedFile | null = null
    for (const [i, file] of files.entries()) {
      const path = join(place, String(i), basename(file.name))
      if (MAPPING.test(file.name)) mapping = file
      else if (await isTable(file, join(place, String(i)))) tables.push(path)
      else documents.push(file)
    }
    if (mapping !== null && tables.length === 0) yield lonely(mapping)
    if (documents.length > 0) {
      yield* addAway({ kind: 'files', files: documents, overrides }, store, folder, { now, stopped })
    }
    if (tables.length > 0 && !stopped()) yield* importTables(store, folder, tables, mapping, { now, stopped })
  } finally {
    await rm(place, { recursive: true, force: true })
  }
}

/** Whether a file holds rows of a feed; then it is put into a folder, for feeds are read in pieces. */
async function isTable({ name, bytes }: HandedFile, folder: string): Promise<boolean> {
  if (!TABLE.test(name) && !EITHER.test(name)) return false
  await mkdir(folder)
  const path = join(folder, basename(name))
  await writeFile(path, bytes)
  if (TABLE.test(name)) return true
  try {
    for await (const file of unpackFile(path, folder)) await recognise(file, { kind: 'guess' })
    return true
  } catch (error) {
    if (!(error instanceof EntenteError)) throw error
    await rm(path, { force: true })
    return false
  }
}

async function* importTables(
  store: Store,
  folder: string,
  tables: readonly string[],
  mapping: HandedFile | null,
  { now, stopped }: Pick<HandedOptions, 'now' | 'stopped'>,
): AsyncIterable<WorkStep> {
  let choice: Parameters<typeof importFeeds>[3]['choice'] = { kind: 'guess' }
  if (mapping !== null) {
    try {
      choice = { kind: 'mapping', mapping: feedMapping(mapping.name, new TextDecoder().decode(mapping.bytes)) }
    } catch (error) {
      if (!(error instanceof EntenteError)) throw error
      yield { kind: 'problem', input: mapping.name, message: error.message }
      return
    }
  }
  const options = { choice, now, stopped, named: (path: string) => basename(path) }
  for await (const step of importFeeds(store, folder, tables, options)) yield asWorkStep(step, mapping !== null)
}

function asWorkStep(step: ImportStep, described: boolean): WorkStep {
  switch (step.kind) {
    case 'at': {
      const { name, bytes } = step
      return { kind: 'bytes', name, done: step.doing === 'stored' ? step.bytesDone : 0, total: bytes }
    }
    case 'file': {
      const { kind: _, ...file } = step
      return { kind: 'feed', file }
    }
    case 'problem':
      return described
        ? step
        : { ...step, message: step.message.replace('say --feed, or describe it with --map', HERE) }
    case 'note':
      return step
  }
}

/** What to do on a page, which has no flags. */
const HERE = 'hand a mapping that describes it over with it'

function lonely({ name }: HandedFile): WorkStep {
  const message = `${name} describes a table, and none came with it: hand both over at once.`
  return { kind: 'problem', input: name, message }
}
