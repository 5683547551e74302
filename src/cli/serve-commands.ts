import { randomBytes, randomUUID, timingSafeEqual } from 'node:crypto'
import { realpath } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { PassThrough } from 'node:stream'
import type { Store } from '../store/store.ts'
import { HANDED_COMMAND, type HandedCommand, type HandedLine } from './handed-command.ts'
import type { Io, RunCommandLine } from './io.ts'

/** What command lines are carried out with. */
export interface CommandHost {
  readonly store: Store
  /** of the case that is held open */
  readonly folder: string
  /** ISO instant */
  readonly now: () => string
  readonly run: RunCommandLine
}

export interface CommandServer {
  readonly port: number
  readonly token: string
  /** stops what is under way, waits for it, and listens no more */
  close(): Promise<void>
}

const MOST_COMMAND_BYTES = 8 * 1024 * 1024
const MOST_INPUT_BYTES = 256 * 1024 * 1024
const INTERRUPTED = 130
const ANSWERED_ALONE = { 'cache-control': 'no-store', connection: 'close' }

/** A command that is under way. */
interface UnderWay {
  readonly stop: () => void
  readonly give: (bytes: Uint8Array) => void
  readonly ended: Promise<void>
}

/**
 * Carries out command lines for others on this machine that find the case held: they get the same command over the same store.
 * It listens on the loopback address whatever the page listens on, and answers only to the token that lies in the case's folder.
 */
export async function serveCommands(host: CommandHost): Promise<CommandServer> {
  const token = randomBytes(32).toString('hex')
  const underWay = new Map<string, UnderWay>()
  let closing = false
  const server = createServer((asked, answer) => {
    if (closing || !isOurs(asked, token)) return refuse(answer, 403)
    answerTo(asked, answer, host, underWay).catch(() => answer.destroy())
  })
  await new Promise<void>((done, fail) => {
    server.once('error', fail)
    server.listen(0, '127.0.0.1', done)
  })
  return {
    port: (server.address() as AddressInfo).port,
    token,
    async close() {
      closing = true
      for (const { stop } of underWay.values()) stop()
      await Promise.all([...underWay.values()].map(({ ended }) => ended))
      await new Promise<void>((done) => {
        server.close(() => done())
        server.closeIdleConnections()
      })
    },
  }
}

/** No browser asks so: a page of another site can neither know the token nor leave these headers out. */
function isOurs({ headers }: IncomingMessage, token: string): boolean {
  if (headers.origin !== undefined || headers['sec-fetch-site'] !== undefined) return false
  const given = Buffer.from(headers.authorization ?? '')
  const right = Buffer.from(`Bearer ${token}`)
  return given.length === right.length && timingSafeEqual(given, right)
}

async function answerTo(
  asked: IncomingMessage,
  answer: ServerResponse,
  host: CommandHost,
  underWay: Map<string, UnderWay>,
): Promise<void> {
  const [, of, id = '', what] = (asked.url ?? '').split('/')
  if (asked.method === 'GET' && asked.url === '/') return refuse(answer, 204)
  if (asked.method !== 'POST' || of !== 'commands') return refuse(answer, 404)
  if (id === '') {
    const body = await bodyOf(asked, MOST_COMMAND_BYTES)
    const read = body === null ? null : HANDED_COMMAND.safeParse(asJson(body))
    return read?.success === true ? begin(read.data, answer, host, underWay) : refuse(answer, body === null ? 413 : 400)
  }
  const command = underWay.get(id)
  if (command === undefined) return refuse(answer, 404)
  if (what === 'stop') command.stop()
  else if (what === 'input') {
    const bytes = await bodyOf(asked, MOST_INPUT_BYTES)
    if (bytes === null) {
      command.stop()
      return refuse(answer, 413)
    }
    command.give(bytes)
  } else return refuse(answer, 404)
  refuse(answer, 204)
}

function begin(
  command: HandedCommand,
  answer: ServerResponse,
  host: CommandHost,
  underWay: Map<string, UnderWay>,
): void {
  answer.writeHead(200, { ...ANSWERED_ALONE, 'content-type': 'application/x-ndjson' })
  const id = randomUUID()
  const say = (line: HandedLine) => {
    if (!answer.destroyed && !answer.writableEnded) answer.write(`${JSON.stringify(line)}\n`)
  }
  const stops = new Set<() => void>()
  let exit = 0
  let give: (bytes: Uint8Array) => void = () => {}
  const input = new Promise<Uint8Array>((done) => {
    give = done
  })
  const stop = () => {
    // what cannot be stopped goes on without anybody looking on
    if (stops.size === 0) end(INTERRUPTED)
    for (const one of stops) one()
    give(new Uint8Array())
  }
  const end = (status: number) => {
    say({ exit: status })
    answer.end()
  }
  const terminal = command.terminal === null ? null : drawnTerminal(command.terminal, (draw) => say({ draw }))
  const io: Io = {
    stdout: (out) => say({ out }),
    stderr: (err) => say({ err }),
    columns: command.columns,
    color: command.color,
    terminal,
    now: host.now,
    env: command.env,
    cwd: command.cwd,
    stdin: () => {
      say({ wants: 'input' })
      return input
    },
    setExit: (code) => {
      exit = code
    },
    onInterrupt: (one) => {
      stops.add(one)
      return () => void stops.delete(one)
    },
    held: async (folder) => ((await isSame(folder, host.folder)) ? host.store : null),
  }
  say({ id })
  const ended = host
    .run(command.args, io)
    .then(() => end(exit))
    .finally(() => underWay.delete(id))
  underWay.set(id, { stop, give, ended })
  answer.on('close', () => {
    if (underWay.has(id)) stop()
  })
}

/** A terminal as far as a progress line needs one: what is written to it goes elsewhere. */
function drawnTerminal(columns: number, draw: (text: string) => void): NodeJS.WritableStream {
  const stream = new PassThrough({ encoding: 'utf8' }).on('data', draw)
  return Object.assign(stream, { isTTY: true, columns })
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((path) => realpath(path).catch(() => path)))
  return a === b
}

/** All of a body; null where it is longer than it may be. */
async function bodyOf(asked: IncomingMessage, most: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of asked as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength
    if (bytes > most) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function asJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return null
  }
}

function refuse(answer: ServerResponse, status: number): void {
  answer.writeHead(status, ANSWERED_ALONE).end()
}
