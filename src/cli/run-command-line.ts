import { CommanderError } from 'commander'
import { EntenteError } from '../model/error.ts'
import type { Io } from './io.ts'
import { program } from './program.ts'

const FAILED = 1
const WRONG_USAGE = 2

/**
 * Runs one command line to its end. Exit status 0 done, 1 failed, 2 wrong usage. Trouble is one sentence on stderr, or one JSON
 * object there with `--json`.
 *
 * @param args what follows the program's name
 */
export async function runCommandLine(args: readonly string[], io: Io): Promise<void> {
  try {
    await program(io).parseAsync(args, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) {
      io.setExit(error.exitCode === 0 ? 0 : WRONG_USAGE)
      return
    }
    io.setExit(error instanceof EntenteError && error.code === 'invalid_input' ? WRONG_USAGE : FAILED)
    io.stderr(args.includes('--json') ? `${JSON.stringify({ error: asJson(error) })}\n` : asText(error, io))
  }
}

function asJson(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof EntenteError)) return { code: 'internal', message: sentence(error) }
  const { code, message, details } = error
  return details === undefined ? { code, message } : { code, message, details }
}

function asText(error: unknown, io: Io): string {
  const stack = io.env.ENTENTE_DEBUG === '1' && error instanceof Error ? `${error.stack}\n` : ''
  return `entente: ${sentence(error)}\n${stack}`
}

function sentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error)
  if (error instanceof EntenteError) return message
  return `Something went wrong inside Entente: ${message.split('\n')[0]} (set ENTENTE_DEBUG=1 to see where).`
}
