import type { Io } from './io.ts'

const INTERRUPTED = 130
const WIDE = 120

/** The real terminal, clock, environment and standard streams. */
export function terminalIo(): Io {
  const { stdout, stderr, env } = process
  const stops = new Set<() => void>()
  let pressed = false
  for (const signal of ['SIGINT', 'SIGTERM']) {
    process.on(signal, () => {
      if (pressed || stops.size === 0) process.exit(INTERRUPTED)
      pressed = true
      for (const stop of stops) stop()
    })
  }
  // a reader such as `head` that has seen enough is no failure
  stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit(0)
    throw error
  })
  return {
    stdout: (text) => void stdout.write(text),
    stderr: (text) => void stderr.write(text),
    columns: stdout.isTTY ? stdout.columns || 80 : Number(env.COLUMNS) || WIDE,
    color: env.NO_COLOR ? false : Boolean(env.FORCE_COLOR) || stdout.isTTY === true,
    terminal: stderr.isTTY === true ? stderr : null,
    now: () => new Date().toISOString(),
    env,
    cwd: process.cwd(),
    stdin: readAll,
    setExit: (code) => {
      process.exitCode = code
    },
    onInterrupt: (stop) => {
      stops.add(stop)
      return () => void stops.delete(stop)
    },
  }
}

async function readAll(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array)
  return Buffer.concat(chunks)
}
