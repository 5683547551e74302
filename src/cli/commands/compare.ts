import { Command, Option } from 'commander'
import type { Document } from '../../model/document.ts'
import { EntenteError } from '../../model/error.ts'
import type { ReadoutReport } from '../../tasks/compare-accounts.ts'
import { READOUTS } from '../../tasks/compare-accounts.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import { type InputFlags, takeInOptions } from '../input-flags.ts'
import type { Io } from '../io.ts'
import { isoFlag } from '../iso-flag.ts'

const FORMATS = ['text', 'json', 'html'] as const
type CompareFormat = (typeof FORMATS)[number]

interface CompareFlags extends CaseFlag, InputFlags {
  readonly channel: readonly string[]
  readonly from?: string
  readonly to?: string
  readonly tie?: string
  readonly format: CompareFormat
  readonly out?: string
}

/** `entente compare`: what accounts of one happening both tell, what only one tells, where they contradict each other. */
export function compareCommand(io: Io): Command {
  const command = new Command('compare')
    .description('what accounts of one happening both tell, what only one tells, and where they contradict each other')
    .argument('[file...]', 'two accounts or more: files, http(s) addresses, or - for standard input')
    .option('--channel <name>', 'instead of files: what a publisher told in the case; once for each', collect, [])
    .option('--from <date>', 'of channels, only what was published from then on')
    .option('--to <date>', 'of channels, only what was published up to then')
    .option('--tie <A,B>', 'between whom it was, where that is not plain from the accounts')
  withAnalysisFlags(command, READOUTS.parameters)
    .option('--out <file>', 'write it to a file: a name ending in .html or .json')
    .option('--allow-private', 'fetch from addresses inside a private network too')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
  for (const format of FORMATS.slice(1)) {
    command.addOption(new Option(`--${format}`, `as ${format.toUpperCase()}`).implies({ format }))
  }
  return withCaseFlag(command).action((files: string[], flags: CompareFlags) => compare(files, flags, io))
}

function collect(name: string, before: readonly string[]): readonly string[] {
  return [...before, name]
}

async function compare(files: readonly string[], flags: CompareFlags, io: Io): Promise<void> {
  const channels = flags.channel
  if (files.length > 0 === channels.length > 0 || Math.max(files.length, channels.length) < 2) {
    throw new EntenteError(
      'invalid_input',
      'compare needs two accounts or more: files, as "entente compare a.txt b.txt", or channels of the case, as --channel SANA --channel IRNA.',
    )
  }
  const { formatOfFile, printOrWrite } = await import('../print-or-write.ts')
  const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'A comparison is')
  const report = files.length > 0 ? await ofFiles(files, flags, io) : await ofChannels(flags, io)
  await printOrWrite(await write(report, format, io), flags.out, 'The comparison', io)
}

async function ofFiles(files: readonly string[], flags: CompareFlags, io: Io): Promise<ReadoutReport> {
  const asked = analysisParameters(READOUTS.parameters, { ...flags })
  const [{ takeIn }, { compareDocuments }, read] = await Promise.all([
    import('../../tasks/take-in.ts'),
    import('../../tasks/compare-accounts.ts'),
    readerOf(flags),
  ])
  const documents: Document[] = []
  for await (const item of takeIn(files, takeInOptions(flags, io))) {
    if (item.kind === 'problem') throw new EntenteError('unreadable', item.message)
    documents.push(item.document)
  }
  return compareDocuments(documents, read, asked)
}

function ofChannels(flags: CompareFlags, io: Io): Promise<ReadoutReport> {
  const asked = analysisParameters(READOUTS.parameters, { ...flags })
  const span = { from: isoFlag('--from', flags.from), to: isoFlag('--to', flags.to) }
  return withCase(flags, io, async (store) => {
    const [{ channelsOf, compareChannels }, { loadRegistry }, read] = await Promise.all([
      import('../../tasks/compare-accounts.ts'),
      import('../../tasks/load-registry.ts'),
      readerOf(flags),
    ])
    const registry = loadRegistry(await store.actorPacks())
    return compareChannels(await channelsOf(store, registry, flags.channel, span), read, asked)
  })
}

async function readerOf(flags: CompareFlags) {
  const [{ readoutReader }, { loadVocabulary }, { resolveTie }] = await Promise.all([
    import('../../tasks/read-readout.ts'),
    import('../../tasks/load-reader.ts'),
    import('../../tasks/resolve-tie.ts'),
  ])
  const vocabulary = loadVocabulary()
  const tie = flags.tie === undefined ? null : resolveTie(flags.tie, vocabulary.registry, null)
  return readoutReader(vocabulary, tie)
}

async function write(report: ReadoutReport, format: CompareFormat, io: Io): Promise<string> {
  if (format === 'json') return (await import('../readouts-json.ts')).readoutsJson(report)
  if (format === 'html') return (await import('../../tasks/draw-readouts.ts')).drawReadouts(report, io.now())
  return (await import('../readouts-screen.ts')).readoutsScreen(report, { columns: io.columns, color: io.color })
}
