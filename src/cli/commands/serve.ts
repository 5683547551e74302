import { Command } from 'commander'
import { EntenteError } from '../../model/error.ts'
import { type CaseFlag, caseFolder, withCaseFlag } from '../case-flag.ts'
import type { Io, RunCommandLine } from '../io.ts'
import { serveCase } from '../serve-case.ts'

interface ServeFlags extends CaseFlag {
  readonly port: string
  readonly host: string
}

/** `entente serve`: a case as a page in the browser, and its API. */
export function serveCommand(io: Io, run: RunCommandLine): Command {
  const command = new Command('serve')
    .description('open a case as a page in the browser; its API is described at /api/openapi.json')
    .option('--port <n>', 'where to listen; 0 for any port that is free', '4680')
    .option('--host <address>', 'whom to listen to; others than this machine can read and judge then', '127.0.0.1')
  return withCaseFlag(command).action((flags: ServeFlags) =>
    serveCase(caseFolder(flags, io), { host: flags.host, port: portOf(flags.port) }, io, run),
  )
}

export function portOf(text: string): number {
  if (/^\d{1,5}$/.test(text) && Number(text) <= 65535) return Number(text)
  throw new EntenteError('invalid_input', `--port needs a number from 0 to 65535; got "${text}".`)
}
