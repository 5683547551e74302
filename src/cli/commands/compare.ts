import { Command, Option } from 'commander'
import type { ActorPack } from '../../model/actor-pack.ts'
import { EntenteError } from '../../model/error.ts'
import type { Registry } from '../../model/registry.ts'
import type { ReadoutReport } from '../../tasks/compare-accounts.ts'
import { READOUTS } from '../../tasks/compare-accounts.ts'
import type { ReadReadouts } from '../../tasks/read-readout.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { InputFlags } from '../input-flags.ts'
import type { Io } from '../io.ts'
import { isoFlag } from '../iso-flag.ts'

const FORMATS = ['text', 'json', 'html'] as const
type CompareFormat = (typeof FORMATS)[number]

interface CompareFlags extends CaseFlag, InputFlags {
  readonly channel?: readonly string[]
  readonly about?: string
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
    .argument(
      '[account...]',
      'two or more: files, http(s) addresses, - for standard input, or ids of documents of the case',
    )
    .option('--channel <name>', 'instead: what a publisher told in the case; once for each', collect)
    .option(
      '--about <episode>',
      'what channels told of one happening, all of them where none is named; "entente chronology" prints its id',
    )
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
  return withCaseFlag(command).action((accounts: string[], flags: CompareFlags) => compare(accounts, flags, io))
}

function collect(name: string, before: readonly string[] = []): readonly string[] {
  return [...before, name]
}

async function compare(accounts: readonly string[], flags: CompareFlags, io: Io): Promise<void> {
  const { channel = [], about } = flags
  const ofCase = channel.length > 0 || about !== undefined
  const least = about === undefined || channel.length > 0 ? 2 : 0
  if (accounts.length > 0 === ofCase || (ofCase ? channel.length < least : accounts.length < 2)) {
    throw new EntenteError(
      'invalid_input',
      'compare needs two accounts or more: files or ids of documents, as "entente compare a.txt b.txt"; channels of the case, as --channel SANA --channel IRNA; or what they tell of one happening, as --about e-3f9a1c.',
    )
  }
  const { formatOfFile, printOrWrite } = await import('../print-or-write.ts')
  const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'A comparison is')
  const report = ofCase ? await ofChannels(flags, io) : await ofDocuments(accounts, flags, io)
  await printOrWrite(await write(report, format, io), flags.out, 'The comparison', io)
}

async function ofDocuments(accounts: readonly string[], flags: CompareFlags, io: Io): Promise<ReadoutReport> {
  const asked = analysisParameters(READOUTS.parameters, { ...flags })
  const [{ takeAccounts }, { compareDocuments }, { loadRegistry }] = await Promise.all([
    import('../take-accounts.ts'),
    import('../../tasks/compare-accounts.ts'),
    import('../../tasks/load-registry.ts'),
  ])
  const documents = await takeAccounts(accounts, flags, io)
  return compareDocuments(documents, await readerOf([], await tieOf(flags, loadRegistry())), asked)
}

function ofChannels(flags: CompareFlags, io: Io): Promise<ReadoutReport> {
  const asked = analysisParameters(READOUTS.parameters, { ...flags })
  const span = { from: isoFlag('--from', flags.from), to: isoFlag('--to', flags.to) }
  return withCase(flags, io, async (store) => {
    const [{ compareChannels }, { channelsOf }, { loadRegistry }] = await Promise.all([
      import('../../tasks/compare-accounts.ts'),
      import('../../tasks/channels-of.ts'),
      import('../../tasks/load-registry.ts'),
    ])
    const packs = await store.actorPacks()
    const registry = loadRegistry(packs, await store.merges())
    const tie = await tieOf(flags, registry)
    const { channel: names = [], about } = flags
    const found = await channelsOf(store, registry, { names, ...span, about, tie })
    const { episode, channels, unread } = found
    if (unread > 0) io.stderr(`${unread} not in English ${unread === 1 ? 'is' : 'are'} left out, unread.\n`)
    if (episode !== null) {
      const told = channels.filter(({ texts }) => texts.length > 0).map(({ name }) => name)
      io.stderr(`${episode.id}, ${episode.date ?? 'no date'}: ${episode.title}\nTold by ${told.join(', ')}.\n`)
    }
    const [one, other] = episode?.actors ?? []
    const between = one === undefined || other === undefined ? null : ([one, other] as const)
    return compareChannels(found, await readerOf(packs, tie ?? between), asked)
  })
}

async function tieOf({ tie }: CompareFlags, registry: Registry): Promise<readonly [string, string] | null> {
  return tie === undefined ? null : (await import('../../tasks/resolve-tie.ts')).resolveTie(tie, registry, null)
}

async function readerOf(packs: readonly ActorPack[], tie: readonly [string, string] | null): Promise<ReadReadouts> {
  const [{ readoutReader }, { loadVocabulary }] = await Promise.all([
    import('../../tasks/read-readout.ts'),
    import('../../tasks/load-reader.ts'),
  ])
  return readoutReader(loadVocabulary(packs), tie)
}

async function write(report: ReadoutReport, format: CompareFormat, io: Io): Promise<string> {
  if (format === 'json') {
    const { readoutsRecord } = await import('../../tasks/readouts-record.ts')
    return `${JSON.stringify(readoutsRecord(report), null, 2)}\n`
  }
  if (format === 'html') return (await import('../../tasks/draw-readouts.ts')).drawReadouts(report, io.now())
  return (await import('../readouts-screen.ts')).readoutsScreen(report, { columns: io.columns, color: io.color })
}
