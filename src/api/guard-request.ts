import { EntenteError } from '../model/error.ts'

const READING: ReadonlySet<string> = new Set(['GET', 'HEAD', 'OPTIONS'])

/**
 * Refuses requests that other sites put into a reader's browser: a name that somebody pointed at this machine (DNS rebinding), and
 * what comes from a page that is not ours.
 *
 * @param hosts values of the Host header that are ours, lower-case, with port
 * @throws EntenteError "refused"
 */
export function guardRequest(request: Request, hosts: ReadonlySet<string>): void {
  const host = (request.headers.get('host') ?? '').toLowerCase()
  if (!hosts.has(host)) {
    throw new EntenteError('refused', `This server does not answer to the name "${host}". Its own: ${[...hosts][0]}.`)
  }
  // a request may name a whole address beside the header; one that contradicts it is somebody's trick
  const asked = new URL(request.url)
  if (!hosts.has(withPort(asked.host, asked.protocol)) && !hosts.has(asked.host)) {
    throw new EntenteError('refused', `This server does not answer for "${asked.host}".`)
  }
  const origin = request.headers.get('origin')
  if (origin !== null && !isOurs(origin, hosts)) {
    throw new EntenteError('refused', `Requests from ${origin} are not answered: only this server's own page may ask.`)
  }
  const site = request.headers.get('sec-fetch-site')
  const opens =
    request.headers.get('sec-fetch-mode') === 'navigate' && !new URL(request.url).pathname.startsWith('/api/')
  if (site !== null && site !== 'same-origin' && site !== 'none' && !(opens && READING.has(request.method))) {
    throw new EntenteError('refused', 'Requests from another site are not answered.')
  }
}

function isOurs(origin: string, hosts: ReadonlySet<string>): boolean {
  if (!URL.canParse(origin)) return false
  const { protocol, host } = new URL(origin)
  return (protocol === 'http:' || protocol === 'https:') && hosts.has(withPort(host, protocol))
}

function withPort(host: string, protocol: string): string {
  if (/:\d+$/.test(host)) return host
  return `${host}:${protocol === 'https:' ? 443 : 80}`
}
