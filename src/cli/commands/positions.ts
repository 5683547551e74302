import { resolve } from 'node:path'
import { Command, Option } from 'commander'
import { EntenteError } from '../../model/error.ts'
import type { PositionsInput } from '../../model/positions-input.ts'
import type { PositionsReport } from '../../model/positions-report.ts'
import { POSITIONS } from '../../tasks/ask-positions.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

const FORMATS = ['text', 'json', 'csv', 'svg'] as const
type PositionsFormat = (typeof FORMATS)[number]
const INTERRUPTED = 130

interface PositionsFlags extends CaseFlag {
  readonly format: PositionsFormat
  readonly out?: string
  readonly propose?: string
  readonly kept?: string
  readonly asOf?: string
  readonly most: string
}

/** `entente positions`: where an issue is heading if those who have a say on it bargain. */
export function positionsCommand(io: Io): Command {
  const command = new Command('positions')
    .description('where an issue is heading if those who have a say on it bargain, and on which inputs that hangs')
    .argument('[file]', 'positions, capabilities and saliences, as YAML or CSV: docs/positions.md')
  withAnalysisFlags(command, POSITIONS.parameters)
    .option('--propose <a,b>', 'write a file instead: what the case suggests on how close two actors should stand')
    .option(
      '--kept <name>',
      'instead of a file: positions that the case keeps, by the name in the address of their page',
    )
    .option('--as-of <date>', 'with --propose or --kept: as known on a date')
    .option('--most <n>', 'with --propose: so many actors beside the two', '8')
    .option('--out <file>', 'write it to a file: a name ending in .svg, .csv or .json; .yaml with --propose')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
  for (const format of FORMATS.slice(1)) {
    const words = format === 'csv' ? 'as CSV: positions by round' : `as ${format.toUpperCase()}`
    command.addOption(new Option(`--${format}`, words).implies({ format }))
  }
  return withCaseFlag(command).action((file: string | undefined, flags: PositionsFlags) =>
    flags.propose === undefined ? forecast(file, flags, io) : propose(flags.propose, flags, io),
  )
}

async function propose(tie: string, flags: PositionsFlags, io: Io): Promise<void> {
  const [{ proposedPositions }, { caseRegistry }, { resolveTie }, { printOrWrite }, { isoFlag }] = await Promise.all([
    import('../../tasks/propose-positions.ts'),
    import('../../tasks/load-registry.ts'),
    import('../../tasks/resolve-tie.ts'),
    import('../print-or-write.ts'),
    import('../iso-flag.ts'),
  ])
  if (!/^[1-9]\d?$/.test(flags.most))
    throw new EntenteError('invalid_input', `--most needs a number from 1 to 99; got "${flags.most}".`)
  const asOf = isoFlag('--as-of', flags.asOf)
  await withCase(flags, io, async (store) => {
    const registry = await caseRegistry(store)
    const pair = resolveTie(tie, registry, asOf ?? null, new Set(await store.actors()))
    const asked = { tie: pair, most: Number(flags.most), ...(asOf === undefined ? {} : { asOf }) }
    const text = await proposedPositions(store, registry, asked)
    await printOrWrite(text, flags.out, 'The positions', io)
    io.stderr('A proposal: put right what is wrong, then: entente positions FILE\n')
  })
}

async function forecast(file: string | undefined, flags: PositionsFlags, io: Io): Promise<void> {
  if (file === undefined && flags.kept === undefined)
    throw new EntenteError(
      'invalid_input',
      'positions needs a file of actors; entente positions --propose SYR,IRN --out positions.yaml writes one to begin with.',
    )
  const asked = analysisParameters(POSITIONS.parameters, { ...flags })
  const [{ askPositions }, { formatOfFile, printOrWrite }, { progress }] = await Promise.all([
    import('../../tasks/ask-positions.ts'),
    import('../print-or-write.ts'),
    import('../progress.ts'),
  ])
  const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'Positions are')
  const input = flags.kept === undefined ? await inFile(file ?? '', io) : await keptInput(flags.kept, flags, io)
  let stopped = false
  const release = io.onInterrupt?.(() => {
    stopped = true
    io.stderr('\nStopping with the draws made so far …\n')
  })
  const line = io.terminal === null ? null : progress(io, 'Drawing', asked.draws)
  const report = await askPositions(input, asked, {
    onDraws: (made) => line?.at(made, ''),
    stopped: () => stopped,
  }).finally(() => {
    line?.done()
    release?.()
  })
  await printOrWrite(await write(report, format, file ?? `--kept ${flags.kept}`, io), flags.out, 'The positions', io)
  if (stopped) io.setExit(INTERRUPTED)
}

async function inFile(file: string, io: Io): Promise<PositionsInput> {
  const [{ readPositions }, { loadRegistry }] = await Promise.all([
    import('../../tasks/read-positions.ts'),
    import('../../tasks/load-registry.ts'),
  ])
  return readPositions(resolve(io.cwd, file), file, loadRegistry([]))
}

async function keptInput(id: string, flags: PositionsFlags, io: Io): Promise<PositionsInput> {
  const [{ askKeptPositions }, { isoFlag }] = await Promise.all([
    import('../../tasks/ask-kept-positions.ts'),
    import('../iso-flag.ts'),
  ])
  const asOf = isoFlag('--as-of', flags.asOf)
  return withCase(flags, io, async (store) => (await askKeptPositions(store, id, asOf)).input)
}

async function write(report: PositionsReport, format: PositionsFormat, file: string, io: Io): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    case 'csv': {
      const [{ csvOf }, { positionsCsv }] = await Promise.all([
        import('../../model/csv-of.ts'),
        import('../../tasks/positions-csv.ts'),
      ])
      return csvOf(positionsCsv(report))
    }
    case 'svg':
      return (await import('../../tasks/draw-positions.ts')).drawPositions(report)
    case 'text': {
      const { positionsScreen } = await import('../positions-screen.ts')
      const next = [
        `Next: entente positions ${file} --out positions.svg   the picture`,
        ...(report.model === 'spatial'
          ? []
          : [`      entente positions ${file} --rule published   as the published code does`]),
      ]
      return positionsScreen(report, { columns: io.columns, color: io.color, next })
    }
  }
}
