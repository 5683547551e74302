import { Command, Option } from 'commander'
import { EntenteError } from '../../model/error.ts'
import type { OutlookReport } from '../../model/outlook-report.ts'
import type { Store } from '../../store/store.ts'
import { OUTLOOK, type TypedQuestion } from '../../tasks/ask-outlook.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'
import { isoFlag } from '../iso-flag.ts'

const FORMATS = ['text', 'json', 'svg'] as const
type OutlookFormat = (typeof FORMATS)[number]

interface OutlookFlags extends CaseFlag {
  readonly say: readonly string[]
  readonly question?: string
  readonly deadline?: string
  readonly settledBy?: string
  readonly keep?: boolean
  readonly by?: string
  readonly format: OutlookFormat
  readonly out?: string
}

/** `entente outlook`: where a tie is heading, with probabilities that are settled later. */
export function outlookCommand(io: Io): Command {
  const command = new Command('outlook')
    .description('where a tie is heading: how likely rupture, cooling, steadiness and warming are, by when')
    .argument('<A>', 'an actor, by name or id')
    .argument('<B>', 'the other one')
  withAnalysisFlags(command, OUTLOOK.parameters)
    .addOption(
      new Option(
        '--say <forecast>',
        'what an analyst says: "Haddad: rupture=.1 cooling=.2 steady=.5 warming=.2"; may be repeated',
      )
        .argParser((text: string, before: readonly string[]) => [...before, text])
        .default([], 'nobody'),
    )
    .option('--question <text>', 'a question of your own, with --deadline, --settled-by and --say')
    .option('--deadline <date>', 'by when it is settled')
    .option('--settled-by <text>', 'how one will know')
    .option('--keep', 'keep it, to be settled and scored: entente scoreboard')
    .option('--by <name>', 'who keeps it; else $USER')
    .option('--out <file>', 'write it to a file: a name ending in .svg or .json')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
  for (const format of FORMATS.slice(1)) {
    command.addOption(
      new Option(`--${format}`, format === 'svg' ? 'as SVG: the chances as bars' : 'as JSON').implies({ format }),
    )
  }
  return withCaseFlag(command).action((a: string, b: string, flags: OutlookFlags) =>
    withCase(flags, io, (store) => outlook([a, b], flags, store, io)),
  )
}

async function outlook(actors: readonly [string, string], flags: OutlookFlags, store: Store, io: Io): Promise<void> {
  const asked = analysisParameters(OUTLOOK.parameters, { ...flags })
  const [{ askOutlook }, { readForecast }, { caseRegistry }, { tieActors }, { formatOfFile, printOrWrite }] =
    await Promise.all([
      import('../../tasks/ask-outlook.ts'),
      import('../../tasks/read-forecast.ts'),
      import('../../tasks/load-registry.ts'),
      import('../../tasks/tie-actors.ts'),
      import('../print-or-write.ts'),
    ])
  const question = questionOf(flags)
  const registry = await caseRegistry(store)
  const pair = await tieActors(store, registry, actors, asked.asOf ?? null)
  const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'Outlooks are')
  const at = io.now()
  const said = flags.say.map(readForecast)
  const report = await askOutlook(store, registry, pair, asked, said, at.slice(0, 10), question)
  if (flags.keep === true) {
    const { keepOutlooks } = await import('../../tasks/keep-outlooks.ts')
    const kept = await keepOutlooks(store, report, flags.by ?? io.env.USER ?? 'unknown', at)
    io.stderr(`Kept as ${kept.map(({ id }) => id).join(', ')}.\n`)
  }
  await printOrWrite(await write(report, format, io), flags.out, 'The outlook', io)
}

function questionOf({ question, deadline, settledBy, say }: OutlookFlags): TypedQuestion | undefined {
  if (question === undefined) {
    if (deadline === undefined && settledBy === undefined) return undefined
    throw new EntenteError('invalid_input', '--deadline and --settled-by belong to a --question of your own.')
  }
  const by = isoFlag('--deadline', deadline)
  if (by === undefined || settledBy === undefined || say.length === 0) {
    throw new EntenteError(
      'invalid_input',
      'A question needs a --deadline, a rule that settles it (--settled-by "…") and probabilities (--say "NAME: yes=.2 no=.8").',
    )
  }
  return { question, deadline: by, settledBy }
}

async function write(report: OutlookReport, format: OutlookFormat, io: Io): Promise<string> {
  if (format === 'json') return `${JSON.stringify(report, null, 2)}\n`
  if (format === 'svg') return (await import('../../tasks/draw-outlook.ts')).renderOutlookSvg(report)
  const { outlookScreen } = await import('../outlook-screen.ts')
  const pair = report.tie.join(' ')
  const next = [
    `Next: entente outlook ${pair} --keep          keep it, to be settled and scored`,
    `      entente outlook ${pair} --out outlook.svg`,
    `      entente scoreboard ${pair}              how good outlooks were`,
  ]
  return outlookScreen(report, { columns: io.columns, color: io.color, next })
}
