/** What kind of trouble it is; each face maps it once (exit status, HTTP status). */
export type ErrorCode =
  | 'invalid_input' // the caller gave something that cannot be used
  | 'not_found' // what was asked for is not there
  | 'conflict' // somebody else holds it, or it exists already
  | 'unreadable' // a file or address cannot be turned into text
  | 'too_large' // over a stated limit
  | 'refused' // allowed only with a flag, or not at all
  | 'unavailable' // a service did not answer
  | 'internal' // our own mistake

/** The one error of the house: says what was wrong, where, and what to do. */
export class EntenteError extends Error {
  readonly code: ErrorCode
  readonly details?: Readonly<Record<string, unknown>>

  constructor(
    code: ErrorCode,
    message: string,
    options: { cause?: unknown; details?: Readonly<Record<string, unknown>> } = {},
  ) {
    super(message, { cause: options.cause })
    this.name = 'EntenteError'
    this.code = code
    this.details = options.details
  }
}
