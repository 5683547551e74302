import type { LookupFunction } from 'node:net'
import { BlockList, isIP } from 'node:net'
import { EntenteError } from '../../model/error.ts'

/** Addresses of one's own machine or network, which a document's address has no business with. */
const PRIVATE: readonly (readonly [string, number, 'ipv4' | 'ipv6'])[] = [
  ['0.0.0.0', 8, 'ipv4'],
  ['10.0.0.0', 8, 'ipv4'],
  ['100.64.0.0', 10, 'ipv4'],
  ['127.0.0.0', 8, 'ipv4'],
  ['169.254.0.0', 16, 'ipv4'],
  ['172.16.0.0', 12, 'ipv4'],
  ['192.0.0.0', 24, 'ipv4'],
  ['192.168.0.0', 16, 'ipv4'],
  ['198.18.0.0', 15, 'ipv4'],
  ['224.0.0.0', 3, 'ipv4'],
  ['::', 96, 'ipv6'],
  ['64:ff9b::', 96, 'ipv6'],
  ['64:ff9b:1::', 48, 'ipv6'],
  ['2001::', 32, 'ipv6'],
  ['2002::', 16, 'ipv6'],
  ['fc00::', 7, 'ipv6'],
  ['fe80::', 10, 'ipv6'],
  ['ff00::', 8, 'ipv6'],
]

/** One request that follows no redirect; `lookup` resolves its host. The real one is in src/tasks/request-address.ts. */
export type RequestAddress = (
  url: URL,
  options: { readonly lookup: LookupFunction; readonly timeoutMs: number },
) => Promise<Answer>

export interface Answer {
  readonly status: number
  readonly location: string | null
  readonly mediaType: string | null
  /** ends the request when it is left early */
  readonly body: AsyncIterable<Uint8Array>
}

/** Every address of a host name. */
export type ResolveHost = (host: string) => Promise<readonly string[]>

export interface FetchOptions {
  readonly request: RequestAddress
  readonly resolveHost: ResolveHost
  /** lets addresses inside a private network through */
  readonly allowPrivate: boolean
  readonly maxBytes: number
  /** for each request */
  readonly timeoutMs?: number
  readonly maxRedirects?: number
}

/** What lies at an address, and where it was in the end. */
export interface Fetched {
  readonly bytes: Uint8Array
  readonly mediaType: string | null
  readonly address: string
}

const TIMEOUT_MS = 20_000
const MOST_REDIRECTS = 5

/**
 * The bytes at an `http(s)` address. Each redirect is checked like the first address, and the connection goes to the very
 * address that was checked, so that a name cannot change its meaning between the two.
 *
 * @throws EntenteError "invalid_input" for no web address, "refused" for a private one, "too_large", "unavailable"
 */
export async function fetchAddress(address: string, options: FetchOptions): Promise<Fetched> {
  let url = webAddress(address, address)
  for (let hop = 0; hop <= (options.maxRedirects ?? MOST_REDIRECTS); hop++) {
    const ip = await checkedHost(url, options)
    const lookup: LookupFunction = (_host, wanted, done) => {
      const family = isIP(ip)
      if (typeof wanted === 'object' && wanted.all) done(null, [{ address: ip, family }])
      else done(null, ip, family)
    }
    const answer = await asked(url, options, lookup)
    if (answer.status >= 300 && answer.status < 400 && answer.location !== null) {
      url = webAddress(URL.canParse(answer.location, url.href) ? new URL(answer.location, url).href : '', address)
      continue
    }
    if (answer.status !== 200) {
      throw new EntenteError('unavailable', `${url.href} answered with status ${answer.status}, not with a document.`)
    }
    return { bytes: await collect(answer.body, url, options.maxBytes), mediaType: answer.mediaType, address: url.href }
  }
  throw new EntenteError('unavailable', `${address} redirects too often: give the address it ends at.`)
}

function webAddress(text: string, asked: string): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url === null || !/^https?:$/.test(url.protocol)) {
    throw new EntenteError('invalid_input', `${asked} leads to "${text}", which is no http or https address.`)
  }
  return url
}

async function checkedHost(url: URL, { resolveHost, allowPrivate }: FetchOptions): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '')
  let addresses: readonly string[]
  try {
    addresses = isIP(host) ? [host] : await resolveHost(host)
  } catch (cause) {
    throw new EntenteError('unavailable', `${url.href} cannot be reached: no address is known for ${host}.`, { cause })
  }
  const [first] = addresses
  if (first === undefined)
    throw new EntenteError('unavailable', `${url.href} cannot be reached: ${host} has no address.`)
  if (!allowPrivate && addresses.some(isPrivate)) {
    const message = `${url.href} lies inside a private network and was not fetched; --allow-private lets it through.`
    throw new EntenteError('refused', message)
  }
  return first
}

/** Whether an IP address belongs to this machine or a network of its own; IPv4 written as IPv6 counts as IPv4. What is no IP address counts too. */
export function isPrivate(ip: string): boolean {
  const bare = ip.replace(/%.*$/, '')
  const family = isIP(bare)
  if (family === 0) return true
  const list = new BlockList()
  for (const [net, bits, kind] of PRIVATE) list.addSubnet(net, bits, kind)
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(bare)?.[1]
  if (mapped !== undefined) return list.check(mapped, 'ipv4')
  return /^(?:0{0,4}:){2,5}ffff:/i.test(bare) || list.check(bare, family === 6 ? 'ipv6' : 'ipv4')
}

async function asked(url: URL, { request, timeoutMs }: FetchOptions, lookup: LookupFunction): Promise<Answer> {
  try {
    return await request(url, { lookup, timeoutMs: timeoutMs ?? TIMEOUT_MS })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new EntenteError('unavailable', `${url.href} cannot be fetched: ${why}`, { cause })
  }
}

async function collect(body: AsyncIterable<Uint8Array>, url: URL, maxBytes: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    for await (const chunk of body) {
      size += chunk.length
      if (size > maxBytes) {
        const limit = `${Math.round(maxBytes / 1024 / 1024)} MB`
        throw new EntenteError('too_large', `${url.href} is larger than ${limit} and was not fetched.`)
      }
      chunks.push(chunk)
    }
  } catch (cause) {
    if (cause instanceof EntenteError) throw cause
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new EntenteError('unavailable', `${url.href} broke off: ${why}`, { cause })
  }
  return new Uint8Array(Buffer.concat(chunks))
}
