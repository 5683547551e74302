import { HTTPException } from 'hono/http-exception'
import { EntenteError, type ErrorCode } from '../model/error.ts'
import type { ErrorAnswer } from './contract.ts'

export const ERROR_STATUS = {
  invalid_input: 400,
  refused: 403,
  not_found: 404,
  conflict: 409,
  too_large: 413,
  unreadable: 422,
  internal: 500,
  unavailable: 503,
} as const satisfies Readonly<Record<ErrorCode, number>>

/** Trouble as a response. What is no error of the house is our own mistake: its words go to the log and not to whoever asks. */
export function errorAnswer(error: unknown, log: (message: string) => void): Response {
  if (error instanceof EntenteError) return respond(error.code, error.message, error.details)
  if (error instanceof HTTPException && error.status < 500) return respond('invalid_input', error.message)
  log(error instanceof Error ? (error.stack ?? error.message) : String(error))
  return respond('internal', 'Something went wrong inside Entente. The terminal in which the server runs tells more.')
}

function respond(code: ErrorCode, message: string, details?: Readonly<Record<string, unknown>>): Response {
  const body: ErrorAnswer = { error: details === undefined ? { code, message } : { code, message, details } }
  return Response.json(body, { status: ERROR_STATUS[code] })
}
