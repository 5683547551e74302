import { OpenAPIHono } from '@hono/zod-openapi'
import { bodyLimit } from 'hono/body-limit'
import { EntenteError } from '../model/error.ts'
import type { ApiHost } from './api-host.ts'
import { errorAnswer } from './error-answer.ts'
import { guardRequest } from './guard-request.ts'
import type { PageFile } from './page-files.ts'
import { MOST_BODY_BYTES, wrongInput } from './route.ts'
import { ACTOR_STEPS } from './routes/actor-steps.ts'
import { ACTORS } from './routes/actors.ts'
import { BALANCE_ROUTES } from './routes/balance.ts'
import { BRIEF } from './routes/brief.ts'
import { CASE } from './routes/case.ts'
import { CLAIMS } from './routes/claims.ts'
import { COMPARE } from './routes/compare.ts'
import { DOCUMENTS } from './routes/documents.ts'
import { EPISODE_ROUTES } from './routes/episodes.ts'
import { FEEDS } from './routes/feeds.ts'
import { FILES } from './routes/files.ts'
import { MATRICES } from './routes/matrices.ts'
import { MATRIX_STEPS } from './routes/matrix-steps.ts'
import { OUTLOOKS } from './routes/outlooks.ts'
import { POSITIONS_ROUTES } from './routes/positions.ts'
import { SOURCES } from './routes/sources.ts'
import { TIE_ANALYSES } from './routes/tie-analyses.ts'
import { TIES } from './routes/ties.ts'
import { securityHeaders } from './security-headers.ts'
import { servePage } from './serve-page.ts'

/** Files handed over at once are at most so large altogether. */
export const MOST_UPLOAD_BYTES = 256 * 1024 * 1024
const UPLOAD = '/api/documents/files'

/** All routes; the order is that of the OpenAPI document. */
const ROUTES = [
  CASE,
  TIES,
  TIE_ANALYSES,
  EPISODE_ROUTES,
  OUTLOOKS,
  BALANCE_ROUTES,
  POSITIONS_ROUTES,
  BRIEF,
  CLAIMS,
  DOCUMENTS,
  FILES,
  FEEDS,
  COMPARE,
  MATRICES,
  MATRIX_STEPS,
  SOURCES,
  ACTORS,
  ACTOR_STEPS,
]

export interface ApiOptions {
  /** values of the Host header that are answered, lower-case, with port */
  readonly hosts: ReadonlySet<string>
  /** the built page by path */
  readonly page: ReadonlyMap<string, PageFile>
  readonly newNonce: () => string
}

/** The whole server as one function from requests to responses; nothing listens yet. */
export function createApi(host: ApiHost, { hosts, page, newNonce }: ApiOptions): OpenAPIHono {
  const api = new OpenAPIHono({
    defaultHook: (result) => {
      if (!result.success) throw wrongInput(result.error.issues)
    },
  })
  api.onError((error) => withHeaders(errorAnswer(error, host.log)))
  api.use(async (context, next) => {
    guardRequest(context.req.raw, hosts)
    await next()
    withHeaders(context.res)
    // a page that changed the case itself need not ask anew when it hears of it
    context.res.headers.set('entente-version', String(host.changes.version()))
  })
  const tooLarge = (most: number) => (): never => {
    const files = most === MOST_UPLOAD_BYTES
    const much = files ? `${most / 1024 / 1024} MiB of files` : `${most / 1024} KiB`
    const instead = files ? ' Larger ones go in on the command line: entente add, entente import.' : ''
    throw new EntenteError('too_large', `At most ${much} are taken at once.${instead}`)
  }
  api.use(async (context, next) => {
    const most = context.req.path === UPLOAD ? MOST_UPLOAD_BYTES : MOST_BODY_BYTES
    return bodyLimit({ maxSize: most, onError: tooLarge(most) })(context, next)
  })
  for (const add of ROUTES.flat()) add(api, host)
  api.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: { title: 'Entente', version: host.version, description: 'What a case knows of how actors stand.' },
  })
  api.notFound((context) => servePage(context.req.raw, page, newNonce))
  return api
}

/** Puts the headers of every response where they are missing; a page has its own policy. */
function withHeaders(response: Response): Response {
  for (const [name, value] of Object.entries(securityHeaders(null))) {
    if (!response.headers.has(name)) response.headers.set(name, value)
  }
  if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'no-store')
  return response
}
