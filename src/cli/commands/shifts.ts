import { Command, Option } from 'commander'
import type { ShiftReport } from '../../model/shift-report.ts'
import type { Store } from '../../store/store.ts'
import { SHIFTS } from '../../tasks/ask-shifts.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

const FORMATS = ['text', 'json', 'csv', 'svg'] as const
type ShiftsFormat = (typeof FORMATS)[number]

interface ShiftsFlags extends CaseFlag {
  readonly format: ShiftsFormat
  readonly out?: string
}

/** `entente shifts`: from when a tie stands otherwise. */
export function shiftsCommand(io: Io): Command {
  const command = new Command('shifts')
    .description('from when a tie stands otherwise, how much, how sure, and by what events')
    .argument('<A>', 'an actor, by name or id')
    .argument('<B>', 'the other one')
  withAnalysisFlags(command, SHIFTS.parameters)
    .option('--out <file>', 'write it to a file: a name ending in .svg, .csv or .json')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
  for (const format of FORMATS.slice(1)) {
    const words = format === 'svg' ? 'as SVG: the tie’s picture with its shifts' : `as ${format.toUpperCase()}`
    command.addOption(new Option(`--${format}`, words).implies({ format }))
  }
  return withCaseFlag(command).action((a: string, b: string, flags: ShiftsFlags) =>
    withCase(flags, io, (store) => shifts([a, b], flags, store, io)),
  )
}

async function shifts(actors: readonly [string, string], flags: ShiftsFlags, store: Store, io: Io): Promise<void> {
  const asked = analysisParameters(SHIFTS.parameters, { ...flags })
  const [{ askShifts }, { caseRegistry }, { tieActors }, { formatOfFile, printOrWrite }] = await Promise.all([
    import('../../tasks/ask-shifts.ts'),
    import('../../tasks/load-registry.ts'),
    import('../../tasks/tie-actors.ts'),
    import('../print-or-write.ts'),
  ])
  const registry = await caseRegistry(store)
  const pair = await tieActors(store, registry, actors, asked.asOf ?? null)
  const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'Shifts are')
  const report = await askShifts(store, registry, pair, asked)
  const text = await write(report, format, io, async () => {
    const { askTie } = await import('../../tasks/ask-tie.ts')
    const { drawTie } = await import('../../tasks/draw-tie.ts')
    const tie = await askTie(store, registry, pair, asked, { behind: 0, sensitivity: false })
    return drawTie(tie, 'svg', io.now(), report)
  })
  await printOrWrite(text, flags.out, 'The shifts', io)
}

async function write(
  report: ShiftReport,
  format: ShiftsFormat,
  io: Io,
  picture: () => Promise<string>,
): Promise<string> {
  switch (format) {
    case 'json':
      return `${JSON.stringify(report, null, 2)}\n`
    case 'csv':
      return (await import('../../tasks/shifts-csv.ts')).shiftsCsv(report)
    case 'svg':
      return picture()
    case 'text': {
      const { shiftsScreen } = await import('../shifts-screen.ts')
      const pair = report.tie.join(' ')
      const [first] = report.shifts
      const next = [
        ...(first === undefined
          ? []
          : [`Next: entente tie ${pair} --events ${first.period.period}   all events of a period`]),
        `${first === undefined ? 'Next:' : '     '} entente shifts ${pair} --out shifts.svg   the picture with its shifts`,
      ]
      return shiftsScreen(report, { columns: io.columns, color: io.color, next })
    }
  }
}
