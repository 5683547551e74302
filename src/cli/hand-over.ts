import { type IncomingMessage, request } from 'node:http'
import { createInterface } from 'node:readline'
import { EntenteError } from '../model/error.ts'
import type { ServedCase } from '../tasks/served-case.ts'
import { HANDED_LINE, type HandedCommand, handedEnvironment } from './handed-command.ts'
import type { Io } from './io.ts'

const PATIENCE_MS = 10_000
const INTERRUPTED = 130

/** Whether the server that left word in a case is there and takes commands: a killed one leaves word behind. */
export async function takesCommands(served: ServedCase): Promise<boolean> {
  try {
    const answer = await send(served, 'GET', '/', null, PATIENCE_MS)
    answer.resume()
    return answer.statusCode === 204
  } catch {
    return false
  }
}

/**
 * Has a command line carried out by the server that holds the case; what it prints comes out here, what is typed in goes there,
 * Ctrl-C stops it there, and its exit status is ours.
 *
 * @throws EntenteError "unavailable" where the server ended before the command did
 */
export async function handOver(served: ServedCase, args: readonly string[], io: Io): Promise<void> {
  const { columns, color, cwd, terminal } = io
  const width = terminal === null ? null : ((terminal as { readonly columns?: number }).columns ?? columns)
  const command: HandedCommand = {
    args: [...args],
    cwd,
    env: handedEnvironment(io.env),
    columns,
    color,
    terminal: width,
  }
  const answer = await send(served, 'POST', '/commands', JSON.stringify(command))
  if (answer.statusCode !== 200) throw gone(served, `it answered ${answer.statusCode}`)
  let id = ''
  const release = io.onInterrupt?.(() => {
    io.setExit(INTERRUPTED)
    void tell(served, `/commands/${id}/stop`)
  })
  let exit: number | null = null
  try {
    for await (const text of createInterface({ input: answer, crlfDelay: Number.POSITIVE_INFINITY })) {
      const line = HANDED_LINE.parse(JSON.parse(text))
      if ('id' in line) id = line.id
      else if ('out' in line) io.stdout(line.out)
      else if ('err' in line) io.stderr(line.err)
      else if ('draw' in line) terminal?.write(line.draw)
      else if ('wants' in line) void io.stdin().then((bytes) => tell(served, `/commands/${id}/input`, bytes))
      else exit = line.exit
    }
  } catch (cause) {
    if (exit === null) throw gone(served, cause instanceof Error ? cause.message : String(cause))
  } finally {
    release?.()
  }
  if (exit === null) throw gone(served, 'its answer broke off')
  io.setExit(exit)
}

async function tell(served: ServedCase, path: string, body: Uint8Array | null = null): Promise<void> {
  // where the command has ended meanwhile there is nobody to tell
  await send(served, 'POST', path, body).then(
    (answer) => answer.resume(),
    () => {},
  )
}

function send(
  { port, token }: ServedCase,
  method: string,
  path: string,
  body: string | Uint8Array | null,
  timeout = 0,
): Promise<IncomingMessage> {
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' }
  return new Promise((done, fail) => {
    const asked = request({ host: '127.0.0.1', port, method, path, headers, agent: false, timeout }, done)
    asked.on('error', fail)
    asked.on('timeout', () => asked.destroy(new Error('no answer')))
    asked.end(body ?? undefined)
  })
}

function gone({ address }: ServedCase, why: string): EntenteError {
  const message = `The case is served at ${address}, and the server there did not carry this command to its end (${why}). What was stored stays; try again.`
  return new EntenteError('unavailable', message)
}
