import { Command, Option } from 'commander'
import type { PullReport } from '../../model/pull-report.ts'
import type { Store } from '../../store/store.ts'
import { PULL } from '../../tasks/ask-pull.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

const FORMATS = ['text', 'json', 'csv', 'svg'] as const
type PullFormat = (typeof FORMATS)[number]

interface PullFlags extends CaseFlag {
  readonly format: PullFormat
  readonly out?: string
}

/** `entente pull`: who else pulls at a tie. */
export function pullCommand(io: Io): Command {
  const command = new Command('pull')
    .description('who else pulls at a tie, which way, how strongly, on what evidence, how sure')
    .argument('<A>', 'an actor, by name or id')
    .argument('<B>', 'the other one')
  withAnalysisFlags(command, PULL.parameters)
    .option('--out <file>', 'write it to a file: a name ending in .svg, .csv or .json')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
  for (const format of FORMATS.slice(1)) {
    command.addOption(new Option(`--${format}`, `as ${format.toUpperCase()}`).implies({ format }))
  }
  return withCaseFlag(command).action((a: string, b: string, flags: PullFlags) =>
    withCase(flags, io, (store) => pull([a, b], flags, store, io)),
  )
}

async function pull(actors: readonly [string, string], flags: PullFlags, store: Store, io: Io): Promise<void> {
  const asked = analysisParameters(PULL.parameters, { ...flags })
  const [{ askPull }, { caseRegistry }, { tieActors }, { formatOfFile, printOrWrite }] = await Promise.all([
    import('../../tasks/ask-pull.ts'),
    import('../../tasks/load-registry.ts'),
    import('../../tasks/tie-actors.ts'),
    import('../print-or-write.ts'),
  ])
  const registry = await caseRegistry(store)
  const pair = await tieActors(store, registry, actors, asked.asOf ?? null)
  const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'A pull is')
  const report = await askPull(store, registry, pair, asked)
  await printOrWrite(await write(report, format, io), flags.out, 'The pull', io)
}

async function write(report: PullReport, format: PullFormat, io: Io): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    case 'csv':
      return (await import('../../tasks/pull-csv.ts')).pullCsv(report)
    case 'svg':
      return (await import('../../tasks/draw-pull.ts')).drawPull(report)
    case 'text': {
      const { pullScreen } = await import('../pull-screen.ts')
      const pair = report.tie.join(' ')
      const third = report.actors[0]?.id
      const next = [
        `Next: entente pull ${pair} --out pull.svg   the picture`,
        ...(third === undefined
          ? []
          : [`      entente tie ${third} ${report.tie[0]}   a third actor’s tie with a side`]),
      ]
      return pullScreen(report, { columns: io.columns, color: io.color, next })
    }
  }
}
