import { randomBytes, randomUUID } from 'node:crypto'
import { setMaxListeners } from 'node:events'
import type { Server } from 'node:http'
import { availableParallelism, networkInterfaces } from 'node:os'
import { serve } from '@hono/node-server'
import { EntenteError } from '../model/error.ts'
import type { Store } from '../store/store.ts'
import { openDrawPool } from '../tasks/draw-pool.ts'
import { openHeavyPool } from '../tasks/heavy-pool.ts'
import { countChanges } from './case-changes.ts'
import { createApi } from './create-api.ts'
import { createJobs } from './jobs.ts'
import { keepRegistry } from './keep-registry.ts'
import { pageFiles } from './page-files.ts'
import { shareAsks } from './share-asks.ts'
import { MOST_STREAMS } from './stream-jobs.ts'

export interface ServerOptions {
  readonly store: Store
  readonly folder: string
  /** folder of the built page */
  readonly page: string
  readonly host: string
  /** 0 for any that is free */
  readonly port: number
  readonly version: string
  readonly user: string
  readonly now: () => string
  readonly log: (message: string) => void
}

export interface RunningServer {
  readonly address: string
  /** ends streams and work under way, and what listens; the store stays open */
  close(): Promise<void>
}

/** For heavy questions: one that takes long leaves another free. */
const MOST_THREADS = 2
/** Who is slower than this to say what is wanted is let go, so that nobody holds the server up by dawdling. */
const SLOWEST = { headersTimeout: 15_000, requestTimeout: 120_000, connectionsCheckingInterval: 5_000 }
/** More than any browser opens; beyond it connections are refused. */
const MOST_CONNECTIONS = 512

const LOOPBACK = ['127.0.0.1', 'localhost', '[::1]']

/**
 * Serves a case: the API and the page.
 *
 * @throws EntenteError "unavailable" where the port is taken or the host cannot be listened on
 */
export async function startServer(options: ServerOptions): Promise<RunningServer> {
  const { store, folder, version, user, now, log, host: hostname, port } = options
  const jobs = createJobs(now, randomUUID, log)
  const closing = new AbortController()
  // each stream listens for the end
  setMaxListeners(MOST_STREAMS + 1, closing.signal)
  const hosts = new Set<string>()
  const draws = openDrawPool(availableParallelism())
  const about = { store, folder, version, user, registry: keepRegistry(store) }
  const pool = openHeavyPool(about, Math.min(availableParallelism(), MOST_THREADS))
  const changes = countChanges(store)
  const heavy = shareAsks(pool, changes.version)
  const host = { ...about, now, log, jobs, draws, changes, heavy, closing: closing.signal }
  const newNonce = () => randomBytes(16).toString('base64')
  const api = createApi(host, { hosts, page: pageFiles(options.page), newNonce })
  const server = await listen((request) => api.fetch(request), hostname, port)
  const bound = server.address()
  const used = bound !== null && typeof bound === 'object' ? bound.port : port
  for (const name of namesOf(hostname)) hosts.add(`${name}:${used}`)
  if (used === 80) for (const name of namesOf(hostname)) hosts.add(name)
  const shown = isLoopback(hostname) ? '127.0.0.1' : hostname
  return {
    address: `http://${shown.includes(':') ? `[${shown}]` : shown}:${used}/`,
    async close() {
      closing.abort()
      await Promise.all([jobs.close(), draws.close(), pool.close()])
      await new Promise<void>((done) => {
        server.close(() => done())
        server.closeAllConnections()
      })
    },
  }
}

export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(?:\.\d+){3}$/.test(host)
}

/** Under which names the server may be asked for. */
function namesOf(host: string): readonly string[] {
  if (isLoopback(host)) return LOOPBACK
  const all = host === '0.0.0.0' || host === '::'
  const own = all ? Object.values(networkInterfaces()).flatMap((some) => some ?? []) : []
  const addresses = own.map(({ address, family }) => (family === 'IPv6' ? `[${address}]` : address))
  return [host.includes(':') ? `[${host}]` : host.toLowerCase(), ...addresses, ...(all ? LOOPBACK : [])]
}

function listen(
  fetch: (request: Request) => Response | Promise<Response>,
  hostname: string,
  port: number,
): Promise<Server> {
  return new Promise((done, fail) => {
    const server = serve({ fetch, hostname, port, serverOptions: SLOWEST }, () => done(server as Server)) as Server
    server.maxConnections = MOST_CONNECTIONS
    server.once('error', (cause: NodeJS.ErrnoException) => {
      const why =
        cause.code === 'EADDRINUSE'
          ? `port ${port} is taken: --port names another, --port 0 takes any that is free`
          : `it cannot listen on ${hostname}:${port}: ${cause.message}`
      fail(new EntenteError('unavailable', `The server did not start: ${why}.`, { cause }))
    })
  })
}
