import { Command } from 'commander'
import { actorsCommand } from './commands/actors.ts'
import { addCommand } from './commands/add.ts'
import { balanceCommand } from './commands/balance.ts'
import { briefCommand } from './commands/brief.ts'
import { chronologyCommand } from './commands/chronology.ts'
import { claimsCommand } from './commands/claims.ts'
import { compareCommand } from './commands/compare.ts'
import { demoCommand } from './commands/demo.ts'
import { documentsCommand } from './commands/documents.ts'
import { explainCommand } from './commands/explain.ts'
import { explainClaimCommand } from './commands/explain-claim.ts'
import { importCommand } from './commands/import.ts'
import { indicatorsCommand } from './commands/indicators.ts'
import { initCommand } from './commands/init.ts'
import { judgeCommand } from './commands/judge.ts'
import { ledgerCommand } from './commands/ledger.ts'
import { outlookCommand } from './commands/outlook.ts'
import { positionsCommand } from './commands/positions.ts'
import { pullCommand } from './commands/pull.ts'
import { readCommand } from './commands/read.ts'
import { scoreboardCommand } from './commands/scoreboard.ts'
import { serveCommand } from './commands/serve.ts'
import { shiftsCommand } from './commands/shifts.ts'
import { sourcesCommand } from './commands/sources.ts'
import { statusCommand } from './commands/status.ts'
import { tieCommand } from './commands/tie.ts'
import { tiesCommand } from './commands/ties.ts'
import type { Io, RunCommandLine } from './io.ts'
import { packageVersion } from './package-version.ts'

const HELP_WIDTH = 100

/**
 * The whole command line, as data; nothing runs until it is given arguments.
 *
 * @param run what a server carries out command lines with that are handed to it
 */
export function program(io: Io, run: RunCommandLine): Command {
  const entente = new Command('entente')
    .description('How do two actors stand to each other? Every answer opens down to the words it rests on.')
    .version(packageVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
  for (const command of [
    demoCommand,
    serveCommand,
    briefCommand,
    tieCommand,
    shiftsCommand,
    outlookCommand,
    scoreboardCommand,
    pullCommand,
    ledgerCommand,
    explainCommand,
    tiesCommand,
    balanceCommand,
    positionsCommand,
    chronologyCommand,
    compareCommand,
    readCommand,
  ])
    entente.addCommand(command(io, run))
  for (const command of [
    initCommand,
    addCommand,
    importCommand,
    documentsCommand,
    claimsCommand,
    explainClaimCommand,
    judgeCommand,
    sourcesCommand,
    indicatorsCommand,
    statusCommand,
  ]) {
    entente.addCommand(command(io))
  }
  entente.addCommand(actorsCommand(io))
  entente.addHelpText('after', EXAMPLES)
  settle(entente, io)
  return entente
}

const EXAMPLES = `
Start with:
  entente demo                                   a bundled case, from texts to an assessment
  entente brief paper.pdf --tie Syria,Iran       a brief of your own
  entente init case && entente add papers/       a case that grows`

/** The same manners for every command: our streams, our width, errors as exceptions. */
function settle(command: Command, io: Io): void {
  const width = Math.min(io.columns, HELP_WIDTH)
  command.exitOverride().helpOption('-h, --help', 'print this help').showHelpAfterError('(--help tells more)')
  command.configureOutput({
    writeOut: (text) => io.stdout(text),
    writeErr: (text) => io.stderr(text),
    getOutHelpWidth: () => width,
    getErrHelpWidth: () => width,
    getOutHasColors: () => io.color,
    getErrHasColors: () => false,
    outputError: (text, write) => write(text.replace(/^error: (.)/, (_, first: string) => `entente: ${first}`)),
  })
  for (const sub of command.commands) settle(sub, io)
}
