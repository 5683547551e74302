import { CommanderError } from 'commander'
import { EntenteError } from '../model/error.ts'
import type { Io } from './io.ts'
import { program } from './program.ts'
import { CaseServed } from './take-case.ts'

const FAILED = 1
const WRONG_USAGE = 2

/**
 * Runs one command line to its end. Exit status 0 done, 1 failed, 2 wrong usage. Trouble is one sentence on stderr, or one JSON
 * object there with `--json`. A case that a server holds is worked on by that server.
 *
 * @param args what follows the program's name
 */
export async function runCommandLine(args: readonly string[], io: Io): Promise<void> {
  // what was typed in is asked for again where the command is handed over after it was read
  let typed: Promise<Uint8Array> | null = null
  const stdin = () => {
    typed ??= io.stdin()
    return typed
  }
  await reported(args, io, async () => {
    try {
      await program({ ...io, stdin }, runCommandLine).parseAsync(args, { from: 'user' })
    } catch (error) {
      if (!(error instanceof CaseServed)) throw error
      const { handOver } = await import('./hand-over.ts')
      await handOver(error.served, args, { ...io, stdin })
    }
  })
}

async function reported(args: readonly string[], io: Io, work: () => Promise<void>): Promise<void> {
  try {
    await work()
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
