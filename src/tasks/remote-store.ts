import type { MessagePort } from 'node:worker_threads'
import { EntenteError, type ErrorCode } from '../model/error.ts'
import type { Store } from '../store/store.ts'

/** Long answers cross in parts, so that neither side is held up by one. */
const PART = 1000

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

/** Answers the questions that another thread asks a store, until the port is closed. Only what answers with a promise or is gone through can be asked. */
export function answerQuestions(store: Store, port: MessagePort): void {
  port.on('message', (call: Call) => void answer(store, call, (reply) => port.postMessage(reply)))
}

async function answer(store: Store, { id, name, given }: Call, tell: (reply: Reply) => void): Promise<void> {
  try {
    const ask = store[name as keyof Store] as unknown as (...given: readonly unknown[]) => unknown
    const asked = ask(...given)
    if (isAsyncIterable(asked)) {
      for await (const item of asked) tell({ id, part: [item] })
      return tell({ id, value: [], isList: true })
    }
    const value = await (asked as Promise<unknown>)
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

/** A store whose questions are answered by `answerQuestions` on another thread. It cannot take anything in. */
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
    yield* (await call('texts', given)) as readonly unknown[]
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
