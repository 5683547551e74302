import { Command, Option } from 'commander'
import type { TieReport } from '../../model/tie-report.ts'
import type { Store } from '../../store/store.ts'
import { TIE } from '../../tasks/ask-tie.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'

const FORMATS = ['text', 'json', 'csv', 'svg', 'html'] as const
type TieFormat = (typeof FORMATS)[number]

/** How many events of each period and direction come with each format. */
const BEHIND: Readonly<Record<TieFormat, number>> = { text: 0, csv: 0, svg: 0, json: 5, html: 8 }

interface TieFlags extends CaseFlag {
  readonly format: TieFormat
  readonly out?: string
  readonly sensitivity?: boolean
  readonly events?: string
  readonly page: string
}

/** `entente tie`: how two actors stand, period by period. */
export function tieCommand(io: Io): Command {
  const command = new Command('tie')
    .description('how two actors stand to each other, period by period, from events and what claims tell of them')
    .argument('<A>', 'an actor, by name or id')
    .argument('<B>', 'the other one')
  withAnalysisFlags(command, TIE.parameters)
    .option('--sensitivity', 'also how it would look under other weights')
    .option('--events <period>', 'list the events behind a period, as the chart names it: 2024-05, 2024-Q2, 2024')
    .option('--page <n>', 'which page of them', '1')
    .option('--out <file>', 'write it to a file: a name ending in .html, .svg, .csv or .json')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
  for (const format of FORMATS.slice(1)) {
    command.addOption(new Option(`--${format}`, `as ${format.toUpperCase()}`).implies({ format }))
  }
  return withCaseFlag(command).action((a: string, b: string, flags: TieFlags) =>
    withCase(flags, io, (store) => tie([a, b], flags, store, io)),
  )
}

async function tie(actors: readonly [string, string], flags: TieFlags, store: Store, io: Io): Promise<void> {
  const asked = analysisParameters(TIE.parameters, { ...flags })
  const [{ askTie }, { caseRegistry }, { tieActors }] = await Promise.all([
    import('../../tasks/ask-tie.ts'),
    import('../../tasks/load-registry.ts'),
    import('../../tasks/tie-actors.ts'),
  ])
  const registry = await caseRegistry(store)
  const pair = await tieActors(store, registry, actors, asked.asOf ?? null)
  if (flags.events !== undefined) {
    const { listTieEvents } = await import('../tie-event-list.ts')
    await listTieEvents(
      pair,
      { ...asked, period: flags.events, page: flags.page, format: flags.format },
      store,
      registry,
      io,
    )
    return
  }
  const { formatOfFile, printOrWrite } = await import('../print-or-write.ts')
  const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'A tie is')
  const sensitivity = flags.sensitivity === true || format === 'html'
  const report = await askTie(store, registry, pair, asked, { behind: BEHIND[format], sensitivity })
  await printOrWrite(await write(report, format, io), flags.out, 'The tie', io)
}

async function write(report: TieReport, format: TieFormat, io: Io): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../tie-json.ts')).tieJson(report)
    case 'csv':
      return (await import('../../tasks/tie-csv.ts')).tieCsv(report)
    case 'svg':
    case 'html':
      return (await import('../../tasks/draw-tie.ts')).drawTie(report, format, io.now())
    case 'text': {
      const { tieScreen } = await import('../tie-screen.ts')
      const last = report.directions[0].all.series.points.findLast(({ state }) => state === 'covered')
      const pair = report.tie.join(' ')
      const next = [
        `Next: entente tie ${pair} --events ${last?.period ?? report.per}   the events behind a period`,
        `      entente tie ${pair} --sensitivity          under other weights`,
        `      entente tie ${pair} --out tie.html         pictures that open their events`,
      ]
      return tieScreen(report, { columns: io.columns, color: io.color, next })
    }
  }
}
