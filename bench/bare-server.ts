import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server that does nothing of its own: an empty page at `/`, JSON of so many bytes at `/json?bytes=`. */
export interface BareServer {
  readonly address: string
  close(): void
}

const PAGE = '<!doctype html><html lang="en"><title>Bare</title><main><h1>Bare</h1></main></html>'

export async function bareServer(): Promise<BareServer> {
  const server = createServer((request, response) => {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://localhost')
    const isPage = pathname === '/'
    response.setHeader('content-type', isPage ? 'text/html; charset=utf-8' : 'application/json')
    response.end(isPage ? PAGE : rowsOf(Number(searchParams.get('bytes'))))
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => void server.close() }
}

/** Rows as answers have them, of about so many bytes. */
function rowsOf(bytes: number): string {
  const row = { source: 'AFG', target: 'AGO', start: '2000-01-01', events: 12, warmth: -0.123456789012 }
  const many = Math.max(1, Math.round(bytes / (JSON.stringify(row).length + 1)))
  return JSON.stringify(Array.from({ length: many }, (_, i) => ({ ...row, events: i })))
}
