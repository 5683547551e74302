import { createRoute, type OpenAPIHono, z } from '@hono/zod-openapi'
import type { Context, HonoRequest } from 'hono'
import type { output, ZodObject, ZodType } from 'zod'
import { csvOf } from '../model/csv-of.ts'
import { EntenteError } from '../model/error.ts'
import type { ApiHost } from './api-host.ts'
import type { Answers, RouteKey } from './contract.ts'

/** A table, as text or as rows. */
type CsvAnswer = string | readonly Readonly<Record<string, unknown>>[]

/** A JSON body is at most so long. */
export const MOST_BODY_BYTES = 256 * 1024

type Nothing = ZodObject<Record<never, never>>

/** A route described as data: what it asks, what it takes, how it answers. */
export interface Route<K extends RouteKey, P extends ZodObject, Q extends ZodObject, B extends ZodType> {
  readonly key: K
  readonly question: string
  readonly params?: P
  readonly query?: Q
  readonly body?: B
  readonly answer: (host: ApiHost, asked: Asked<P, Q, B>) => Promise<Answers[K]>
  /** the same answer as CSV, for `?format=csv` */
  readonly csv?: (answer: Answers[K], host: ApiHost) => CsvAnswer | Promise<CsvAnswer>
}

interface Asked<P extends ZodObject, Q extends ZodObject, B extends ZodType> {
  readonly params: output<P>
  readonly query: output<Q>
  readonly body: output<B>
  /** tells that whoever asks is gone */
  readonly signal: AbortSignal
}

/** A route that can be added to an API. */
export type AddRoute = (api: OpenAPIHono, host: ApiHost) => void

/** Makes a route of its description: what comes in is checked against the schemas, and the OpenAPI document tells of them. */
export function route<
  K extends RouteKey,
  P extends ZodObject = Nothing,
  Q extends ZodObject = Nothing,
  B extends ZodType = ZodType<undefined>,
>({ key, question, params, query, body, answer, csv }: Route<K, P, Q, B>): AddRoute {
  const [method = 'GET', path = ''] = key.split(' ')
  const format = csv === undefined ? {} : { format: z.enum(['json', 'csv']).optional().describe('how it comes') }
  // strict: a mistyped name is told and not silently left out
  const fullQuery = z.strictObject({ ...query?.shape, ...format })
  const spec = createRoute({
    method: method.toLowerCase() as 'get' | 'post',
    path,
    summary: question,
    request: { ...(params === undefined ? {} : { params }), query: fullQuery, ...bodyOf(body) },
    responses: {
      200: { description: question, content: contentOf(key, csv !== undefined) },
      default: { description: 'what was wrong, and what to do', content: { 'application/json': { schema: TROUBLE } } },
    },
  })
  return (api, host) => {
    const handler = async (context: Context): Promise<Response> => {
      const valid = context.req as unknown as { valid(target: string): unknown }
      const given = body === undefined ? undefined : await jsonBody(context.req, body)
      const { format: asked, ...rest } = valid.valid('query') as Record<string, unknown>
      const found = await answer(host, {
        params: (params === undefined ? {} : valid.valid('param')) as output<P>,
        query: rest as output<Q>,
        body: given as output<B>,
        signal: context.req.raw.signal,
      })
      if (asked !== 'csv' || csv === undefined) return Response.json(found)
      return csvAnswer(await csv(found, host), path)
    }
    // what comes in is typed by the schemas above, what goes out by `Answers`; the library's own inference would be a third time
    api.openapi(spec, handler as never)
  }
}

function csvAnswer(made: CsvAnswer, path: string): Response {
  const name = path.split('/').at(-1)?.replace(/\W/g, '') ?? 'entente'
  return new Response(typeof made === 'string' ? made : csvOf(made), {
    headers: {
      'content-type': 'text/csv; charset=utf-8',
      'content-disposition': `attachment; filename="${name}.csv"`,
    },
  })
}

const TROUBLE = z
  .object({
    error: z.object({ code: z.string(), message: z.string(), details: z.record(z.string(), z.unknown()).optional() }),
  })
  .openapi('Trouble')

function contentOf(key: RouteKey, csv: boolean) {
  const json = { schema: z.unknown().openapi({ description: `Answers['${key}'] in src/api/contract.ts` }) }
  return csv ? { 'application/json': json, 'text/csv': { schema: z.string() } } : { 'application/json': json }
}

function bodyOf(body: ZodType | undefined) {
  if (body === undefined) return {}
  // `required: false` leaves the check to `jsonBody`, which has the house's words for what is wrong
  return { body: { required: false, content: { 'application/json': { schema: body } } } }
}

async function jsonBody<B extends ZodType>(request: HonoRequest, schema: B): Promise<output<B>> {
  if (!/^application\/json\b/.test(request.header('content-type') ?? '')) {
    throw new EntenteError('invalid_input', 'This route takes JSON: send it with content-type application/json.')
  }
  const text = await request.text()
  let given: unknown
  try {
    given = JSON.parse(text)
  } catch {
    throw new EntenteError('invalid_input', 'The body is no JSON.')
  }
  const read = schema.safeParse(given)
  if (read.success) return read.data
  throw wrongInput(read.error.issues)
}

/** The first thing wrong with what was sent, in a sentence. */
export function wrongInput(
  issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[],
): EntenteError {
  const [issue] = issues
  const where = issue?.path.join('.') ?? ''
  const message = (issue?.message ?? 'it cannot be used').replace(/\.$/, '')
  return new EntenteError('invalid_input', where === '' ? `${message}.` : `"${where}" cannot be used: ${message}.`)
}
