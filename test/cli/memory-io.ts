import type { Io } from '../../src/cli/io.ts'
import { runCommandLine } from '../../src/cli/run-command-line.ts'

/** What a command line left behind. */
export interface Ran {
  readonly out: string
  readonly err: string
  readonly exit: number
}

/** Runs a command line in memory, as in a terminal of 80 columns without colours. */
export async function run(cwd: string, args: readonly string[], changes: Partial<Io> = {}): Promise<Ran> {
  let out = ''
  let err = ''
  let exit = 0
  let tick = 0
  const io: Io = {
    stdout: (text) => {
      out += text
    },
    stderr: (text) => {
      err += text
    },
    columns: 80,
    color: false,
    terminal: null,
    now: () => new Date(Date.UTC(2025, 0, 1, 0, 0, 0, tick++)).toISOString(),
    env: { USER: 'analyst' },
    cwd,
    stdin: async () => new Uint8Array(),
    setExit: (code) => {
      exit = code
    },
    ...changes,
  }
  await runCommandLine(args, io)
  return { out, err, exit }
}
