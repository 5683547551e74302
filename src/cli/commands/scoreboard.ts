import { Command, Option } from 'commander'
import { EntenteError } from '../../model/error.ts'
import { SCOREBOARD } from '../../tasks/ask-scoreboard.ts'
import { analysisParameters, withAnalysisFlags } from '../analysis-flags.ts'
import { type CaseFlag, withCase, withCaseFlag } from '../case-flag.ts'
import type { Io } from '../io.ts'
import { isoFlag } from '../iso-flag.ts'

const FORMATS = ['text', 'json', 'svg'] as const

interface ScoreboardFlags extends CaseFlag {
  readonly format: (typeof FORMATS)[number]
  readonly out?: string
}

interface SettleFlags extends CaseFlag {
  readonly why?: string
  readonly on?: string
  readonly by?: string
}

/** `entente scoreboard`: how good kept outlooks were. */
export function scoreboardCommand(io: Io): Command {
  const show = new Command('show')
    .description('settle what is due, and tell scores, skill and calibration')
    .argument('[A]', 'an actor, by name or id; without it, of all ties')
    .argument('[B]', 'the other one')
  withAnalysisFlags(show, SCOREBOARD.parameters)
    .option('--out <file>', 'write it to a file: a name ending in .svg or .json')
    .addOption(new Option('--format <format>', 'how to print it').choices([...FORMATS]).default('text'))
    .addOption(new Option('--json', 'as JSON').implies({ format: 'json' }))
    .addOption(new Option('--svg', 'as SVG: the calibration picture').implies({ format: 'svg' }))
  withCaseFlag(show).action((a: string | undefined, b: string | undefined, flags: ScoreboardFlags) =>
    scoreboard(a, b, flags, io),
  )
  const settle = new Command('settle')
    .description('say what came of an outlook that no rule settles')
    .argument('<outlook>', 'its id or the beginning of it')
    .argument('<outcome>', 'one of its outcomes, or "void"')
    .option('--why <reason>', 'why, and where it can be read; a settlement needs it')
    .option('--on <date>', 'the day on which it was known; else today')
    .option('--by <name>', 'who says so; else $USER')
  withCaseFlag(settle).action((id: string, outcome: string, flags: SettleFlags) => settleOne(id, outcome, flags, io))
  const backtest = new Command('backtest')
    .description('how outlooks of all ties of the case would have done, month by month; goes on where it was stopped')
    .option('--json', 'as JSON')
    .option('--since <date>', 'score only outlooks made from then on')
  withCaseFlag(backtest).action((flags: CaseFlag & { json?: boolean; since?: string }) => backtestCase(flags, io))
  const command = new Command('scoreboard').description('how good kept outlooks were: scores, skill and calibration')
  command.addCommand(show, { isDefault: true })
  command.addCommand(settle)
  command.addCommand(backtest)
  return command
}

async function scoreboard(a: string | undefined, b: string | undefined, flags: ScoreboardFlags, io: Io): Promise<void> {
  if (a !== undefined && b === undefined) {
    throw new EntenteError('invalid_input', `A tie has two actors; only "${a}" was given.`)
  }
  await withCase(flags, io, async (store) => {
    const asked = analysisParameters(SCOREBOARD.parameters, { ...flags })
    const [{ askScoreboard }, { settleDue }, { caseRegistry }, { tieActors }, { formatOfFile, printOrWrite }] =
      await Promise.all([
        import('../../tasks/ask-scoreboard.ts'),
        import('../../tasks/settle-outlooks.ts'),
        import('../../tasks/load-registry.ts'),
        import('../../tasks/tie-actors.ts'),
        import('../print-or-write.ts'),
      ])
    const format = flags.out === undefined ? flags.format : formatOfFile(flags.out, FORMATS, 'Scoreboards are')
    const at = io.now()
    const settled = await settleDue(store, at)
    if (settled.length > 0) io.stderr(`${settled.length} settled by their rules.\n`)
    const registry = await caseRegistry(store)
    const tie =
      a === undefined || b === undefined ? undefined : await tieActors(store, registry, [a, b], asked.asOf ?? null)
    const board = await askScoreboard(store, asked, at.slice(0, 10), tie)
    const text =
      format === 'json'
        ? `${JSON.stringify(board, null, 2)}\n`
        : format === 'svg'
          ? (await import('../../tasks/draw-outlook.ts')).renderCalibrationSvg(board)
          : (await import('../scoreboard-screen.ts')).scoreboardScreen(board, {
              columns: io.columns,
              color: io.color,
              next: ['Next: entente scoreboard settle ID OUTCOME --why "…"   what no rule settles'],
            })
    await printOrWrite(text, flags.out, 'The scoreboard', io)
  })
}

async function settleOne(outlook: string, outcome: string, flags: SettleFlags, io: Io): Promise<void> {
  const on = isoFlag('--on', flags.on)
  await withCase(flags, io, async (store) => {
    const { settleOutlook } = await import('../../tasks/settle-outlooks.ts')
    const record = await settleOutlook(store, {
      outlook,
      outcome,
      by: flags.by ?? io.env.USER ?? 'unknown',
      at: io.now(),
      ...(flags.why === undefined ? {} : { why: flags.why }),
      ...(on === undefined ? {} : { knownOn: on }),
    })
    io.stdout(`${record.id} is settled: ${outcome}. ${record.question}\n`)
  })
}

async function backtestCase(flags: CaseFlag & { json?: boolean; since?: string }, io: Io): Promise<void> {
  const since = isoFlag('--since', flags.since)
  await withCase(flags, io, async (store, folder) => {
    const [{ runBacktest }, { progress }, { backtestLines }] = await Promise.all([
      import('../../tasks/run-backtest.ts'),
      import('../progress.ts'),
      import('../backtest-lines.ts'),
    ])
    const line = progress(io, 'Fitting')
    const results = await runBacktest(store, folder, io.now().slice(0, 10), since, (done, total) =>
      line.at(done, `of ${total}`),
    )
    line.done()
    io.stdout(flags.json === true ? `${JSON.stringify(results, null, 2)}\n` : `${backtestLines(results).join('\n')}\n`)
  })
}
