import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { EntenteError } from '../../model/error.ts'
import type { Store } from '../../store/store.ts'
import type { ImportedFile } from '../../tasks/import-feeds.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import { accountLines, sumOf } from '../import-lines.ts'
import type { Io } from '../io.ts'

const FEEDS = ['gdelt', 'icews', 'polecat', 'acled', 'ucdp', 'keds', 'csv']
const INTERRUPTED = 130

interface ImportFlags extends CaseFlag {
  readonly feed?: string
  readonly map?: string
  readonly json?: boolean
}

/** `entente import`: events and figures from other people's files into a case. */
export function importCommand(io: Io): Command {
  const command = new Command('import')
    .description("import events and figures from other people's files")
    .argument('<file...>', "files (plain, .zip or .gz), folders, or lists of GDELT's files with these beside them")
    .addOption(new Option('--feed <feed>', 'whose files they are; guessed where plain').choices(FEEDS))
    .option('--map <file>', 'a mapping that describes any table (YAML; see docs/feeds.md)')
    .option('--json', 'print the account as one JSON object')
  return withCaseFlag(command).action((files: string[], flags: ImportFlags) =>
    withCase(flags, io, (store, folder) => takeIn(files, flags, store, folder, io)),
  )
}

async function takeIn(
  files: readonly string[],
  flags: ImportFlags,
  store: Store,
  folder: string,
  io: Io,
): Promise<void> {
  const [{ importFeeds }, { importProgress }] = await Promise.all([
    import('../../tasks/import-feeds.ts'),
    import('../import-progress.ts'),
  ])
  let stopped = false
  const release = io.onInterrupt?.(() => {
    stopped = true
    io.stderr('\nStopping after what is under way …\n')
  })
  const line = importProgress(io)
  const imported: ImportedFile[] = []
  const problems: { readonly input: string; readonly message: string }[] = []
  const inputs = files.map((file) => resolve(io.cwd, file))
  try {
    const choice = await choiceOf(flags, io)
    for await (const step of importFeeds(store, folder, inputs, { choice, now: io.now, stopped: () => stopped })) {
      if (step.kind === 'at') line.at(step)
      else if (step.kind === 'note') line.say(step.message)
      else if (step.kind === 'problem') {
        problems.push({ input: step.input, message: step.message })
        line.say(step.message)
      } else {
        imported.push(step)
        line.done()
        if (!flags.json) io.stdout(accountLines(step))
      }
    }
  } finally {
    line.done()
    release?.()
  }
  if (flags.json) {
    const files = imported.map(({ kind: _, ...file }: ImportedFile & { kind?: string }) => file)
    io.stdout(`${JSON.stringify({ files, problems, total: sumOf(imported), stopped }, null, 2)}\n`)
  } else if (imported.length > 1) io.stdout(accountLines({ path: 'All files', ...sumOf(imported) }))
  if (stopped) {
    io.stderr('Stopped. What was imported stays; the same command goes on from here.\n')
    io.setExit(INTERRUPTED)
  } else if (problems.length > 0) io.setExit(1)
}

async function choiceOf({ feed, map }: ImportFlags, io: Io) {
  if (map === undefined) {
    if (feed === 'csv')
      throw new EntenteError('invalid_input', '--feed csv needs --map with a mapping file (docs/feeds.md).')
    return feed === undefined ? ({ kind: 'guess' } as const) : ({ kind: 'feed', id: feed } as const)
  }
  if (feed !== undefined && feed !== 'csv') {
    throw new EntenteError('invalid_input', `--map describes a table of your own; leave --feed ${feed} out.`)
  }
  const { feedMapping } = await import('../../tasks/read-mapping.ts')
  let text: string
  try {
    text = await readFile(resolve(io.cwd, map), 'utf8')
  } catch (cause) {
    throw new EntenteError('not_found', `${map} cannot be read.`, { cause })
  }
  return { kind: 'mapping', mapping: feedMapping(map, text) } as const
}
