import type { Answers, ErrorAnswer, RouteKey } from '../../api/contract.ts'

type Word = string | number | null | undefined

/** What a route is asked with. */
export interface Asked {
  readonly params?: Readonly<Record<string, string>>
  readonly query?: Readonly<Record<string, Word>>
  readonly body?: unknown
}

/** Trouble as the server tells it, or that there was no answer. */
export class AskError extends Error {
  readonly code: string

  constructor(code: string, message: string) {
    super(message)
    this.name = 'AskError'
    this.code = code
  }
}

/** The address of a route; what is null or empty is left out. */
export function routeHref(key: string, { params = {}, query = {} }: Asked = {}): string {
  const path = (key.split(' ')[1] ?? key).replace(/\{(\w+)\}/g, (_, name: string) =>
    encodeURIComponent(params[name] ?? ''),
  )
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(query)) {
    if (value !== null && value !== undefined && value !== '') words.set(name, String(value))
  }
  return words.size === 0 ? path : `${path}?${words}`
}

/** Asks a route. @throws AskError with the server's own sentence */
export async function ask<K extends RouteKey>(key: K, asked: Asked = {}, signal?: AbortSignal): Promise<Answers[K]> {
  const [method = 'GET'] = key.split(' ')
  const body =
    asked.body === undefined
      ? {}
      : { body: JSON.stringify(asked.body), headers: { 'content-type': 'application/json' } }
  return (await send(routeHref(key, asked), {
    method,
    ...body,
    ...(signal === undefined ? {} : { signal }),
  })) as Answers[K]
}

/** The version of the case after what this page itself changed last: it has asked anew since. */
let ownVersion = 0

/** Whether the case is other than this page knows, where somebody tells of a version. */
export function isNews(version: number): boolean {
  return version > ownVersion
}

/** Sends a request and reads its JSON. @throws AskError */
export async function send(href: string, init: RequestInit): Promise<unknown> {
  let response: Response
  try {
    response = await fetch(href, init)
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new AskError('unavailable', 'The server does not answer. Is "entente serve" still running?')
  }
  const answer: unknown = await response.json().catch(() => null)
  const changed = init.method !== undefined && init.method !== 'GET'
  if (changed) ownVersion = Math.max(ownVersion, Number(response.headers.get('entente-version') ?? 0))
  if (response.ok) return answer
  const { code, message } = (answer as ErrorAnswer | null)?.error ?? {
    code: 'internal',
    message: `The server answered ${response.status}.`,
  }
  throw new AskError(code, message)
}
