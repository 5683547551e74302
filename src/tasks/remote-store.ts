import type { MessagePort } from 'node:worker_threads'
import { EntenteError, type ErrorCode } from '../model/error.ts'
import type { Store } from '../store/store.ts'

/** Long answers cross in parts, so that neither side is held up by one. */
const PART = 1000
const MORE = 'next of what is open'
const LEAVE = 'close what is open'

interface Call {
  readonly id: number
  readonly name: string
  readonly given: readonly unknown[]
}

/** What comes back of a call: parts of a list, or the last of it. */
type Reply =
  | { readonly id: number; readonly part: readonly unknown[] }
  | { readonly id: number; readonly value: unknown; readonly isList: boolean }
  | { readonly id: number; readonly failed: Failure }

/** Trouble as it crosses between threads, which knows nothing of classes. */
export interface Failure {
  readonly message: string
  /** null where it is no error of the house */
  readonly code: ErrorCode | null
  readonly details?: Readonly<Record<string, unknown>>
  readonly stack?: string
}

export function failureOf(error: unknown): Failure {
  const message = error instanceof Error ? error.message : String(error)
  const stack = error instanceof Error && error.stack !== undefined ? { stack: error.stack } : {}
  if (!(error instanceof EntenteError)) return { message, code: null, ...stack }
  return { message, code: error.code, ...(error.details === undefined ? {} : { details: error.details }), ...stack }
}

export function errorOf({ message, code, details, stack }: Failure): Error {
  if (code === null) return Object.assign(new Error(message), stack === undefined ? {} : { stack })
  return new EntenteError(code, message, details === undefined ? {} : { details })
}

/**
 * Answers the questions that another thread asks a store, until the port is closed. What a store gives one after the other is opened, and
 * asked for the next by `MORE`.
 */
export function answerQuestions(store: Store, port: MessagePort): void {
  const open = new Map<unknown, AsyncIterator<unknown>>()
  const methods = store as unknown as Readonly<Record<string, (...given: readonly unknown[]) => unknown>>
  const ask = async ({ id, name, given }: Call): Promise<unknown> => {
    if (name === MORE || name === LEAVE) {
      const iterator = open.get(given[0])
      const next = await (name === MORE ? iterator?.next() : iterator?.return?.())
      if (next?.done !== false) open.delete(given[0])
      return next?.done === false ? [next.value] : []
    }
    const asked = methods[name]?.(...given)
    if (!isAsyncIterable(asked)) return asked
    open.set(id, asked[Symbol.asyncIterator]())
    return id
  }
  port.on(
    'message',
    (call: Call) =>
      void answer(
        call.id,
        () => ask(call),
        (reply) => port.postMessage(reply),
      ),
  )
}

async function answer(id: number, ask: () => Promise<unknown>, tell: (reply: Reply) => void): Promise<void> {
  try {
    const value = await ask()
    if (!Array.isArray(value)) return tell({ id, value, isList: false })
    let from = 0
    for (; value.length - from > PART; from += PART) {
      tell({ id, part: value.slice(from, from + PART) })
      await new Promise((done) => setImmediate(done))
    }
    tell({ id, value: value.slice(from), isList: true })
  } catch (error) {
    tell({ id, failed: failureOf(error) })
  }
}

function isAsyncIterable(value: unknown): value is AsyncIterable<unknown> {
  return typeof value === 'object' && value !== null && Symbol.asyncIterator in value
}

/** A store that lives on another thread. */
export interface RemoteStore {
  readonly store: Store
  /** asks through this port from now on */
  attach(port: MessagePort): void
}

interface Waiting {
  readonly items: unknown[]
  readonly done: (value: unknown) => void
  readonly fail: (error: Error) => void
}

/** A store whose questions are answered by `answerQuestions` on another thread. Feeds cannot be imported through it. */
export function remoteStore(): RemoteStore {
  const waiting = new Map<number, Waiting>()
  let port: MessagePort | null = null
  let last = 0
  const take = (reply: Reply) => {
    const one = waiting.get(reply.id)
    if (one === undefined) return
    if ('part' in reply) {
      one.items.push(...reply.part)
      return
    }
    waiting.delete(reply.id)
    if ('failed' in reply) one.fail(errorOf(reply.failed))
    else one.done(reply.isList ? [...one.items, ...(reply.value as readonly unknown[])] : reply.value)
  }
  const call = (name: string, given: readonly unknown[]) =>
    new Promise<unknown>((done, fail) => {
      const id = ++last
      waiting.set(id, { items: [], done, fail })
      port?.postMessage({ id, name, given } satisfies Call)
    })
  async function* texts(...given: readonly unknown[]) {
    const key = await call('texts', given)
    try {
      for (;;) {
        const next = (await call(MORE, [key])) as readonly unknown[]
        if (next.length === 0) return
        yield next[0]
      }
    } finally {
      await call(LEAVE, [key])
    }
  }
  const store = new Proxy({} as Store, {
    get: (_, name) => {
      // it is no promise itself, whoever awaits it
      if (typeof name !== 'string' || name === 'then') return undefined
      return name === 'texts' ? texts : (...given: readonly unknown[]) => call(name, given)
    },
  })
  return {
    store,
    attach(next) {
      port = next
      next.on('message', take)
    },
  }
}
